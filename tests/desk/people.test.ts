import { expect, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { approve, dropApproval } from '../../src/desk/approve.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { beginTraining } from '../../src/desk/begin-training.ts'
import { correctCash, listCash, moveCash } from '../../src/desk/cash.ts'
import { changePassword, setFirstPassword } from '../../src/desk/change-password.ts'
import { resetPassword, setActive, setRole } from '../../src/desk/change-user.ts'
import { createUser } from '../../src/desk/create-user.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { listSales } from '../../src/desk/list-sales.ts'
import { listUsers } from '../../src/desk/list-users.ts'
import { openShift } from '../../src/desk/open-shift.ts'
import { nextQueuedJob } from '../../src/desk/print-jobs.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { setPin } from '../../src/desk/set-pin.ts'
import { shiftReport } from '../../src/desk/shift-report.ts'
import { signIn } from '../../src/desk/sign-in.ts'
import { signOut } from '../../src/desk/sign-out.ts'
import { tillUsers, unlock } from '../../src/desk/switch-user.ts'
import type { CashOperationId, EventId, UserId } from '../../src/domain/ids.ts'
import { done, faults, hallAt } from './box-office.ts'
import { credentials, staffedOffice } from './people.ts'

const minuteMs = 60_000
const [anna, clara] = ['usr_anna' as UserId, 'usr_clara' as UserId]

async function sellSeats(desk: Desk, eventId: EventId, seats: readonly number[]) {
  done(await holdSeats(desk, { hall: await hallAt(desk, eventId), seats }))
  const { key } = done(await beginPayment(desk))
  return done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
}

test('P07 a user made with an e-mail alone chooses the password at the first sign-in, and only then', async () => {
  const { at, till } = await staffedOffice()
  const supervisor = await at('clara')
  done(await createUser(supervisor, { email: 'new@example.org', name: 'New', role: 'cashier' }))
  const desk = await till('Till 2')
  const input = { email: 'new@example.org', password: '' }
  expect(await signIn(desk, input)).toEqual({ refused: 'password-unset', email: 'new@example.org' })
  expect(await setFirstPassword(desk, { ...input, password: 'short' })).toMatchObject({ field: 'password' })
  done(await setFirstPassword(desk, { ...input, password: 'long enough' }))
  expect(await setFirstPassword(desk, { ...input, password: 'another one' })).toEqual({ refused: 'wrong-sign-in' })
  expect(done(await signIn(desk, { ...input, password: 'long enough' })).user.name).toBe('New')
  expect(await changePassword(desk, { password: 'wrong', newPassword: 'still longer' })).toEqual({
    refused: 'wrong-sign-in',
  })
  done(await changePassword(desk, { password: 'long enough', newPassword: 'still longer' }))
  done(await signIn(desk, { ...input, password: 'still longer' }))
  const nobody = { email: 'administrator@localhost', password: 'long enough' }
  expect(await setFirstPassword(desk, nobody)).toEqual({ refused: 'wrong-sign-in' })
})

test('P09 a supervisor sees and changes only the users below, an admin all; nobody changes himself', async () => {
  const { at } = await staffedOffice()
  const supervisor = await at('clara')
  const made = done(await createUser(supervisor, { email: 'sub@example.org', name: 'Sub', role: 'supervisor' }))
  const names = async (desk: Desk) => done(await listUsers(desk)).map((user) => user.name)
  expect(await names(supervisor)).toEqual(['Sub', 'clara'])
  expect(await setRole(supervisor, { user: anna, role: 'supervisor' })).toMatchObject({ refused: 'user-unknown' })
  expect(await setRole(supervisor, { user: clara, role: 'cashier' })).toMatchObject({ refused: 'user-not-below' })
  expect(await setRole(supervisor, { user: made.id, role: 'admin' })).toEqual({
    ...{ refused: 'not-permitted', permission: 'manage-users' },
  })
  expect(done(await setRole(supervisor, { user: made.id, role: 'cashier' })).role).toBe('cashier')
  expect(done(await setActive(supervisor, { user: made.id, isActive: false })).isActive).toBe(false)
  const admin = await at('dora', 'Till 2')
  expect(await names(admin)).toEqual(['anna', 'boris', 'clara', 'dora', 'Sub'])
  expect(done(await resetPassword(admin, { user: anna })).hasPassword).toBe(false)
})

test('F09 a PIN takes the till over; the basket of the one who left is kept for him', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  expect(await setPin(desk, { password: 'anna-secret', pin: '1234' })).toMatchObject({
    refused: 'bad-input',
    field: 'PIN',
  })
  expect(await setPin(desk, { password: 'wrong', pin: '2580' })).toEqual({ refused: 'wrong-sign-in' })
  done(await setPin(desk, { password: 'anna-secret', pin: '2580' }))
  const stored = await desk.store.db.selectFrom('user').select('pin_hash').where('id', '=', anna).executeTakeFirst()
  expect(stored?.pin_hash).toMatch(/^scrypt\$14\$/)
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0, 1] }))
  expect(await unlock(desk, { userId: clara, secret: '2580' })).toEqual({ refused: 'wrong-sign-in' })
  const taken = done(await unlock(desk, { userId: clara, secret: 'clara-secret' }))
  expect(taken).toMatchObject({ session: { user: { name: 'clara' } }, parked: { name: 'anna', seats: 2 } })
  expect(desk.state.basket.lines).toHaveLength(0)
  expect(done(await tillUsers(desk)).map((user) => user.name)).toEqual(['clara', 'anna'])
  await sellSeats(desk, office.eventId, [5])
  const back = done(await unlock(desk, { userId: anna, secret: '2580' }))
  expect([back.session.user.name, back.parked]).toEqual(['anna', null])
  expect(desk.state.basket.lines).toHaveLength(2)
  const { key } = done(await beginPayment(desk))
  done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  expect(faults(await office.diagnosis())).toEqual([])
})

test('A3 wrong PINs of all users together rest the till, also after a restart', async () => {
  const { office, at, till } = await staffedOffice()
  const desk = await at('anna')
  for (const userId of [anna, clara])
    for (let tried = 0; tried < 5; tried += 1)
      expect(await unlock(desk, { userId, secret: '9999' })).toEqual({ refused: 'wrong-sign-in' })
  const again = await till()
  const until = office.time.now + minuteMs
  expect(await signIn(again, credentials('boris'))).toEqual({ refused: 'locked-out', untilAt: until })
  done(await signIn(await till('Till 2'), credentials('boris')))
  office.time.now += minuteMs
  done(await signIn(again, credentials('boris')))
})

test('F41 A2 a second person lets one refund through; both stand in order and journal, and it is used up', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  const one = await sellSeats(desk, office.eventId, [0])
  const two = await sellSeats(desk, office.eventId, [1])
  const allow = (name: 'anna' | 'boris' | 'clara', permission: 'refund' | 'cash-operations' = 'refund') =>
    approve(desk, { email: `${name}@example.org`, secret: `${name}-secret`, permission })
  expect(await allow('anna')).toEqual({ refused: 'approve-oneself' })
  expect(await allow('boris')).toEqual({ refused: 'not-permitted', permission: 'override' })
  done(await allow('clara', 'cash-operations'))
  // What was allowed is allowed, and nothing else.
  expect(await beginRefund(desk, { saleId: one.id })).toEqual({ refused: 'not-permitted', permission: 'refund' })
  dropApproval(desk)
  done(await allow('clara'))
  const begun = done(await beginRefund(desk, { saleId: one.id }))
  done(await refundSale(desk, { saleId: one.id, key: begun.key, reason: 'returned', amount: begun.amount }))
  const order = await desk.store.db
    .selectFrom('orders')
    .selectAll()
    .where('key', '=', begun.key)
    .executeTakeFirstOrThrow()
  expect([order.user_id, order.approved_by]).toEqual([anna, clara])
  const entry = await desk.store.db
    .selectFrom('journal')
    .selectAll()
    .where('subject', '=', begun.key)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(entry.body)).toMatchObject({ approvedBy: clara })
  expect(await beginRefund(desk, { saleId: two.id })).toEqual({ refused: 'not-permitted', permission: 'refund' })
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F41 an approval runs out, and wrong tries count to the lock-out', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  const input = { email: 'clara@example.org', permission: 'cash-operations' } as const
  done(await approve(desk, { ...input, secret: 'clara-secret' }))
  office.time.now += 2 * minuteMs
  const move = () => moveCash(desk, { kind: 'credit', amount: 100, comment: 'change' })
  expect(await move()).toEqual({ refused: 'not-permitted', permission: 'cash-operations' })
  done(await approve(desk, { ...input, secret: 'clara-secret' }))
  expect(done(await move()).approvedBy).toBe('clara')
  expect(done(await listCash(desk))[0]).toMatchObject({ operator: 'anna', approvedBy: 'clara' })
  // For nothing that is there: asked before the permission is used up.
  done(await approve(desk, { ...input, secret: 'clara-secret' }))
  const id = 'csh_x' as CashOperationId
  expect(await correctCash(desk, { id, comment: 'x' })).toMatchObject({ refused: 'cash-unknown' })
  for (let tried = 0; tried < 5; tried += 1)
    expect(await approve(desk, { ...input, secret: 'guess' })).toEqual({ refused: 'wrong-sign-in' })
  expect(await approve(desk, { ...input, secret: 'clara-secret' })).toMatchObject({ refused: 'locked-out' })
})

test('F10 training sells in a database of its own: nothing of it is in the real one, and its papers say so', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  await sellSeats(desk, office.eventId, [0])
  const { desk: training, session } = done(await beginTraining(desk))
  expect(session).toMatchObject({ isTraining: true, user: { name: 'anna' }, shift: { isOpen: false } })
  done(await openShift(training, { float: 0 }))
  const sale = await sellSeats(training, office.eventId, [0, 1])
  expect(sale.receiptNumber).toBe(1)
  const codes = sale.tickets.map((ticket) => ticket.code)
  const real = await desk.store.db.selectFrom('ticket').select('code').where('code', 'in', codes).execute()
  expect(real).toEqual([])
  expect(done(await shiftReport(desk)).figures.sales.count).toBe(1)
  expect(done(await shiftReport(training)).figures.sales.count).toBe(1)
  const job = await nextQueuedJob(training)
  const texts = job?.document.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])) ?? []
  expect(texts[0]).toBe('training')
  const secrets = await training.store.db.selectFrom('user').select(['password_hash', 'pin_hash']).execute()
  expect(secrets.every((row) => row.password_hash === null && row.pin_hash === null)).toBe(true)
  for (const table of ['customer', 'voucher', 'gift_card'] as const)
    expect(await training.store.db.selectFrom(table).selectAll().execute()).toEqual([])
  done(await signOut(training))
  await training.store.close()
  expect(faults(await office.diagnosis())).toEqual([])
})

test('sign-out frees the basket and leaves the shift open', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  done(await signOut(desk))
  expect(await listSales(desk)).toEqual({ refused: 'not-signed-in' })
  const store = done(await openStore({ url: office.url }))
  const held = await store.db.selectFrom('seat_claim').select('state').where('state', '=', 'hold').execute()
  expect(held).toEqual([])
  await store.close()
  expect(done(await signIn(desk, credentials('boris'))).shift.isOpen).toBe(true)
})

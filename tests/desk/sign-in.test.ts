import { scryptSync } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { createEvent } from '../../src/desk/create-event.ts'
import { createUser } from '../../src/desk/create-user.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { doctor } from '../../src/desk/doctor.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { insertUser } from '../../src/desk/house.ts'
import { importHall } from '../../src/desk/import-hall.ts'
import { openJournalKey } from '../../src/desk/journal-key.ts'
import { listEvents } from '../../src/desk/list-events.ts'
import { openShift } from '../../src/desk/open-shift.ts'
import { hashPassword, isPassword } from '../../src/desk/password.ts'
import { sell } from '../../src/desk/sell.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { signIn } from '../../src/desk/sign-in.ts'
import type { Role } from '../../src/domain/permission.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { type BoxOffice, deskOn, done, hallAt, openBoxOffice } from './box-office.ts'

const minuteMs = 60_000
const anna = { email: 'anna@example.org', password: 'a long one' }

async function officeWithAnna(): Promise<{ office: BoxOffice; till: (name?: string) => Promise<Desk> }> {
  const office = await openBoxOffice()
  await addCheapUser(await office.desk('Office'), anna, 'Anna', 'cashier')
  const till = async (name = 'Till 1') => {
    const store = done(await openStore({ url: office.url }))
    return deskOn(store, office.folder, name, () => office.time.now)
  }
  return { office, till }
}

/** With a password that is verified in no time: hashing for real costs half a second each time. */
async function addCheapUser(desk: Desk, { email, password }: typeof anna, name: string, role: Role): Promise<void> {
  const passwordHash = cheapHash(password)
  await desk.store.commit([insertUser({ id: desk.ids.newId('usr'), email, name, role, passwordHash, createdBy: null })])
}

function cheapHash(password: string): string {
  const hash = scryptSync(password, 'salt', 32, { N: 2 ** 10, r: 8, p: 1 }).toString('base64url')
  return ['scrypt', 10, 8, 1, Buffer.from('salt').toString('base64url'), hash].join('$')
}

test('E03 a cashier signs in with e-mail and password, whatever its case, and goes on with the shift of the till', async () => {
  const { till } = await officeWithAnna()
  const desk = await till()
  expect(await listEvents(desk)).toEqual({ refused: 'not-signed-in' })
  const session = done(await signIn(desk, { ...anna, email: ' ANNA@Example.org' }))
  expect(session.user).toMatchObject({ email: 'anna@example.org', name: 'Anna', role: 'cashier' })
  expect([session.till.name, session.outlet.name, session.organiser.name]).toEqual([
    'Till 1',
    'Box office',
    'Box office',
  ])
  expect(session.shift.isOpen).toBe(false)
  const opened = done(await openShift(desk, { float: 10_000 }))
  const again = done(await signIn(await till(), anna))
  expect(again.shift).toEqual(opened.shift)
  const elsewhere = done(await signIn(await till('Till 2'), anna))
  expect(elsewhere.shift.isOpen).toBe(false)
})

test('A3 five wrong passwords lock the account for 1 minute, five more for 5, at every till', async () => {
  const { office, till } = await officeWithAnna()
  const [desk, other] = [await till(), await till('Till 2')]
  const wrong = { ...anna, password: 'no' }
  for (let round = 0; round < 5; round += 1) expect(await signIn(desk, wrong)).toEqual({ refused: 'wrong-sign-in' })
  const until = office.time.now + minuteMs
  expect(await signIn(other, anna)).toEqual({ refused: 'locked-out', untilAt: until })
  office.time.now += minuteMs
  for (let round = 0; round < 5; round += 1) expect(await signIn(desk, wrong)).toEqual({ refused: 'wrong-sign-in' })
  expect(await signIn(other, anna)).toEqual({ refused: 'locked-out', untilAt: office.time.now + 5 * minuteMs })
  office.time.now += 5 * minuteMs
  done(await signIn(other, anna))
  expect(await signIn(desk, wrong)).toEqual({ refused: 'wrong-sign-in' })
})

test('A3 an e-mail nobody has is answered like one somebody has, as slowly and with the same lock', async () => {
  const { office, till } = await officeWithAnna()
  const desk = await till()
  const nobody = { email: 'nobody@example.org', password: 'x' }
  const timeOf = async (input: typeof nobody) => {
    const before = performance.now()
    expect(await signIn(desk, input)).toEqual({ refused: 'wrong-sign-in' })
    return performance.now() - before
  }
  done(
    await createUser(await office.desk('Office'), {
      ...anna,
      email: 'real@example.org',
      name: 'Real',
      role: 'cashier',
    }),
  )
  const [known, unknown] = [await timeOf({ email: 'real@example.org', password: 'x' }), await timeOf(nobody)]
  expect(unknown).toBeGreaterThan(known / 4)
  for (let round = 1; round < 5; round += 1) await signIn(desk, nobody)
  expect(await signIn(desk, nobody)).toEqual({ refused: 'locked-out', untilAt: office.time.now + minuteMs })
})

test('the administrator of the shell cannot be signed in as at a till', async () => {
  const { till } = await officeWithAnna()
  expect(await signIn(await till(), { email: 'administrator@localhost', password: '' })).toEqual({
    refused: 'wrong-sign-in',
  })
})

test('A1 P08 a cashier sells, and is refused everything else with the permission that is missing', async () => {
  const { office, till } = await officeWithAnna()
  const desk = await till()
  done(await signIn(desk, anna))
  const needs = (permission: string) => ({ refused: 'not-permitted', permission })
  expect(await createUser(desk, { ...anna, email: 'b@example.org', name: 'B', role: 'admin' })).toEqual(
    needs('manage-users'),
  )
  expect(await createEvent(desk, { hall: 'Hall', title: 'X', starts: 0, prices: [] })).toEqual(needs('manage-events'))
  expect(await setEventStatus(desk, { eventId: office.eventId, status: 'closed-sale' })).toEqual(needs('manage-events'))
  expect(await importHall(desk, { bytes: new Uint8Array(), file: 'x', name: 'X' })).toEqual(needs('manage-halls'))
  expect(await doctor(desk)).toEqual(needs('maintain'))
  done(await openShift(desk, { float: 0 }))
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  const { key } = done(await beginPayment(desk))
  expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] })).receiptNumber).toBe(1)
})

test('P09 a supervisor makes cashiers and supervisors, but no admin', async () => {
  const office = await openBoxOffice()
  const clara = { email: 'clara@example.org', password: 'clara clara' }
  await addCheapUser(await office.desk('Office'), clara, 'Clara', 'supervisor')
  const desk = await deskOn(done(await openStore({ url: office.url })), office.folder, 'Till 1', () => office.time.now)
  done(await signIn(desk, clara))
  const user = { name: 'N', password: 'long enough' }
  expect(done(await createUser(desk, { ...user, email: 'c@example.org', role: 'cashier' })).id).toMatch(/^usr_/)
  expect(await createUser(desk, { ...user, email: 'd@example.org', role: 'admin' })).toEqual({
    refused: 'not-permitted',
    permission: 'manage-users',
  })
})

test('A6 what makes no e-mail or password is refused, and names are cleaned', async () => {
  const office = await openBoxOffice()
  const admin = await office.desk('Office')
  const user = { email: 'e@example.org', name: '\x1b[31mEve\u202e', role: 'cashier', password: 'long enough' } as const
  expect(await createUser(admin, { ...user, email: 'nobody' })).toMatchObject({ refused: 'bad-input', field: 'email' })
  expect(await createUser(admin, { ...user, password: 'short' })).toMatchObject({
    refused: 'bad-input',
    field: 'password',
    value: '',
  })
  done(await createUser(admin, user))
  const row = await admin.store.db.selectFrom('user').select('name').where('email', '=', user.email).executeTakeFirst()
  expect(row?.name).toBe('[31mEve')
  expect(await createUser(admin, user)).toMatchObject({ refused: 'bad-input', field: 'email' })
})

test('A4 a hash names its own cost, so that old ones stay good', async () => {
  const stored = cheapHash('secret')
  expect([await isPassword('secret', stored), await isPassword('Secret', stored)]).toEqual([true, false])
  const made = await hashPassword('secret')
  expect(made).toMatch(/^scrypt\$17\$8\$1\$/)
  expect(await isPassword('secret', made)).toBe(true)
  await expect(isPassword('x', 'md5$abc')).rejects.toThrow('unknown kind')
})

test('the key of the journal is made once, outside the database, for its owner only', async () => {
  const file = join(temporaryFolder(), 'deep', 'journal.key')
  const key = done(openJournalKey(file))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(done(openJournalKey(file)).sign('text')).toBe(key.sign('text'))
  expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
  writeFileSync(file, 'garbage')
  expect(openJournalKey(file)).toMatchObject({ refused: 'file-unreadable', file })
})

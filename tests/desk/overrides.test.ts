/** F41: each action of a till that needs more than selling, let through once by a second person, both stored. */
import { expect, test } from 'vitest'
import { addCustomer } from '../../src/desk/add-customer.ts'
import { approve } from '../../src/desk/approve.ts'
import { blockSeats, unblockSeats } from '../../src/desk/block-seats.ts'
import { copyReceipt } from '../../src/desk/copy-receipt.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { eraseCustomer } from '../../src/desk/erase-customer.ts'
import { exportCustomer } from '../../src/desk/export-customer.ts'
import { listSales } from '../../src/desk/list-sales.ts'
import { mergeCustomers } from '../../src/desk/merge-customers.ts'
import { openDrawer } from '../../src/desk/open-drawer.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { reprintTickets } from '../../src/desk/reprint-tickets.ts'
import { setCustomerGroup } from '../../src/desk/set-customer-group.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import type { ApprovalId, CustomerId, EventId, OrderId, UserId } from '../../src/domain/ids.ts'
import { type Permission, permissionsOf, waived } from '../../src/domain/permission.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { done, faults, hallAt } from './box-office.ts'
import { type Name, staffedOffice } from './people.ts'
import { soldSale } from './sold-sale.ts'

const [anna, dora] = ['usr_anna' as UserId, 'usr_dora' as UserId]

interface Facts {
  readonly eventId: EventId
  readonly saleId: OrderId
  readonly customers: readonly [CustomerId, CustomerId]
}

const actions: readonly [string, Permission, (desk: Desk, facts: Facts) => Promise<unknown>][] = [
  [
    'seats-blocked',
    'hold-house',
    async (desk, { eventId }) =>
      blockSeats(desk, { hall: await hallAt(desk, eventId), seats: [7, 8], reason: 'press' }),
  ],
  [
    'seats-unblocked',
    'hold-house',
    async (desk, { eventId }) => unblockSeats(desk, { hall: await hallAt(desk, eventId), seats: [19] }),
  ],
  ['drawer-opened', 'open-drawer', (desk) => openDrawer(desk, { reason: 'change for the bar' })],
  ['event-status', 'manage-events', (desk, { eventId }) => setEventStatus(desk, { eventId, status: 'closed-sale' })],
  [
    'customer-group',
    'manage-customers',
    (desk, { customers: [customerId] }) => setCustomerGroup(desk, { customerId, group: 'friends' }),
  ],
  ['customer-merged', 'manage-customers', (desk, { customers: [kept, gone] }) => mergeCustomers(desk, { kept, gone })],
  ['customer-exported', 'manage-customers', (desk, { customers: [id] }) => exportCustomer(desk, id)],
  ['customer-erased', 'manage-customers', (desk, { customers: [id] }) => eraseCustomer(desk, id)],
  ['reprint', 'refund-any', (desk, { saleId }) => reprintTickets(desk, { saleId, reason: 'lost' })],
  ['receipt-copy', 'refund-any', (desk, { saleId }) => copyReceipt(desk, { saleId })],
]

/** A cashier at till 1, an administrator's sale at till 2, two customers, a blocked seat. */
async function officeOfActions() {
  const { office, at } = await staffedOffice()
  const [desk, other] = [await at('anna'), await at('dora', 'Till 2')]
  const { eventId } = office
  done(await blockSeats(other, { hall: await hallAt(other, eventId), seats: [19], reason: 'camera' }))
  const facts: Facts = {
    eventId,
    saleId: (await soldSale(other, eventId, [0])).id,
    customers: [
      done(await addCustomer(desk, { name: 'Ada', phone: '', email: 'ada@example.org' })).id,
      done(await addCustomer(desk, { name: 'Ada L', phone: '', email: 'al@example.org' })).id,
    ],
  }
  const allow = (name: Name, permission: Permission) =>
    approve(desk, { email: `${name}@example.org`, secret: `${name}-secret`, permission })
  const entries = (kind: string) =>
    desk.store.db
      .selectFrom('journal')
      .select(['user_id', 'body'])
      .where('kind', '=', kind as never)
      .where('till_id', '=', desk.till.id)
      .execute()
  return { office, desk, facts, allow, entries }
}

test.each(actions)(
  'F41 %s: refused to a cashier, done once by approval, both people stored',
  async (kind, permission, act) => {
    const { office, desk, facts, allow, entries } = await officeOfActions()
    const refused = await act(desk, facts)
    expect(isRefusal(refused) && ['not-permitted', 'sale-elsewhere'].includes(refused.refused)).toBe(true)
    expect(await entries(kind)).toEqual([])
    done(await allow('dora', permission))
    done((await act(desk, facts)) as object)
    const [entry] = await entries(kind)
    expect([entry?.user_id, JSON.parse(entry?.body ?? '{}').approvedBy]).toEqual([anna, dora])
    expect(desk.state.approval).toBeNull()
    const used = await desk.store.db.selectFrom('approval').select(['used_seq', 'permission']).execute()
    expect(used).toEqual([{ used_seq: expect.anything(), permission }])
    expect(faults(await office.diagnosis())).toEqual([])
  },
)

test('F41 A2 an approval that nobody signed, or that was signed for something else, blocks no seat', async () => {
  const { desk, facts, allow } = await officeOfActions()
  const forged = { id: 'apr_forged' as ApprovalId, requesterId: anna, permission: 'hold-house' as const }
  const approver = { id: dora, email: 'dora@example.org', name: 'dora', role: 'admin' as const }
  desk.state.approval = { ...forged, approver, expiresAt: Number.MAX_SAFE_INTEGER }
  const block = async () => blockSeats(desk, { hall: await hallAt(desk, facts.eventId), seats: [7], reason: 'mine' })
  expect(await block()).toEqual({ refused: 'not-permitted', permission: 'hold-house' })
  done(await allow('dora', 'open-drawer'))
  expect(await block()).toEqual({ refused: 'not-permitted', permission: 'hold-house' })
  // A supervisor signs only for what supervisors may.
  expect(await allow('clara', 'refund-any')).toEqual({ refused: 'not-permitted', permission: 'refund-any' })
})

test('T16 F41 approved, the sales of other tills are listed and one is opened; what is done with it uses the approval up', async () => {
  const { desk, facts, allow } = await officeOfActions()
  expect(await openSale(desk, { sale: facts.saleId })).toEqual({ refused: 'sale-elsewhere', till: 'Till 2' })
  done(await allow('dora', 'refund-any'))
  expect(done(await listSales(desk, { allTills: true })).map((sale) => sale.id)).toEqual([facts.saleId])
  expect(done(await openSale(desk, { sale: facts.saleId })).tillName).toBe('Till 2')
  done(await reprintTickets(desk, { saleId: facts.saleId, reason: 'lost' }))
  expect(await reprintTickets(desk, { saleId: facts.saleId, reason: 'again' })).toMatchObject({
    refused: 'sale-elsewhere',
  })
})

test('F41 what can be let through is something that a supervisor or an administrator may and a cashier may not', () => {
  for (const permission of waived) {
    expect(permissionsOf('cashier').has(permission)).toBe(false)
    expect(permissionsOf('admin').has(permission)).toBe(true)
  }
})

import { expect, test } from 'vitest'
import { checkInvariants } from '../../db/invariants.ts'
import { insertPass, insertPassVoucher, type PassKindToPut, putPassKind } from '../../db/passes.ts'
import type { SqlStatement, Store } from '../../db/store.ts'
import type { OrderId, OrderLineId, PassId, PassKindId, UserId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, sale } from './sale-batch.ts'

let serial = 0

/** A season pass at 280.00, as it is put by an administrator. */
function putKind(place: BoxOffice, changes: Partial<PassKindToPut> = {}, by: UserId = place.admin): SqlStatement[] {
  const kind: PassKindToPut = {
    ...{ id: `pki_${place.tag}` as PassKindId, name: 'Season', nameKey: `season ${place.tag}`, currency: 'EUR' },
    ...{ validFrom: '2027-03-01', validTo: '2027-06-30', taxRateBasisPoints: 2000, sessions: 0, isOnSale: true },
    prices: [{ tariffId: place.tariff, amount: 28_000 }],
  }
  return putPassKind({ ...kind, ...changes }, place.organiser, by)
}

interface PassFacts {
  readonly id?: PassId
  readonly code?: string
  readonly validTo?: string
  readonly firstName?: string
}

function pass(place: BoxOffice, { id = newPass(), code, validTo = '2027-06-30', firstName = 'Ana' }: PassFacts = {}) {
  const row = insertPass({
    ...{ id, code: code ?? String(serial).padStart(20, '7'), kindId: `pki_${place.tag}` as PassKindId },
    ...{ tariffId: place.tariff, firstName, lastName: '', personId: '', sessions: 0 },
    ...{ validFrom: '2027-03-01', validTo },
  })
  return { id, row }
}

function newPass(): PassId {
  serial += 1
  return `pas_${process.pid.toString(36)}_${serial}` as PassId
}

/** A sale of a seat and of passes, each at an amount and a rate of tax. */
async function selling(
  store: Store,
  place: BoxOffice,
  seat: number,
  passes: readonly {
    readonly id: PassId
    readonly row?: SqlStatement
    readonly amount?: number
    readonly rate?: number
  }[],
): Promise<SqlStatement[]> {
  const total = 1500 + passes.reduce((sum, { amount = 28_000 }) => sum + amount, 0)
  const batch = await sale(store, place, [seat], { order: { total }, payment: { amount: total, given: total } })
  const line = (orderId: OrderId, index: number, id: PassId, amount = 28_000, rate = 2000) =>
    insert('order_line', {
      ...{ id: `lin_p${index}${orderId}` as OrderLineId, order_id: orderId, event_id: null, seat_id: null },
      ...{ zone_id: null, tariff_id: null, kind: 'pass', pass_id: id, description: 'Season', amount },
      ...{ tax_amount: 0, tax_rate_basis_points: rate },
    })
  return [
    ...batchOf(batch).slice(0, -1),
    ...passes.flatMap(({ row }) => (row === undefined ? [] : [row])),
    ...passes.map(({ id, amount, rate }, index) => line(batch.orderId, index, id, amount, rate)),
    ...passes.flatMap(({ id, row }) => (row === undefined ? [] : [insertPassVoucher(id, batch.orderId)])),
    batch.seal,
  ]
}

describeStores('the guards of kinds of passes, and of what is sold of them', (store) => {
  test('A1 E_FORBIDDEN only those who may manage passes define and change their kinds', async () => {
    const place = await boxOffice(store())
    for (const who of [place.cashier, place.supervisor])
      expect(await guardOf(store(), putKind(place, {}, who))).toBe('E_FORBIDDEN')
    await done(store(), putKind(place))
    expect(await guardOf(store(), putKind(place, { isOnSale: false }, place.cashier))).toBe('E_FORBIDDEN')
    const id = `pki_${place.tag}`
    const change = (sql: string) => guardOf(store(), [sqlOf(`UPDATE pass_kind SET ${sql} WHERE id = ?`, id)])
    expect(await change(`currency = 'USD'`)).toBe('E_FROZEN')
    expect(await guardOf(store(), [sqlOf('DELETE FROM pass_kind WHERE id = ?', id)])).toBe('E_APPEND_ONLY')
  })

  test('T10 E_PASS a pass is sold at the price, the tax and the days of its kind as they are now, and only on sale', async () => {
    const place = await boxOffice(store())
    await done(store(), putKind(place))
    const guard = async (sold: { amount?: number; rate?: number }, facts: PassFacts = {}) =>
      guardOf(store(), await selling(store(), place, 0, [{ ...pass(place, facts), ...sold }]))
    expect(await guard({ amount: 27_999 })).toBe('E_PASS')
    expect(await guard({ rate: 900 })).toBe('E_PASS')
    expect(await guard({}, { validTo: '2028-06-30' })).toBe('E_PASS')
    await done(store(), putKind(place, { isOnSale: false }))
    expect(await guard({})).toBe('E_PASS')
    await done(store(), putKind(place, { prices: [{ tariffId: place.tariff, amount: 30_000 }] }))
    expect(await guard({})).toBe('E_PASS')
    expect(await guard({ amount: 30_000 })).toBe('committed')
    expect((await checkInvariants(store())).filter(({ ok }) => !ok)).toEqual([])
  })

  test('T10 E_PASS at a tariff without a price it is not sold', async () => {
    const place = await boxOffice(store())
    await done(store(), putKind(place, { prices: [] }))
    expect(await guardOf(store(), await selling(store(), place, 0, [pass(place)]))).toBe('E_PASS')
  })

  test('T13 E_PASS a pass is sold once, not again and not twice in one sale', async () => {
    const place = await boxOffice(store())
    await done(store(), putKind(place))
    const one = pass(place)
    expect(await guardOf(store(), await selling(store(), place, 0, [one, { id: one.id }]))).toBe('E_PASS')
    await done(store(), await selling(store(), place, 0, [one]))
    expect(await guardOf(store(), await selling(store(), place, 1, [{ id: one.id }]))).toBe('E_PASS')
  })

  test('A19 E_FROZEN what was sold stays; only whose it is may go, and a code is given once', async () => {
    const place = await boxOffice(store())
    await done(store(), putKind(place))
    const one = pass(place)
    await done(store(), await selling(store(), place, 0, [one]))
    const change = (sql: string) => guardOf(store(), [sqlOf(`UPDATE pass SET ${sql} WHERE id = ?`, one.id)])
    for (const sql of [`code = '00000000000000000000'`, `valid_to = '2099-01-01'`, `tariff_id = 'trf_x'`])
      expect(await change(sql), sql).toBe('E_FROZEN')
    expect(await change(`first_name = '?', search = ''`)).toBe('committed')
    expect(await guardOf(store(), [sqlOf('DELETE FROM pass WHERE id = ?', one.id)])).toBe('E_APPEND_ONLY')
    const code = String(one.row.parameters?.[1])
    expect(await guardOf(store(), await selling(store(), place, 1, [pass(place, { code })]))).toBe('E_DUPLICATE_ID')
    expect(
      await guardOf(store(), await selling(store(), place, 1, [pass(place, { id: one.id, code: '8'.repeat(20) })])),
    ).toBe('E_DUPLICATE_ID')
    expect(await guardOf(store(), [pass(place, { firstName: '' }).row])).toMatch(/pass_holder/)
  })
})

import { expect, test } from 'vitest'
import {
  claimsOfEvent,
  holdSeats,
  mustHoldSeats,
  releaseSeats,
  reserveHolds,
  sweepExpiredHolds,
} from '../../db/claims.ts'
import { checkInvariants } from '../../db/invariants.ts'
import {
  blockSeats,
  freeLapsed,
  freeReserved,
  mustBeReserved,
  mustHaveTakenUp,
  reservationsOfEvent,
  takeUpSeats,
  unblockSeats,
} from '../../db/reservations.ts'
import type { Store } from '../../db/store.ts'
import type { BasketId, ReservationId, SeatId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, sale } from './sale-batch.ts'

const minute = 60_000
/** When the reservations of these tests lapse. */
const option = now + 7 * 24 * 60 * minute

function basket(place: BoxOffice, name: string, till: 'till' | 'otherTill' = 'till') {
  const id = `bas_${place.tag}${name}` as BasketId
  const times = { created_at: now, expires_at: now + 15 * minute }
  return { id, row: insert('basket', { id, till_id: place[till], user_id: place.cashier, ...times }) }
}

function seatsOf(place: BoxOffice, ...indexes: number[]): SeatId[] {
  return indexes.map((index) => `${place.hall}.${index}` as SeatId)
}

function reservationRow(place: BoxOffice, name: string, optionAt: number | null = option) {
  const id = `res_${place.tag}${name}` as ReservationId
  const row = insert('reservation', {
    ...{ id, event_id: place.event, customer_id: null, name: 'Ivanova', note: '', symbol: '*', option_at: optionAt },
    ...{ pick_up: optionAt === null ? 'evening' : 'desk', till_id: place.till, user_id: place.cashier },
    ...{ created_at: now, ended_at: null },
  })
  return { id, row }
}

/** Reserves seats at the first till. */
async function reserve(store: Store, place: BoxOffice, seats: SeatId[], name = 'r', optionAt: number | null = option) {
  const [mine, reserved] = [basket(place, `of${name}`), reservationRow(place, name, optionAt)]
  await done(store, [
    ...[mine.row, reserved.row, holdSeats(place.event, seats, mine.id, now)],
    reserveHolds(place.event, seats, mine.id, { id: reserved.id, symbol: '*' }, now),
  ])
  return reserved.id
}

async function states(store: Store, place: BoxOffice) {
  const claims = await claimsOfEvent(store, place.event)
  return claims.toSorted((a, b) => a.seat - b.seat).map(({ state, reservationId }) => [state, reservationId])
}

async function endedAt(store: Store, id: ReservationId) {
  const row = await store.db.selectFrom('reservation').select('ended_at').where('id', '=', id).executeTakeFirstOrThrow()
  return row.ended_at
}

async function expectSound(store: Store) {
  expect((await checkInvariants(store)).filter((invariant) => !invariant.ok)).toEqual([])
}

describeStores('reservations', (store) => {
  test('O02 E_NO_SALES_CLASS nobody books without a class, unless the debtor has one', async () => {
    const place = await boxOffice(store())
    await done(store(), [sqlOf('DELETE FROM user_sales_class WHERE user_id = ?', place.cashier)])
    expect(await guardOf(store(), [reservationRow(place, 'r').row])).toBe('E_NO_SALES_CLASS')
  })

  test('F18 a reserved seat is free from its option date on, with nobody having freed it', async () => {
    const place = await boxOffice(store())
    const id = await reserve(store(), place, seatsOf(place, 0, 1))
    const theirs = basket(place, 'b', 'otherTill')
    const take = (at: number) => [
      theirs.row,
      holdSeats(place.event, seatsOf(place, 0), theirs.id, at),
      mustHoldSeats(place.event, seatsOf(place, 0), theirs.id, 'free'),
    ]
    expect(await guardOf(store(), take(option - 1))).toBe('E_MUST:free')
    await done(store(), take(option))
    expect(await states(store(), place)).toEqual([
      ['hold', null],
      ['reserved', id],
    ])
    expect(await endedAt(store(), id)).toBe(null)
    await done(store(), [freeLapsed(option)])
    expect(await endedAt(store(), id)).toBe(option)
    await expectSound(store())
  })

  test('F18 an evening pick-up lapses N minutes before the start, as the event says at that moment', async () => {
    const place = await boxOffice(store())
    const id = await reserve(store(), place, seatsOf(place, 0), 'r', null)
    const startsAt = now + 1e9
    expect(await reservationsOfEvent(store(), place.event)).toEqual([
      { id, name: 'Ivanova', pickUp: 'evening', lapsesAt: startsAt - 30 * minute },
    ])
    await done(store(), [sqlOf('UPDATE event SET evening_release_minutes = 10 WHERE id = ?', place.event)])
    expect((await done(store(), [freeLapsed(startsAt - 11 * minute)])).changes).toEqual([0])
    expect((await done(store(), [freeLapsed(startsAt - 10 * minute)])).changes).toEqual([1])
  })

  test('F18 no reservation outlives the start of its event', async () => {
    const place = await boxOffice(store())
    await reserve(store(), place, seatsOf(place, 0), 'r', now + 2e9)
    expect((await reservationsOfEvent(store(), place.event))[0]?.lapsesAt).toBe(now + 1e9)
  })

  test('a seat that is taken up stays its reservation\u2019s: released or expired it goes back, sold it leaves', async () => {
    const place = await boxOffice(store())
    const id = await reserve(store(), place, seatsOf(place, 0, 1))
    const mine = basket(place, 'm')
    const takeUp = takeUpSeats(id, seatsOf(place, 0, 1), mine.id, now)
    await done(store(), [mine.row, takeUp, mustHaveTakenUp(id, seatsOf(place, 0, 1), mine.id, 'there')])
    await done(store(), [releaseSeats(place.event, seatsOf(place, 0), mine.id, now)])
    await done(store(), [sweepExpiredHolds(now + 15 * minute)])
    expect(await states(store(), place)).toEqual([
      ['reserved', id],
      ['reserved', id],
    ])
    expect((await claimsOfEvent(store(), place.event)).map(({ symbol }) => symbol)).toEqual(['*', '*'])
    const order = await sale(store(), place, [0, 1])
    await done(store(), [
      order.basket,
      takeUpSeats(id, seatsOf(place, 0, 1), order.basket.parameters[0] as BasketId, now),
      ...batchOf(order).slice(2),
    ])
    expect(await endedAt(store(), id)).toBe(now)
    await expectSound(store())
  })

  test('E_RESERVED a seat in a basket is not somebody else\u2019s because its basket has expired: its reservation stands', async () => {
    const place = await boxOffice(store())
    const id = await reserve(store(), place, seatsOf(place, 0))
    const [mine, theirs] = [basket(place, 'm'), basket(place, 'b', 'otherTill')]
    await done(store(), [mine.row, theirs.row, takeUpSeats(id, seatsOf(place, 0), mine.id, now)])
    const later = now + 16 * minute
    expect((await done(store(), [holdSeats(place.event, seatsOf(place, 0), theirs.id, later)])).changes).toEqual([0])
    const force = sqlOf(
      'UPDATE seat_claim SET basket_id = ?, reservation_id = NULL, symbol = NULL, changed_at = ? WHERE event_id = ?',
      ...[theirs.id, later, place.event],
    )
    expect(await guardOf(store(), [force])).toBe('E_RESERVED')
    await done(store(), [
      takeUpSeats(id, seatsOf(place, 0), theirs.id, later),
      mustHaveTakenUp(id, seatsOf(place, 0), theirs.id, 'there'),
    ])
  })

  test('Y18 of annulling and selling at once exactly one wins', async () => {
    const place = await boxOffice(store())
    const id = await reserve(store(), place, seatsOf(place, 0))
    const annul = (at: number) => [
      mustBeReserved(id, seatsOf(place, 0), at, 'there'),
      freeReserved(id, seatsOf(place, 0), at),
    ]
    const mine = basket(place, 'm')
    const takeUp = [
      takeUpSeats(id, seatsOf(place, 0), mine.id, now),
      mustHaveTakenUp(id, seatsOf(place, 0), mine.id, 'there'),
    ]
    await done(store(), [mine.row, ...takeUp])
    expect(await guardOf(store(), annul(now))).toBe('E_MUST:there')
    await done(store(), annul(now + 15 * minute))
    expect(await guardOf(store(), takeUp)).toBe('E_MUST:there')
    expect(await states(store(), place)).toEqual([['free', null]])
    expect(await endedAt(store(), id)).toBe(now + 15 * minute)
    await expectSound(store())
  })

  test('E_RESERVED a reserved seat is not sold past its reservation', async () => {
    const place = await boxOffice(store())
    await reserve(store(), place, seatsOf(place, 0))
    const order = await sale(store(), place, [0], { till: 'otherTill' })
    const steal = sqlOf(
      "UPDATE seat_claim SET state = 'sold', order_id = ?, reservation_id = NULL, symbol = NULL WHERE event_id = ?",
      ...[order.orderId, place.event],
    )
    expect(
      await guardOf(store(), batchOf({ ...order, hold: order.basket, basket: sqlOf('SELECT 1'), claims: steal })),
    ).toBe('E_RESERVED')
  })

  test('E_FROZEN E_APPEND_ONLY what ended stays as it was, but for what is erased of a customer', async () => {
    const place = await boxOffice(store())
    const id = await reserve(store(), place, seatsOf(place, 0))
    await done(store(), [freeReserved(id, seatsOf(place, 0), now + 1)])
    const change = (what: string) => guardOf(store(), [sqlOf(`UPDATE reservation SET ${what} WHERE id = ?`, id)])
    expect(await change('ended_at = NULL')).toBe('E_FROZEN')
    expect(await change('option_at = option_at + 1')).toBe('E_FROZEN')
    expect(await change(`till_id = '${place.otherTill}'`)).toBe('E_FROZEN')
    expect(await change("name = '', note = ''")).toBe('committed')
    expect(await guardOf(store(), [sqlOf('DELETE FROM reservation WHERE id = ?', id)])).toBe('E_APPEND_ONLY')
    expect(await guardOf(store(), [reservationRow(place, 'r').row])).toBe('E_DUPLICATE_ID')
    const again = sqlOf(
      "UPDATE seat_claim SET state = 'reserved', reservation_id = ? WHERE event_id = ?",
      ...[id, place.event],
    )
    expect(await guardOf(store(), [again])).toBe('E_RESERVATION_ENDED')
  })

  test('E23 only free seats are blocked, with their reason, and they come back free', async () => {
    const place = await boxOffice(store())
    const mine = basket(place, 'm')
    await reserve(store(), place, seatsOf(place, 0))
    await done(store(), [mine.row, holdSeats(place.event, seatsOf(place, 1), mine.id, now)])
    const block = blockSeats(place.event, seatsOf(place, 0, 1, 2), 'press', now)
    expect((await done(store(), [block])).changes).toEqual([1])
    const blocked = (await claimsOfEvent(store(), place.event)).filter((claim) => claim.state === 'blocked')
    expect(blocked).toMatchObject([{ seat: 2, reason: 'press' }])
    await done(store(), [unblockSeats(place.event, seatsOf(place, 0, 1, 2), now)])
    expect((await states(store(), place)).map(([state]) => state)).toEqual(['reserved', 'hold', 'free'])
  })
})

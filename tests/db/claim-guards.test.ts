import { expect, test } from 'vitest'
import {
  claimsOfEvent,
  holdSeats,
  mustHoldSeats,
  releaseSeats,
  reserveHolds,
  sweepExpiredHolds,
} from '../../db/claims.ts'
import type { SqlStatement } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'
import type { BasketId, EventId, ReservationId, SeatId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, sale, sold } from './sale-batch.ts'

const minute = 60_000

function basket(place: BoxOffice, name: string, till: 'till' | 'otherTill' = 'till', expiresAt = now + 15 * minute) {
  const id = `bas_${place.tag}${name}` as BasketId
  const row = insert('basket', {
    id,
    till_id: place[till],
    user_id: place.cashier,
    created_at: now,
    expires_at: expiresAt,
  })
  return { id, row }
}

function seatsOf(place: BoxOffice, ...seats: number[]): SeatId[] {
  return seats.map((seat) => place.seats[seat] as SeatId)
}

function reservation(place: BoxOffice, till: 'till' | 'otherTill' = 'till') {
  const id = `res_${place.tag}` as ReservationId
  const row = insert('reservation', {
    ...{ id, event_id: place.event, customer_id: null, name: 'Ivanova', note: '', symbol: '*', option_at: now + 1e9 },
    ...{ pick_up: 'desk', till_id: place[till], user_id: place.cashier, created_at: now, ended_at: null },
  })
  return { id, row }
}

/** The event with its sale in the given state, reached by the ways that are allowed. */
function statusPath(place: BoxOffice, ...path: Tables['event']['status'][]): SqlStatement[] {
  return path.map((status) => sqlOf('UPDATE event SET status = ? WHERE id = ?', status, place.event))
}

describeStores('claims and their guards', (store) => {
  test('F16 a held seat is passed over, an expired hold is taken over, by one statement', async () => {
    const place = await boxOffice(store())
    const [mine, theirs] = [basket(place, 'a'), basket(place, 'b', 'otherTill')]
    await done(store(), [mine.row, theirs.row, holdSeats(place.event, seatsOf(place, 0, 1), mine.id, now)])
    const early = await done(store(), [holdSeats(place.event, seatsOf(place, 0, 1, 2), theirs.id, now + 14 * minute)])
    expect(early.changes).toEqual([1])
    const late = await done(store(), [holdSeats(place.event, seatsOf(place, 0), theirs.id, now + 15 * minute)])
    expect(late.changes).toEqual([1])
    const claims = await claimsOfEvent(store(), place.event)
    expect(claims.map(({ seat, basketId }) => [seat, basketId])).toEqual([
      [1, mine.id],
      [2, theirs.id],
      [0, theirs.id],
    ])
  })

  test('F16 a renewed basket keeps its holds', async () => {
    const place = await boxOffice(store())
    const [mine, theirs] = [basket(place, 'a'), basket(place, 'b', 'otherTill')]
    await done(store(), [mine.row, theirs.row, holdSeats(place.event, seatsOf(place, 0), mine.id, now)])
    await done(store(), [sqlOf('UPDATE basket SET expires_at = ? WHERE id = ?', now + 30 * minute, mine.id)])
    expect(
      (await done(store(), [holdSeats(place.event, seatsOf(place, 0), theirs.id, now + 16 * minute)])).changes,
    ).toEqual([0])
  })

  test('E_HELD a live hold cannot be taken even by a statement that forgets to ask', async () => {
    const place = await boxOffice(store())
    const [mine, theirs] = [basket(place, 'a'), basket(place, 'b', 'otherTill')]
    await done(store(), [mine.row, theirs.row, holdSeats(place.event, seatsOf(place, 0), mine.id, now)])
    const take = (at: number) => [
      sqlOf(
        'UPDATE seat_claim SET basket_id = ?, changed_at = ? WHERE event_id = ? AND seat_id = ?',
        theirs.id,
        at,
        place.event,
        place.seats[0],
      ),
    ]
    expect(await guardOf(store(), take(now + minute))).toBe('E_HELD')
    const block = sqlOf("UPDATE seat_claim SET state = 'blocked', basket_id = NULL WHERE event_id = ?", place.event)
    expect(await guardOf(store(), [block])).toBe('E_HELD')
    expect(await guardOf(store(), take(now + 15 * minute))).toBe('committed')
  })

  test('E_HELD a live hold is not sold to the order of another till', async () => {
    const place = await boxOffice(store())
    const mine = basket(place, 'a')
    await done(store(), [mine.row, holdSeats(place.event, seatsOf(place, 0), mine.id, now)])
    const theirs = await sale(store(), place, [0], { till: 'otherTill' })
    const steal = sqlOf(
      "UPDATE seat_claim SET state = 'sold', basket_id = NULL, order_id = ? WHERE event_id = ?",
      theirs.orderId,
      place.event,
    )
    expect(await guardOf(store(), batchOf({ ...theirs, claims: steal }))).toBe('E_HELD')
  })

  test('F4 an expired hold is still sold to its own basket while nobody took it', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0])
    await done(store(), [
      batch.basket,
      batch.hold,
      sqlOf('UPDATE basket SET expires_at = created_at WHERE till_id = ?', place.till),
    ])
    await done(store(), batchOf(batch).slice(2))
  })

  test('E_MUST: the code of a broken condition comes back, and nothing of the batch happened', async () => {
    const place = await boxOffice(store())
    const [mine, theirs] = [basket(place, 'a'), basket(place, 'b', 'otherTill')]
    await done(store(), [mine.row, theirs.row, holdSeats(place.event, seatsOf(place, 0), theirs.id, now)])
    const both = seatsOf(place, 0, 1)
    const batch = [holdSeats(place.event, both, mine.id, now), mustHoldSeats(place.event, both, mine.id, 'seats-taken')]
    expect(await guardOf(store(), batch)).toBe('E_MUST:seats-taken')
    expect(await claimsOfEvent(store(), place.event)).toHaveLength(1)
    expect(await guardOf(store(), [sqlOf("INSERT INTO must (ok, code) SELECT NULL, 'no-rows'")])).toBe('E_MUST:no-rows')
    expect(await guardOf(store(), [sqlOf("INSERT INTO must (ok, code) SELECT 2, 'two'")])).toBe('E_MUST:two')
  })

  test('F16 a sweep frees the seats of expired baskets and no others', async () => {
    const place = await boxOffice(store())
    const [old, young] = [basket(place, 'a', 'till', now + 1), basket(place, 'b', 'otherTill')]
    await done(store(), [
      ...[old.row, young.row],
      ...[
        holdSeats(place.event, seatsOf(place, 0), old.id, now),
        holdSeats(place.event, seatsOf(place, 1), young.id, now),
      ],
    ])
    await done(store(), [sweepExpiredHolds(now + 1)])
    const claims = await claimsOfEvent(store(), place.event)
    expect(claims.map(({ seat, state }) => [seat, state])).toEqual([
      [1, 'hold'],
      [0, 'free'],
    ])
  })

  test('every change of a claim gets a higher version, so that nobody misses it', async () => {
    const place = await boxOffice(store())
    const mine = basket(place, 'a')
    await done(store(), [mine.row, holdSeats(place.event, seatsOf(place, 0, 1, 2), mine.id, now)])
    const known = (await claimsOfEvent(store(), place.event)).at(-1)?.version ?? 0
    const mark = await store().changeMark()
    await done(store(), [releaseSeats(place.event, seatsOf(place, 1), mine.id, now)])
    const delta = await claimsOfEvent(store(), place.event, known)
    expect(delta.map(({ seat, state }) => [seat, state])).toEqual([[1, 'free']])
    if (store().kind === 'server') expect(await store().changeMark()).not.toBe(mark)
    const back = sqlOf('UPDATE seat_claim SET version = 0 WHERE event_id = ?', place.event)
    expect(await guardOf(store(), [back])).toBe('E_COUNTER')
    expect(await guardOf(store(), [sqlOf('UPDATE change_counter SET value = 0')])).toBe('E_COUNTER')
    expect(await guardOf(store(), [sqlOf('DELETE FROM change_counter')])).toBe('E_APPEND_ONLY')
  })

  test('E02 seats are held while the event is upcoming, on sale or closed; E24 not once it is cancelled', async () => {
    const place = await boxOffice(store())
    const mine = basket(place, 'a')
    await done(store(), [
      mine.row,
      ...statusPath(place, 'closed-sale'),
      holdSeats(place.event, seatsOf(place, 0), mine.id, now),
    ])
    await done(store(), statusPath(place, 'cancelled'))
    expect(await guardOf(store(), [holdSeats(place.event, seatsOf(place, 1), mine.id, now)])).toBe('E_NOT_HOLDING')
    await done(store(), [releaseSeats(place.event, seatsOf(place, 0), mine.id, now)])
  })

  test('E01 seats are sold on closed sale, not before the sale starts and not once it is cancelled', async () => {
    const place = await boxOffice(store())
    await done(store(), statusPath(place, 'closed-sale'))
    await sold(store(), place, [0])
    const batch = await sale(store(), place, [1])
    await done(store(), [batch.basket, batch.hold, ...statusPath(place, 'cancelled')])
    expect(await guardOf(store(), batchOf(batch).slice(2))).toBe('E_NOT_SELLING')
    const later = await boxOffice(store())
    const upcoming = { id: `evt_${later.tag}u` as EventId, status: 'upcoming' as const }
    const event = { organiser_id: later.organiser, hall_id: later.hall, title: 'T', starts_at: now, currency: 'EUR' }
    await done(store(), [
      insert('event', { ...upcoming, ...event, ticket_template: '', tax_rate_basis_points: 0, created_at: now }),
    ])
    const early = await sale(store(), { ...later, event: upcoming.id }, [0])
    expect(await guardOf(store(), batchOf(early))).toBe('E_NOT_SELLING')
  })

  test('E_WRONG_HALL a claim is for a seat of the hall the event is in', async () => {
    const [place, elsewhere] = [await boxOffice(store()), await boxOffice(store())]
    const mine = basket(place, 'a')
    expect(await guardOf(store(), [mine.row, holdSeats(place.event, seatsOf(elsewhere, 0), mine.id, now)])).toBe(
      'E_WRONG_HALL',
    )
  })

  test('E20 E_RESERVED a reserved seat keeps its symbol and is not put into a basket', async () => {
    const place = await boxOffice(store())
    const [mine, reserved] = [basket(place, 'a'), reservation(place)]
    await done(store(), [
      ...[mine.row, reserved.row, holdSeats(place.event, seatsOf(place, 0), mine.id, now)],
      reserveHolds(place.event, seatsOf(place, 0), mine.id, { id: reserved.id, symbol: '*' }, now),
    ])
    expect(
      (await done(store(), [holdSeats(place.event, seatsOf(place, 0), mine.id, now + 60 * minute)])).changes,
    ).toEqual([0])
    expect((await claimsOfEvent(store(), place.event))[0]).toMatchObject({
      state: 'reserved',
      symbol: '*',
      basketId: null,
    })
    const force = sqlOf(
      "UPDATE seat_claim SET state = 'hold', basket_id = ?, reservation_id = NULL, symbol = NULL WHERE event_id = ?",
      mine.id,
      place.event,
    )
    expect(await guardOf(store(), [force])).toBe('E_RESERVED')
  })

  test('E_BLOCKED a blocked seat must be freed before it is held', async () => {
    const place = await boxOffice(store())
    const mine = basket(place, 'a')
    const block = sqlOf(
      "INSERT INTO seat_claim (event_id, seat_id, state, changed_at) VALUES (?, ?, 'blocked', 1)",
      place.event,
      place.seats[0],
    )
    await done(store(), [mine.row, block])
    expect((await done(store(), [holdSeats(place.event, seatsOf(place, 0), mine.id, now)])).changes).toEqual([0])
    const force = sqlOf("UPDATE seat_claim SET state = 'hold', basket_id = ? WHERE event_id = ?", mine.id, place.event)
    expect(await guardOf(store(), [force])).toBe('E_BLOCKED')
  })

  test.each([
    ['a hold without a basket', "'hold', NULL, NULL", 'CHECK:seat_claim_basket'],
    ['a sold seat without an order', "'sold', NULL, NULL", 'E_SEALED'],
    ['a free seat with a symbol', "'free', NULL, 'x'", 'CHECK:seat_claim_symbol'],
    ['an unknown state', "'gone', NULL, NULL", 'CHECK:seat_claim_state'],
  ])('%s is refused', async (_, values, guard) => {
    const place = await boxOffice(store())
    const text = `INSERT INTO seat_claim (event_id, seat_id, state, order_id, symbol, changed_at) VALUES (?, ?, ${values}, 1)`
    expect(await guardOf(store(), [sqlOf(text, place.event, place.seats[0])])).toBe(guard)
  })

  test('E_FROZEN a claim does not move to another seat, nor a basket to another till', async () => {
    const place = await boxOffice(store())
    const mine = basket(place, 'a')
    await done(store(), [mine.row, holdSeats(place.event, seatsOf(place, 0), mine.id, now)])
    const move = sqlOf('UPDATE seat_claim SET seat_id = ? WHERE event_id = ?', place.seats[1], place.event)
    expect(await guardOf(store(), [move])).toBe('E_FROZEN')
    expect(
      await guardOf(store(), [sqlOf('UPDATE basket SET till_id = ? WHERE id = ?', place.otherTill, mine.id)]),
    ).toBe('E_FROZEN')
  })
})

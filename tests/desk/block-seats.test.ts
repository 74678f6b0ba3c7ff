import { expect, test } from 'vitest'
import { blockSeats, unblockSeats } from '../../src/desk/block-seats.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { journalKinds, reserving, withClass } from './reservation-office.ts'

const row = Array.from({ length: 20 }, (_, index) => index)

test('E23 a whole row is blocked with its reason, but for what is sold, reserved or in a basket', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  await withClass(desk)
  done(await reserving(desk, office.eventId, [3]))
  done(await holdSeats(other, { hall: await hallAt(other, office.eventId), seats: [5] }))
  const hall = await hallAt(desk, office.eventId)
  const { blocked, taken } = done(await blockSeats(desk, { hall, seats: row, reason: 'press' }))
  expect([blocked.length, taken]).toEqual([18, [3, 5]])
  const theirs = await hallAt(other, office.eventId)
  expect([theirs.map.states[0], theirs.map.reasons.get(0)]).toEqual([seatState.blocked, 'press'])
  expect(done(await holdSeats(other, { hall: theirs, seats: [0] })).taken).toEqual([0])
  expect(done(await unblockSeats(desk, { hall, seats: row })).freed).toHaveLength(18)
  expect(hall.map.reasons.size).toBe(0)
  expect(await unblockSeats(desk, { hall, seats: [0] })).toEqual({
    refused: 'seats-not-blocked',
    seats: ['Stalls 1-1'],
  })
  expect((await journalKinds(desk)).slice(-2)).toEqual(['seats-blocked', 'seats-unblocked'])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('blocking needs a reason, free seats, and the permission, which the database asks for as well', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const hall = await hallAt(desk, office.eventId)
  expect(await blockSeats(desk, { hall, seats: [1], reason: ' ' })).toMatchObject({
    refused: 'bad-input',
    field: 'reason',
  })
  done(await holdSeats(desk, { hall, seats: [1] }))
  expect(await blockSeats(desk, { hall, seats: [1], reason: 'x' })).toEqual({
    refused: 'seats-taken',
    seats: ['Stalls 1-2'],
  })
  await desk.store.commit([{ sql: "DELETE FROM role_permission WHERE permission = 'hold-house'", parameters: [] }])
  const refusal = { refused: 'not-permitted', permission: 'hold-house' }
  expect(await blockSeats(desk, { hall, seats: [2], reason: 'x' })).toEqual(refusal)
  const { session } = desk.state
  if (session !== null) desk.state.session = { ...session, permissions: new Set(['sell']) }
  expect(await blockSeats(desk, { hall, seats: [2], reason: 'x' })).toEqual(refusal)
  expect(await unblockSeats(desk, { hall, seats: [2] })).toEqual(refusal)
})

test('E02 nothing is blocked of a cancelled event, and what was blocked can be freed', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const hall = await hallAt(desk, office.eventId)
  done(await blockSeats(desk, { hall, seats: [1], reason: 'camera' }))
  done(await setEventStatus(desk, { eventId: office.eventId, status: 'closed-sale' }))
  done(await setEventStatus(desk, { eventId: office.eventId, status: 'cancelled' }))
  expect(await blockSeats(desk, { hall, seats: [2], reason: 'x' })).toMatchObject({ refused: 'event-not-holding' })
  expect(done(await unblockSeats(desk, { hall, seats: [1] })).freed).toEqual([1])
})

test('of blocking and picking the same seats at once each seat goes to one of them', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  const [mine, theirs] = [await hallAt(desk, office.eventId), await hallAt(other, office.eventId)]
  for (let seat = 0; seat < 20; seat += 1) {
    const [blocked, held] = await Promise.all([
      blockSeats(desk, { hall: mine, seats: [seat], reason: 'x' }),
      holdSeats(other, { hall: theirs, seats: [seat] }),
    ])
    if ('refused' in blocked) expect(done(held).held).toEqual([seat])
    else expect(done(held).taken).toEqual([seat])
  }
  expect(faults(await office.diagnosis())).toEqual([])
})

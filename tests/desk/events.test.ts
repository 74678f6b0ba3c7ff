import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createEvent } from '../../src/desk/create-event.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { importHall } from '../../src/desk/import-hall.ts'
import { listEvents } from '../../src/desk/list-events.ts'
import { listSeats } from '../../src/desk/list-seats.ts'
import { openHall } from '../../src/desk/open-hall.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import type { EventId } from '../../src/domain/ids.ts'
import { done, faults, hallAt, hallCsv, openBoxOffice } from './box-office.ts'

test('E04 P12 the programme lists events by their start, with what is free and sold, for linked outlets only', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await office.addEvent({ title: 'Carmen', starts: '2027-03-19T19:30', status: 'upcoming' })
  const events = done(await listEvents(desk))
  expect(events.map(({ title, status, canSell, canHold }) => [title, status, canSell, canHold])).toEqual([
    ['Carmen', 'upcoming', false, true],
    ['Tosca', 'on-sale', true, true],
  ])
  expect(events[1]).toMatchObject({
    hallName: 'Hall',
    seatCount: 200,
    freeCount: 200,
    soldCount: 0,
    timeZone: 'Europe/Paris',
  })
  expect(new Date(events[1]?.startsAt ?? 0).toISOString()).toBe('2027-03-20T18:30:00.000Z')
  await desk.store.commit([{ sql: 'delete from outlet_event where event_id = ?1', parameters: [office.eventId] }])
  expect(done(await listEvents(desk)).map((event) => event.title)).toEqual(['Carmen'])
  expect(await openHall(desk, office.eventId)).toEqual({
    refused: 'event-not-linked',
    event: 'Tosca',
    outlet: 'Box office',
  })
})

test('an open hall knows its seats, zones, tariffs and prices', async () => {
  const office = await openBoxOffice()
  const hall = await hallAt(await office.desk(), office.eventId)
  expect(hall.zones.map((zone) => zone.name)).toEqual(['A', 'B'])
  expect(hall.tariffs.map(({ name, mark, isDefault }) => [name, mark, isDefault])).toEqual([
    ['full', 'F', true],
    ['child', 'C', false],
  ])
  expect([hall.amountOf(0, 0), hall.amountOf(0, 1), hall.amountOf(1, 0), hall.amountOf(1, 1)]).toEqual([
    4000,
    2000,
    2500,
    null,
  ])
  expect(hall.seats[100]).toMatchObject({ section: 'Stalls', row: '6', number: '1', zone: 1, kind: 'normal' })
  expect(hall.grid.lines).toHaveLength(10)
})

test('only the halls opened last are kept, and those with seats in the basket', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  const others = []
  for (let count = 0; count < 6; count += 1) others.push(await office.addEvent({ title: `Night ${count}` }))
  for (const eventId of others) await hallAt(desk, eventId)
  expect([...desk.state.halls.keys()]).toEqual([office.eventId, ...others.slice(-3)])
  expect(desk.state.grids.size).toBe(1)
})

test('seats are listed with zone and state', async () => {
  const office = await openBoxOffice()
  const seats = done(await listSeats(await office.desk(), office.eventId))
  expect(seats).toHaveLength(200)
  expect(seats[0]).toEqual({ name: 'Stalls 1-1', section: 'Stalls', row: '1', number: '1', zone: 'A', state: 'free' })
})

test('E24 statuses change only along their ways; each change is in the journal', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const eventId = await office.addEvent({ status: 'upcoming', title: 'Carmen' })
  const to = (status: 'upcoming' | 'on-sale' | 'closed-sale' | 'cancelled') => setEventStatus(desk, { eventId, status })
  expect(await to('cancelled')).toEqual({
    refused: 'status-not-reachable',
    event: 'Carmen',
    from: 'upcoming',
    to: 'cancelled',
  })
  for (const status of ['on-sale', 'closed-sale', 'on-sale', 'closed-sale', 'cancelled', 'cancelled'] as const) {
    expect(await to(status)).toEqual({ title: 'Carmen', status })
  }
  expect(await to('on-sale')).toMatchObject({ refused: 'status-not-reachable', from: 'cancelled', to: 'on-sale' })
  const journal = await desk.store.db.selectFrom('journal').select('body').where('kind', '=', 'event-status').execute()
  expect(journal).toHaveLength(5)
})

test.each([
  [{ hall: 'Nowhere' }, { refused: 'hall-unknown', hall: 'Nowhere' }],
  [{ title: ' \x07' }, { refused: 'bad-input', field: 'title' }],
  [{ starts: '20.3.2027' }, { refused: 'bad-input', field: 'starts' }],
  [{ starts: '2027-02-30T19:00' }, { refused: 'bad-input', field: 'starts' }],
  [{ prices: [{ zone: 'C', amount: 1 }] }, { refused: 'zone-unknown', zone: 'C', known: ['A', 'B'] }],
  [{ prices: [{ zone: 'A', amount: -1 }] }, { refused: 'bad-input', field: 'price' }],
  [{ prices: [{ zone: 'A', amount: 1.5 }] }, { refused: 'bad-input', field: 'price' }],
  [{ status: 'cancelled' as 'upcoming' }, { refused: 'bad-input', field: 'status' }],
  [{ taxRateBasisPoints: 10_001 }, { refused: 'bad-input', field: 'tax' }],
])('Y05 an event that makes no sense is refused with the reason: %j', async (input, refusal) => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const event = { hall: 'Hall', title: 'X', starts: '2027-03-20T19:30', prices: [{ zone: 'A', amount: 100 }], ...input }
  expect(await createEvent(desk, event)).toMatchObject(refusal)
  expect(done(await listEvents(desk))).toHaveLength(1)
})

test('an event nobody knows is refused', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const eventId = 'evt_nothing' as EventId
  expect(await openHall(desk, eventId)).toEqual({ refused: 'event-unknown', event: 'evt_nothing' })
  expect(await setEventStatus(desk, { eventId, status: 'on-sale' })).toEqual({
    refused: 'event-unknown',
    event: 'evt_nothing',
  })
})

test('a hall is imported once under its name; a broken plan leaves nothing behind', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const plan = { bytes: hallCsv(2, 3), file: 'small.csv' }
  expect(await importHall(desk, { ...plan, name: 'Hall' })).toEqual({ refused: 'hall-exists', hall: 'Hall' })
  expect(done(await importHall(desk, { ...plan, name: 'Small' }))).toMatchObject({
    seatCount: 6,
    sections: ['Stalls'],
    categories: ['A', 'B'],
  })
  const broken = Buffer.from(`${Buffer.from(plan.bytes)}\nStalls,2,3,9,9,A`)
  expect(await importHall(desk, { bytes: broken, file: 'x.csv', name: 'Broken' })).toMatchObject({
    refused: 'bad-plan',
  })
  const halls = await desk.store.db.selectFrom('hall').select('name').orderBy('name').execute()
  expect(halls.map((hall) => hall.name)).toEqual(['Hall', 'Small'])
  expect(faults(await office.diagnosis())).toEqual([])
})

const theatre = new URL('../../../shared/halls/theatre-1156.pretix.json', import.meta.url)
const isMissing = (() => {
  try {
    readFileSync(theatre)
    return false
  } catch {
    return true
  }
})()

test.skipIf(isMissing)(`a pretix plan is imported and opened${isMissing ? ' (no plan here)' : ''}`, async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const hall = done(await importHall(desk, { bytes: readFileSync(theatre), file: 'theatre.json', name: 'Theatre' }))
  expect(hall.seatCount).toBe(1156)
  const prices = hall.categories.map((zone, index) => ({ zone, amount: 5000 - index * 500 }))
  const open = await hallAt(desk, await office.addEvent({ hall: 'Theatre', prices }))
  expect(open.seats.every((seat) => seat.zone >= 0)).toBe(true)
  expect(open.grid.places).toHaveLength(1156)
})

/** F39: one scan at the door, one verdict. */
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { countEntries, enterTicket } from '../../src/desk/enter-ticket.ts'
import { readSaleCard } from '../../src/desk/read-sale-card.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { reprintTickets } from '../../src/desk/reprint-tickets.ts'
import { setDoors } from '../../src/desk/set-doors.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import type { EventId } from '../../src/domain/ids.ts'
import { instantOfLocal } from '../../src/domain/time-zone.ts'
import { type BoxOffice, deskOn, done, faults, openBoxOffice } from './box-office.ts'
import { journalKinds, reserving, withClass } from './reservation-office.ts'
import { actAs, soldSale, ticketCodes } from './sold-sale.ts'
import { storeBeforeCommit } from './store-before-commit.ts'

const minute = 60_000
const start = instantOfLocal('2027-03-20T19:30', 'Europe/Paris') ?? Number.NaN

/** An office whose clock stands half an hour before the curtain, and one ticket for each seat. */
async function atTheDoor(seats: number[]) {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const sale = await soldSale(desk, office.eventId, seats)
  office.time.now = start - 30 * minute
  return { office, desk, sale, codes: await ticketCodes(desk, sale.id) }
}

async function scan(desk: Desk, code: string | undefined, eventId: EventId | null) {
  const { verdict, facts } = done(await enterTicket(desk, { code: code ?? '', eventId }))
  return { verdict, first: facts?.first ?? null, seat: facts?.number ?? null }
}

test('F39 a ticket admits once; whoever shows it again hears when and at which till it did', async () => {
  const { office, desk, codes } = await atTheDoor([0, 1])
  const [code = ''] = codes
  expect(await scan(desk, code, office.eventId)).toEqual({ verdict: 'valid', first: null, seat: '1' })
  office.time.now += 7 * minute
  const other = await office.desk('Side door')
  const used = { verdict: 'used', first: { at: start - 30 * minute, tillName: 'Till 1' }, seat: '1' }
  expect(await scan(other, code, office.eventId)).toEqual(used)
  // As a reader may group its digits.
  expect(await scan(other, code.replace(/(.{4})/g, '$1 '), null)).toEqual(used)
  expect(done(await countEntries(other, { eventId: office.eventId }))).toEqual({ entered: 1, sold: 2 })
  expect((await journalKinds(desk)).filter((kind) => kind === 'entry')).toHaveLength(1)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F39 of two doors that scan one ticket at the same moment one lets in, the other says used', async () => {
  const { office, desk, codes } = await atTheDoor([0])
  const [code = ''] = codes
  const inner = done(await openStore({ url: office.url }))
  onTestFinished(() => inner.close())
  let isBehind = false
  const between = storeBeforeCommit(inner, async () => {
    if (!isBehind) return
    isBehind = false
    expect(await scan(desk, code, office.eventId)).toMatchObject({ verdict: 'valid' })
  })
  const slower = await deskOn(between, office.folder, 'Side door', () => office.time.now)
  done(await signInAsAdministrator(slower))
  isBehind = true
  expect(await scan(slower, code, office.eventId)).toMatchObject({ verdict: 'used', first: { tillName: 'Till 1' } })
  const rows = await desk.store.db.selectFrom('entry').select('ticket_id').execute()
  expect(rows).toHaveLength(1)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F34 F39 a ticket that prints again at the very moment of its scan admits under its new code alone', async () => {
  const { office, desk, sale, codes } = await atTheDoor([0])
  const inner = done(await openStore({ url: office.url }))
  onTestFinished(() => inner.close())
  let isBehind = false
  const between = storeBeforeCommit(inner, async () => {
    if (!isBehind) return
    isBehind = false
    done(await reprintTickets(desk, { saleId: sale.id, reason: 'lost' }))
  })
  const door = await deskOn(between, office.folder, 'Side door', () => office.time.now)
  done(await signInAsAdministrator(door))
  isBehind = true
  expect(await scan(door, codes[0], office.eventId)).toMatchObject({ verdict: 'replaced' })
  const [renewed] = await ticketCodes(desk, sale.id)
  expect(await scan(door, renewed, office.eventId)).toMatchObject({ verdict: 'valid' })
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F39 eight doors at once let one ticket in once', async () => {
  const { office, codes } = await atTheDoor([0])
  const doors = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((door) => office.desk(`Door ${door}`)))
  const verdicts = await Promise.all(doors.map(async (desk) => (await scan(desk, codes[0], office.eventId)).verdict))
  expect(verdicts.toSorted()).toEqual([...Array<string>(7).fill('used'), 'valid'])
})

test('F39 a ticket that was paid back, a code that a reprint made void and a cancelled event admit nobody', async () => {
  const { office, desk, sale, codes } = await atTheDoor([0, 1, 2])
  const card = await readSaleCard(desk, sale.id)
  const [first, second] = card?.lines ?? []
  if (first === undefined || second === undefined) throw new Error('lines')
  const { key } = done(await beginRefund(desk, { saleId: sale.id, lines: [first.id] }))
  done(await refundSale(desk, { key, saleId: sale.id, lines: [first.id], reason: 'returned' }))
  done(await reprintTickets(desk, { saleId: sale.id, lines: [second.id], reason: 'lost' }))
  expect(await scan(desk, codes[0], office.eventId)).toMatchObject({ verdict: 'refunded' })
  expect(await scan(desk, codes[1], office.eventId)).toMatchObject({ verdict: 'replaced', seat: '2' })
  const [, renewed] = await ticketCodes(desk, sale.id)
  expect(await scan(desk, renewed, office.eventId)).toMatchObject({ verdict: 'valid', seat: '2' })
  done(await setEventStatus(desk, { eventId: office.eventId, status: 'closed-sale' }))
  done(await setEventStatus(desk, { eventId: office.eventId, status: 'cancelled' }))
  expect(await scan(desk, codes[2], office.eventId)).toMatchObject({ verdict: 'cancelled' })
})

test('F34 F39 a ticket that was printed again after it let somebody in is used under its new code as well', async () => {
  const { office, desk, sale, codes } = await atTheDoor([0])
  await scan(desk, codes[0], office.eventId)
  done(await reprintTickets(desk, { saleId: sale.id, reason: 'lost' }))
  const [renewed] = await ticketCodes(desk, sale.id)
  expect(await scan(desk, renewed, office.eventId)).toMatchObject({ verdict: 'used' })
})

test('F39 a ticket for another evening is told so, and stays good for its own', async () => {
  const { office, desk, codes } = await atTheDoor([0])
  const other = await office.addEvent({ title: 'Aida' })
  expect(await scan(desk, codes[0], other)).toMatchObject({ verdict: 'wrong-event' })
  expect(await scan(desk, codes[0], office.eventId)).toMatchObject({ verdict: 'valid' })
})

test('F39 the doors open two hours before the start and close three after it, to the minute, unless set otherwise', async () => {
  const { office, desk, codes } = await atTheDoor([0, 1, 2, 3])
  const at = async (now: number, seat: number) => {
    office.time.now = now
    return (await scan(desk, codes[seat], office.eventId)).verdict
  }
  expect(await at(start - 120 * minute - 1, 0)).toBe('too-early')
  expect(await at(start - 120 * minute, 0)).toBe('valid')
  expect(done(await setDoors(desk, { eventId: office.eventId, beforeMinutes: 10, afterMinutes: 0 }))).toMatchObject({
    beforeMinutes: 10,
  })
  expect(await at(start - 11 * minute, 1)).toBe('too-early')
  expect(await at(start, 1)).toBe('valid')
  expect(await at(start + 1, 2)).toBe('too-late')
  expect(await setDoors(desk, { eventId: office.eventId, beforeMinutes: -1, afterMinutes: 0 })).toMatchObject({
    refused: 'bad-input',
    field: 'before',
  })
})

test('F39 a reservation that waits to be paid is unpaid; what nobody knows is unknown', async () => {
  const { office, desk } = await atTheDoor([0])
  await withClass(desk)
  office.time.now = start - 40 * 24 * 60 * minute
  const { reservation } = done(await reserving(desk, office.eventId, [5]))
  office.time.now = start - 30 * minute
  const entry = done(await enterTicket(desk, { code: reservation.id, eventId: office.eventId }))
  expect(entry).toMatchObject({ verdict: 'unpaid', facts: { description: 'Ivanova', ticketId: null } })
  for (const code of ['0'.repeat(20), 'hello', '', 'res_nothing', '\u001b[31mred'])
    expect(await scan(desk, code, office.eventId)).toMatchObject({ verdict: 'unknown' })
  expect(done(await enterTicket(desk, { code: '\u001b[31mred', eventId: null })).code).toBe('[31mred')
})

test('P02 F39 at the door of an event that this outlet has nothing to do with nobody is let in', async () => {
  const { office, desk, codes } = await atTheDoor([0])
  await desk.store.commit([{ sql: 'delete from outlet_event where event_id = ?1', parameters: [office.eventId] }])
  expect(await enterTicket(desk, { code: codes[0] ?? '', eventId: office.eventId })).toMatchObject({
    refused: 'event-not-linked',
  })
  const nothing = { code: codes[0] ?? '', eventId: 'evt_nothing' as EventId }
  expect(await enterTicket(desk, nothing)).toEqual({ refused: 'event-unknown', event: 'evt_nothing' })
})

async function withoutRight(office: BoxOffice): Promise<Desk> {
  const desk = await office.desk('Foyer')
  await actAs(desk, 'cashier')
  await desk.store.commit([{ sql: "delete from role_permission where permission = 'admit'", parameters: [] }])
  return desk
}

test('A1 F39 whoever may not admit lets nobody in, not even past the program', async () => {
  const { office, codes } = await atTheDoor([0])
  const desk = await withoutRight(office)
  const refused = { refused: 'not-permitted', permission: 'admit' }
  expect(await enterTicket(desk, { code: codes[0] ?? '', eventId: office.eventId })).toEqual(refused)
  expect(await setDoors(desk, { eventId: office.eventId, beforeMinutes: 1, afterMinutes: 1 })).toEqual({
    refused: 'not-permitted',
    permission: 'manage-events',
  })
  expect(await desk.store.db.selectFrom('entry').select('ticket_id').execute()).toEqual([])
})

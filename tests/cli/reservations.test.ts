import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { done, ShellOffice } from './shell-office.ts'

const administrator = 'administrator@localhost'

test('O01 days of a sales class that are no number are told as they were typed', async () => {
  const office = new ShellOffice()
  const days = ['--option-days', 'soon', '--reservation-days', '0', '--evening-days', '0'] as const
  expect(await office.refusal('sales-class', 'save', '--name', 'House', ...days)).toMatchObject({
    ...{ code: 2, field: 'option-days', value: 'soon' },
  })
})

async function classed(office: ShellOffice): Promise<void> {
  const days = ['--option-days', '7', '--reservation-days', '0', '--evening-days', '0'] as const
  await office.json('sales-class', 'save', '--name', 'House', ...days)
  await office.json('sales-class', 'assign', '--name', 'house', '--user', administrator)
}

interface Booked {
  readonly id: string
  readonly seats: readonly string[]
}

test('E20 O02 a script reserves seats once it has a sales class, lists, extends, sells some and annuls the rest', {
  timeout: 60_000,
}, async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const booking = ['reserve', '--event', event, '--seats', 'Stalls 5-12..15', '--name', 'Ivanova'] as const
  expect(await office.refusal(...booking)).toMatchObject({ code: 1, refused: 'no-sales-class' })
  // What a refused run had held is free again.
  expect((await office.seats(event)).every((seat) => seat.state === 'free')).toBe(true)
  await classed(office)
  expect(await office.refusal(...booking, '--symbol', '🎭')).toMatchObject({ refused: 'bad-symbol' })
  const booked = await office.json<Booked>(...booking, '--symbol', 'Ж')
  expect(booked).toMatchObject({
    name: 'Ivanova',
    symbol: 'Ж',
    pickUp: 'desk',
    seats: expect.arrayContaining(['Stalls 5-12']),
  })
  const listed = await office.json<Booked>('reservation', 'list', '--event', event)
  expect(listed).toMatchObject({ id: booked.id, isLapsed: false })
  await office.json('reservation', 'extend', '--id', booked.id)
  const slip = await office.json('reservation', 'print', booked.id)
  expect(slip).toEqual({ id: booked.id, papers: { printed: 1, problems: [] } })
  expect(await office.json('reservation', 'evening')).toMatchObject({ reservations: 0, papers: { printed: 0 } })
  expect(await office.refusal('reservation', 'print', 'res_none')).toMatchObject({
    code: 1,
    refused: 'reservation-unknown',
  })
  // People read a day of theirs, scripts an instant.
  expect(done(await office.run(['reservation', 'list'])).stdout).not.toMatch(/\dT\d/)
  const sale = ['reservation', 'sell', '--id', booked.id, '--seats', '5-12', '--tender', 'cash'] as const
  expect(await office.json(...sale)).toMatchObject({ total: 4000 })
  expect(await office.refusal(...sale)).toMatchObject({ refused: 'seats-not-reserved' })
  expect(await office.json('reservation', 'annul', '--id', booked.id)).toMatchObject({ freed: 3, left: null })
  expect(await office.refusal('reservation', 'annul', '--id', booked.id)).toMatchObject({
    refused: 'reservation-ended',
  })
  expect(await office.faults()).toEqual([])
})

test('E23 F43 a reservation that a script sells prints only when asked to, and leaves no paper waiting', {
  timeout: 60_000,
}, async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 4 })
  await classed(office)
  const booking = ['reserve', '--event', event, '--seats', 'Stalls 1-1..3', '--name', 'Ivanova'] as const
  const { id } = await office.json<Booked>(...booking)
  const sell = (seat: string) => ['reservation', 'sell', '--id', id, '--seats', seat, '--tender', 'cash'] as const
  expect(await office.json(...sell('Stalls 1-1'))).toMatchObject({ total: 4000, given: 4000 })
  expect(await office.list('print', 'list', '--till', 'shell')).toEqual([])
  const paper = office.folderFor('papers')
  const printed = await office.json(...sell('Stalls 1-2'), '--printer', `file:${paper}?model=text`)
  expect(printed).toMatchObject({ papers: { printed: 2, problems: [] } })
  expect(readdirSync(paper)).toHaveLength(2)
})

test('E23 a reservation whose payment is refused stays one, and no sale is left in doubt', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 4 })
  await classed(office)
  const { id } = await office.json<Booked>('reserve', '--event', event, '--seats', 'Stalls 1-1', '--name', 'Ivanova')
  expect(await office.refusal('reservation', 'sell', '--id', id, '--tender', 'account')).toMatchObject({ code: 1 })
  expect(readdirSync(office.pendingFolder)).toEqual([])
  expect(await office.json('reservation', 'list', '--event', event)).toMatchObject({ id, seats: ['Stalls 1-1'] })
  expect(await office.faults()).toEqual([])
})

test('E23 F18 a script blocks and frees house seats, and sets when the evening is released', {
  timeout: 60_000,
}, async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const meant = ['--event', event, '--seats', 'Stalls 1-1..3'] as const
  expect(await office.json('block', ...meant, '--reason', 'press')).toMatchObject({
    blocked: ['Stalls 1-1', 'Stalls 1-2', 'Stalls 1-3'],
    taken: [],
  })
  expect((await office.seats(event)).filter((seat) => seat.state === 'blocked')).toHaveLength(3)
  expect(await office.json('unblock', ...meant)).toMatchObject({ freed: ['Stalls 1-1', 'Stalls 1-2', 'Stalls 1-3'] })
  expect(await office.refusal('unblock', ...meant)).toMatchObject({ code: 1, refused: 'seats-not-blocked' })
  expect(await office.json('event', 'evening', '--event', event, '--minutes', '45')).toEqual({ minutes: 45 })
  expect(await office.refusal('event', 'evening', '--event', event, '--minutes', 'soon')).toMatchObject({ code: 2 })
})

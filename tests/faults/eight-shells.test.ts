import { expect, test } from 'vitest'
import type { SoldFacts } from '../cli/shell-office.ts'
import { openTillOffice } from './till-office.ts'

const rows = 10
const seatsPerRow = 50

test('F3 eight shells sell the same 500 seats at once: each seat once, every refusal names its seats', {
  timeout: 240_000,
}, async () => {
  const office = await openTillOffice({}, { rows, seatsPerRow })
  const sales: SoldFacts[] = []
  let refusals = 0
  /** Sells what it can of these; a refusal tells what is gone, and the rest is tried again. */
  const sellAll = async (wanted: readonly string[]): Promise<void> => {
    const args = ['sell', '--event', office.event, '--seats', wanted.join(','), '--tender', 'cash', '--json']
    const { code, stdout, stderr } = await office.run(args)
    if (code === 0) {
      sales.push(JSON.parse(stdout) as SoldFacts)
      return
    }
    const refusal = JSON.parse(stdout || '{}') as { refused?: string; seats?: string[] }
    expect([code, refusal.refused, stderr]).toEqual([1, 'seats-taken', ''])
    const gone = new Set((refusal.seats ?? []).map((seat) => seat.replace('Stalls ', '')))
    expect(gone.size).toBeGreaterThan(0)
    expect(wanted).toEqual(expect.arrayContaining([...gone]))
    refusals += 1
    const rest = wanted.filter((seat) => !gone.has(seat))
    if (rest.length > 0) await sellAll(rest)
  }
  const shell = async (index: number): Promise<void> => {
    // Each begins elsewhere, and some half a row behind the others: all kinds of overlaps come about.
    for (let step = 0; step < rows; step += 1) {
      const first = ((index >> 1) * 2 + step) * seatsPerRow + (index % 2) * 25
      const places = Array.from({ length: seatsPerRow }, (_, seat) => (first + seat) % (rows * seatsPerRow))
      await sellAll(places.map((place) => `${Math.floor(place / seatsPerRow) + 1}-${(place % seatsPerRow) + 1}`))
    }
  }
  await Promise.all(Array.from({ length: 8 }, (_, index) => shell(index)))
  const tickets = sales.flatMap((sale) => sale.tickets)
  // What a till held and then could not sell whole is free again, so nothing is left over.
  for (const { row, number } of (await office.seats(office.event)).filter((seat) => seat.state === 'free')) {
    tickets.push(...(await office.sell(office.event, `${row}-${number}`)).tickets)
  }
  expect(new Set(tickets.map((ticket) => `${ticket.row}-${ticket.number}`)).size).toBe(500)
  expect(tickets).toHaveLength(500)
  expect(new Set(tickets.map((ticket) => ticket.code)).size).toBe(500)
  expect(refusals).toBeGreaterThan(8)
  expect(await office.counts()).toEqual({ sold: 500 })
  expect(await office.faults()).toEqual([])
})

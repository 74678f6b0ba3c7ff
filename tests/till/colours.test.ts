import { describe, expect, test } from 'vitest'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import { type SeatStateName, seatState } from '../../src/domain/seat-state.ts'
import type { Cashier, SeatPlace } from './cashier.ts'
import { type DemoOffice, done, openDemoOffice, type TillOptions } from './demo-office.ts'
import type { SeenCell } from './harness/seen-screen.ts'

interface Looks {
  readonly terminal: TillOptions
  readonly free: Partial<SeenCell>
  readonly basket: Partial<SeenCell>
  readonly held: Partial<SeenCell>
  readonly reserved: Partial<SeenCell>
  readonly sold: Partial<SeenCell>
  readonly blocked: Partial<SeenCell>
  readonly underCursor: Partial<SeenCell>
}

const plain = { fg: 'default', bg: 'default', bold: false, reverse: false }
const marksAlone = {
  free: { ...plain, text: '.' },
  basket: { ...plain, text: '@', bold: true },
  held: { ...plain, text: 'o' },
  reserved: plain,
  sold: { ...plain, text: '#' },
  blocked: { ...plain, text: 'x' },
  underCursor: { ...plain, text: '.', reverse: true },
}
const coloured = {
  free: { text: '.', fg: 'green', bg: 'default' },
  basket: { text: '@', fg: 'black', bg: 'yellow' },
  held: { text: 'o', fg: 'cyan', bg: 'default' },
  reserved: { fg: 'magenta', bg: 'default' },
  sold: { text: '#', fg: 'red', bg: 'default' },
  underCursor: { text: '.', fg: 'green', reverse: true },
}

const terminals: Readonly<Record<string, Looks>> = {
  'xterm-256color, with sixteen colours': {
    terminal: { term: 'xterm-256color' },
    ...coloured,
    blocked: { text: 'x', fg: 'grey', bg: 'default' },
  },
  'linux, with eight': {
    terminal: { term: 'linux' },
    ...coloured,
    blocked: { text: 'x', fg: 'default', bg: 'default', dim: true },
  },
  'vt220, with none': { terminal: { term: 'vt220' }, ...marksAlone },
  'xterm-256color under NO_COLOR': { terminal: { term: 'xterm-256color', env: { NO_COLOR: '1' } }, ...marksAlone },
}
const sizes = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
]

/** A seat of the stalls in a state, with one beside it so that the cursor can step aside without scrolling. */
function seatIn(hall: OpenHall, state: SeatStateName): SeatPlace & { readonly index: number } {
  for (const line of hall.grid.lines) {
    for (const index of line.seats.slice(3, -3)) {
      const seat = hall.seats[index]
      if (seat?.section !== 'Stalls' || seat.kind !== 'normal' || hall.map.states[index] !== seatState[state]) continue
      return { ...seat, index }
    }
  }
  throw new Error(`no seat of the stalls is ${state}`)
}

async function lookOf(till: Cashier, place: SeatPlace): Promise<SeenCell> {
  await till.goTo(place)
  const cursor = await till.seatCursor()
  await till.press('left')
  await till.waitFor((screen) => screen.cursor.column !== cursor.column)
  return till.cellAt(cursor)
}

async function cherryOrchard(office: DemoOffice) {
  const desk = await office.desk()
  const hall = await office.hall(desk, 'The Cherry Orchard')
  const held = seatIn(hall, 'free')
  done(await holdSeats(desk, { hall, seats: [held.index] }))
  hall.map.states[held.index] = seatState.held
  return { hall, held }
}

describe.each(Object.entries(terminals))('T09 the seats on %s', (_, looks) => {
  test.each(sizes)('at $columns×$rows', async (size) => {
    const office = await openDemoOffice()
    const { hall, held } = await cherryOrchard(office)
    const till = await office.atHall('Cherry', { ...looks.terminal, ...size })
    const free = seatIn(hall, 'free')
    await till.goTo(free)
    expect(till.cellAt(await till.seatCursor())).toMatchObject(looks.underCursor)
    expect(await lookOf(till, free)).toMatchObject(looks.free)
    expect(await lookOf(till, held)).toMatchObject(looks.held)
    expect(await lookOf(till, seatIn(hall, 'sold'))).toMatchObject(looks.sold)
    expect(await lookOf(till, seatIn(hall, 'blocked'))).toMatchObject(looks.blocked)
    const reserved = seatIn(hall, 'reserved')
    expect(await lookOf(till, reserved)).toMatchObject({
      ...looks.reserved,
      text: hall.map.symbols.get(reserved.index) ?? 'r',
    })
    await till.goTo(free)
    await till.press('space')
    await till.waitForBasket(1)
    expect(await lookOf(till, free)).toMatchObject(looks.basket)
  })
})

test('only the bytes a VT220 knows go to one: no colours, no mouse, no marked pastes', async () => {
  const office = await openDemoOffice()
  const till = await office.atHall('Cherry', { term: 'vt220' })
  await till.press('f3')
  await till.waitForBasket(2)
  expect(till.terminal.tail).not.toMatch(/\x1b\[[\d;]*(?:3[0-7]|4[0-7]|9[0-7])m/)
  expect(till.terminal.tail).not.toMatch(/\x1b\[\?(?:100\d|2004)h/)
})

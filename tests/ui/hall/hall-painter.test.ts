import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seatState } from '../../../src/domain/seat-state.ts'
import { Cells } from '../../../src/terminal/cells.ts'
import { atDepth } from '../../../src/terminal/colour-depth.ts'
import { styleParts } from '../../../src/terminal/style.ts'
import { type HallMove, moveHall } from '../../../src/ui/hall/hall-moves.ts'
import { paintHall, paintMove, paintSeats, scrollBetween } from '../../../src/ui/hall/hall-painter.ts'
import { hallScene } from '../../../src/ui/hall/hall-scene.ts'
import { type HallState, toggleAnchor, zoomIn, zoomOut } from '../../../src/ui/hall/hall-state.ts'
import { type DrawnHall, drawnHall, openAt, sceneOf, sightOf, textOf } from './drawn-hall.ts'

const states = [seatState.free, seatState.basket, seatState.held, seatState.reserved, seatState.sold, seatState.blocked]

function paintedHall(hall: DrawnHall, columns: number, rows: number, scene = sceneOf(hall)): Cells {
  const cells = new Cells(columns, rows)
  paintHall(cells, { column: 0, row: 0, columns, rows }, scene, openAt(hall, hall.seats.length - 1, { columns, rows }))
  return cells
}

describe('T09 and E08: marks and colours of every state', () => {
  const hall = drawnHall('aaaaaaaaaa')
  for (const [seat, state] of states.entries()) hall.states[seat] = state
  hall.states[6] = seatState.reserved
  hall.symbols.set(6, 'K')

  test('T09 yellow is in the basket, green free, red sold, grey not available', () => {
    const cells = paintedHall(hall, 10, 1)
    const colours = [0, 1, 2, 3, 4, 5].map((column) => styleParts(cells.styles[column] ?? 0))
    expect(colours.map(({ fg, bg }) => (bg === 'default' ? fg : bg))).toEqual([
      'green',
      'yellow',
      'cyan',
      'magenta',
      'red',
      'grey',
    ])
  })

  test('E08 every state has its own mark, reserved seats their symbol', () => {
    expect(textOf(paintedHall(hall, 10, 1))).toEqual(['.@or#xK...'])
  })

  test('E20 a symbol too wide for a seat is drawn as any reserved seat is, and whole where there is room', () => {
    const wide = drawnHall('aaaa')
    wide.states[0] = seatState.reserved
    wide.symbols.set(0, '席')
    expect(textOf(paintedHall(wide, 4, 1))).toEqual(['r...'])
    expect(textOf(paintedHall(wide, 8, 1))).toEqual(['席. . .'])
  })

  test('E20 a symbol that shows nothing is drawn as any reserved seat is', () => {
    const odd = drawnHall('aaaa')
    for (const [seat, symbol] of ['', ' ', '\u200b', '\u001b'].entries()) {
      odd.states[seat] = seatState.reserved
      odd.symbols.set(seat, symbol)
    }
    expect(textOf(paintedHall(odd, 4, 1))).toEqual(['rrrr'])
  })

  test('free seats of a special kind have marks of their own, other states hide them', () => {
    const special = drawnHall('aaaaaa')
    special.states[1] = seatState.sold
    const kinds = ['wheelchair', 'wheelchair', 'companion', 'restricted', 'house', 'box'] as const
    const { index, map, theme } = sceneOf(special)
    const scene = hallScene(
      index,
      kinds.map((kind) => ({ kind })),
      map,
      theme,
    )
    expect(textOf(paintedHall(special, 6, 1, scene))).toEqual(['w#cvh.'])
  })

  test('without colours every state is told by its mark, the cursor and a range by attributes', () => {
    const scene = sceneOf(hall, 'none')
    const cells = new Cells(10, 1)
    const state = { ...openAt(hall, 9), origin: { column: 0, row: 0 } }
    paintHall(cells, { column: 0, row: 0, columns: 10, rows: 1 }, scene, { ...state, anchor: 7 })
    const parts = [...cells.styles].map((each) => styleParts(atDepth(each, 'none')))
    expect(parts.map(({ underline }) => underline)).toEqual([...Array(7).fill(false), true, true, false])
    expect(parts.map(({ reverse }) => reverse)).toEqual([...Array(9).fill(false), true])
  })
})

describe('where things stand', () => {
  test('the terminal cursor stands on the seat, and the seat is reversed', () => {
    const hall = drawnHall('aaa\naaa')
    const cells = new Cells(20, 10)
    const rectangle = { column: 4, row: 3, columns: 10, rows: 6 }
    paintHall(cells, rectangle, sceneOf(hall), openAt(hall, hall.at(2, 1), rectangle))
    expect(cells.cursor).toEqual({ column: 4 + 2 + 4, row: 3 + 2 + 1 })
    expect(styleParts(cells.styles[6 * 20 + 10] ?? 0).reverse).toBe(true)
  })

  test('a hall smaller than the window stands in its middle, two columns a seat where that fits', () => {
    const hall = drawnHall('aaa\naaa')
    expect(textOf(paintedHall(hall, 10, 4))).toEqual(['', '  . . .', '  . . .', ''])
    expect(textOf(paintedHall(hall, 5, 4))).toEqual(['', ' ...', ' ...', ''])
  })

  test('nothing is painted outside the rectangle', () => {
    const hall = drawnHall(Array(30).fill('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa').join('\n'))
    const cells = new Cells(20, 12)
    cells.fill(0, 0, 20, 12, 0x2a, 0)
    const rectangle = { column: 3, row: 2, columns: 10, rows: 6 }
    paintHall(cells, rectangle, sceneOf(hall), openAt(hall, hall.at(15, 15), rectangle))
    const lines = textOf(cells)
    expect(lines.slice(2, 8)).toEqual(Array(6).fill('***..........*******'))
    expect([...lines.slice(0, 2), ...lines.slice(8)]).toEqual(Array(6).fill('*'.repeat(20)))
  })
})

describe('scrolling', () => {
  const hall = drawnHall(Array(60).fill('aaaaaaaaaaaaaaaaaaaa').join('\n'))
  const rectangle = { column: 0, row: 1, columns: 20, rows: 20 }

  test('rows around the cursor stay in sight, and the window moves a row at a time', () => {
    let state = { ...openAt(hall, hall.at(5, 10), rectangle), origin: { column: 0, row: 0 } }
    const rows: number[] = []
    for (let step = 0; step < 12; step++) {
      state = moveHall(sightOf(hall, rectangle), state, 'down')
      rows.push(state.origin.row)
    }
    expect(rows).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6])
  })

  test('a window moved by rows is told to the output as a scroll', () => {
    const before = { ...openAt(hall, hall.at(5, 16), rectangle), origin: { column: 0, row: 0 } }
    const after = moveHall(sightOf(hall, rectangle), before, 'down')
    expect(scrollBetween(rectangle, before, after)).toEqual({ top: 1, bottom: 20, lines: 1 })
    expect(scrollBetween(rectangle, after, before)).toEqual({ top: 1, bottom: 20, lines: -1 })
    expect(scrollBetween(rectangle, before, before)).toBeUndefined()
    const far = moveHall(sightOf(hall, rectangle), before, 'page-down')
    expect(scrollBetween(rectangle, before, moveHall(sightOf(hall, rectangle), far, 'page-down'))).toBeUndefined()
  })
})

describe('painting only what changed', () => {
  const picture = `
 aaaa  aaaaaa   bbbbb
aaaaa  aaaaaaa  bbbbb
aaAAa  aaAAaaa  bbBBb
aaaaa  aaaaaaa  bbbbb
aaaaa  aaaaaaa

  cccccc  ccCCcc
  cccccc  cccccc   ===
 ccccccc  ccccccc
 ccccccc  ccccccc`
  const hall = drawnHall(picture, picture.replaceAll('a', 'd'))
  const moves: HallMove[] = [
    'left',
    'right',
    'up',
    'down',
    'row-start',
    'row-end',
    'page-up',
    'page-down',
    'next-free',
    'previous-free',
    'next-section',
    'previous-section',
    'next-level',
  ]
  type Step = HallMove | 'anchor' | 'zoom' | { readonly seat: number; readonly state: number }
  const steps: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Step>(...moves) },
    { weight: 1, arbitrary: fc.constantFrom<Step>('anchor', 'zoom') },
    {
      weight: 2,
      arbitrary: fc.record({ seat: fc.nat({ max: hall.seats.length - 1 }), state: fc.constantFrom(...states) }),
    },
  )

  function stepped(state: HallState, step: HallMove | 'anchor' | 'zoom', window: { columns: number; rows: number }) {
    if (step === 'anchor') return state.zoom === 'seats' ? toggleAnchor(state) : state
    if (step === 'zoom') {
      return state.zoom === 'seats' ? zoomOut(hall.index, state) : zoomIn(hall.index, hall.states, window, state)
    }
    return moveHall(sightOf(hall, window), state, step)
  }

  test('after any keys and any changes of seats the screen is as if painted anew', () => {
    const sizes = fc.record({ columns: fc.integer({ min: 4, max: 60 }), rows: fc.integer({ min: 3, max: 14 }) })
    fc.assert(
      fc.property(sizes, fc.array(steps, { maxLength: 60 }), ({ columns, rows }, keys) => {
        hall.states.fill(seatState.free)
        const scene = sceneOf(hall)
        const rectangle = { column: 2, row: 1, columns, rows }
        const cells = new Cells(columns + 4, rows + 3)
        const anew = new Cells(columns + 4, rows + 3)
        let state = openAt(hall, 0, rectangle)
        paintHall(cells, rectangle, scene, state)
        for (const step of keys) {
          if (typeof step === 'object') {
            hall.states[step.seat] = step.state
            paintSeats(cells, rectangle, scene, state, [step.seat])
          } else {
            const next = stepped(state, step, rectangle)
            paintMove(cells, rectangle, scene, state, next)
            state = next
          }
          paintHall(anew, rectangle, scene, state)
          expect(cells.glyphs).toEqual(anew.glyphs)
          expect(cells.styles).toEqual(anew.styles)
          expect(cells.cursor).toEqual(anew.cursor)
        }
      }),
      { numRuns: 60 },
    )
  })
})

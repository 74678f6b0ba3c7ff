import { describe, expect, test } from 'vitest'
import { fitName, nameFit, nameTokens } from '../../../src/domain/place-names/name-match.ts'
import { type PlaceNames, placeNames } from '../../../src/domain/place-names/place-names.ts'
import { eraseTyped, findJump, type Jump, jumpSeat, makeJump, typeText } from '../../../src/ui/hall/hall-jump.ts'
import type { HallState } from '../../../src/ui/hall/hall-state.ts'
import { zoomOut } from '../../../src/ui/hall/hall-state.ts'
import { type DrawnHall, drawnHall, openAt, sightOf } from './drawn-hall.ts'

/** The drawn hall with other names: sections by letter, rows by a prefix per letter. */
function renamed(hall: DrawnHall, sections: Record<string, string>, rows: Record<string, string> = {}): PlaceNames {
  const lines = hall.grid.lines.map((line) => ({
    ...line,
    section: sections[line.section] ?? line.section,
    row: `${rows[line.section] ?? ''}${line.row}`,
  }))
  const levels = hall.grid.levels.map((level) => ({
    ...level,
    sections: level.sections.map((section) => ({ ...section, name: sections[section.name] ?? section.name })),
  }))
  return placeNames({ ...hall.grid, lines, levels }, hall.seats)
}

const theatre = drawnHall(
  `
bb aaaaaa cc
bb aaaaaa cc
   aaaaaa
   aaaaaa`,
  'dddddddd\ndddddddd',
)
const names = renamed(
  theatre,
  { a: 'Stalls', b: 'Boxes left', c: 'Boxes right', d: 'Gallery' },
  { b: 'Box ', c: 'Box ' },
)
const inStalls = openAt(theatre, theatre.at(3, 0))

function jump(typed: string, state: HallState = inStalls, known: PlaceNames = names): Jump | null {
  return findJump(known, { ...state, typed })
}

/** Where a jump leads: column, row, level. */
function place(typed: string, state: HallState = inStalls): (number | undefined)[] {
  const found = jump(typed, state)
  const seat = found === null ? -1 : jumpSeat(sightOf(theatre), found)
  return [theatre.index.column[seat], theatre.index.row[seat], theatre.index.level[seat]]
}

describe('jumping by typing', () => {
  test.each(['3-2', '3 2', '3/2', 'stalls 3-2', 'Stalls 3-2', 'st3-2', 'stl 3 2'])(
    '%s is row 3 seat 2 of the stalls',
    (typed) => {
      expect(place(typed)).toEqual([4, 2, 0])
    },
  )

  test('a row and seat without a section is looked for here first, then elsewhere', () => {
    expect(place('1-2', openAt(theatre, theatre.at(0, 0, 1)))).toEqual([1, 0, 1])
    expect(place('2-8')).toEqual([7, 1, 1])
  })

  test('short forms name sections and rows', () => {
    expect(jump('bx 2')).toMatchObject({ kind: 'row', section: 'Boxes left', row: { name: 'Box 2' } })
    expect(jump('br')).toMatchObject({ kind: 'section', section: { name: 'Boxes right' } })
    expect(jump('boxes r 2-1')).toMatchObject({ kind: 'seat', section: 'Boxes right', row: 'Box 2' })
    expect(jump('box 2 1', openAt(theatre, theatre.at(10, 0)))).toMatchObject({ kind: 'seat', section: 'Boxes right' })
    expect(jump('gal')).toMatchObject({ kind: 'section', section: { name: 'Gallery' } })
  })

  test('what is typed so far is understood at every key', () => {
    const kinds = ['s', 'st', 'stalls', 'stalls 3', 'stalls 3-', 'stalls 3-2'].map((typed) => jump(typed)?.kind)
    expect(kinds).toEqual(['section', 'section', 'section', 'row', 'row', 'seat'])
    expect(jump('')).toBeNull()
    expect(jump(' - ')).toBeNull()
  })

  test('a mistyped one says what there is instead', () => {
    expect(jump('3-9')).toMatchObject({
      kind: 'unknown',
      part: 'seat',
      text: '9',
      section: 'Stalls',
      row: '3',
      known: ['1', '2', '3', '4', '5', '6'],
    })
    expect(jump('77')).toMatchObject({
      kind: 'unknown',
      part: 'row',
      text: '77',
      section: 'Stalls',
      known: ['1', '2', '3', '4'],
    })
    expect(jump('gallery 5')).toMatchObject({ kind: 'unknown', part: 'row', section: 'Gallery', known: ['1', '2'] })
    expect(jump('circus 5')).toMatchObject({
      kind: 'unknown',
      part: 'section',
      text: 'circus 5',
      known: ['Stalls', 'Boxes left', 'Boxes right', 'Gallery'],
    })
  })

  test('a jump forgets what was typed, one that found nothing keeps it', () => {
    const state = { ...inStalls, typed: 'gal 2-1' }
    const found = findJump(names, state)
    const there = found === null ? state : makeJump(sightOf(theatre), state, found)
    expect([there.level, there.seat, there.typed]).toEqual([1, theatre.at(0, 1, 1), ''])
    const lost = { ...inStalls, typed: '99' }
    const unknown = findJump(names, lost)
    expect(unknown === null ? null : makeJump(sightOf(theatre), lost, unknown)).toBe(lost)
  })

  test('typing is kept within bounds and erased character by character', () => {
    const typed = typeText(typeText(inStalls, '1'), '2')
    expect(typed.typed).toBe('12')
    expect(eraseTyped(typed).typed).toBe('1')
    expect(eraseTyped(inStalls)).toBe(inStalls)
    expect(typeText(inStalls, '1'.repeat(200)).typed.length).toBe(40)
  })
})

describe('numbered sections', () => {
  const stadium = drawnHall('aaa bbb ccc\naaa bbb ccc')
  const numbered = renamed(stadium, { a: 'Sector 1', b: 'Sector 2', c: 'Sector 12' })
  const inFirst = openAt(stadium, stadium.at(0, 0))

  test('a number is a row here, a section where no such row is', () => {
    expect(jump('2', inFirst, numbered)).toMatchObject({ kind: 'row', section: 'Sector 1' })
    expect(jump('12', inFirst, numbered)).toMatchObject({ kind: 'section', section: { name: 'Sector 12' } })
    expect(jump('s12 2-3', inFirst, numbered)).toMatchObject({ kind: 'seat', section: 'Sector 12', row: '2' })
    expect(jump('12-2-3', inFirst, numbered)).toMatchObject({ kind: 'seat', section: 'Sector 12', row: '2' })
  })

  test('in the overview a number is a section, and only the overview’s cursor goes there', () => {
    const overview = { ...zoomOut(stadium.index, inFirst), typed: '2' }
    const found = jump('2', overview, numbered)
    expect(found).toMatchObject({ kind: 'section', section: { name: 'Sector 2' } })
    const there = found === null ? overview : makeJump(sightOf(stadium), overview, found)
    expect([there.zoom, there.section, there.seat]).toEqual(['overview', 1, inFirst.seat])
    const seat = jump('2-1-3', overview, numbered)
    const zoomed = seat === null ? overview : makeJump(sightOf(stadium), overview, seat)
    expect([zoomed.zoom, zoomed.seat]).toEqual(['seats', stadium.at(6, 0)])
  })
})

describe('names', () => {
  test.each([
    ['ground floor 1', 'Ground floor 1', nameFit.exact],
    ['ground', 'Ground floor 1', nameFit.beginning],
    ['gf 1', 'Ground floor 1', nameFit.short],
    ['gf1', 'Ground floor 1', nameFit.short],
    ['g 1', 'Ground floor 1', nameFit.short],
    ['gf 1', 'Ground floor 11', nameFit.none],
    ['1', 'Ground floor 11', nameFit.none],
    ['парт', 'Партер', nameFit.beginning],
    ['прт', 'Партер', nameFit.short],
    ['xyz', 'Stalls', nameFit.none],
  ])('%s for %s', (typed, name, fit) => {
    expect(fitName(nameTokens(typed), nameTokens(name))).toBe(fit)
  })
})

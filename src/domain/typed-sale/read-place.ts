/** Seats as they are typed: `12-14`, `12-14..18`, `12-14,15,13-1`, with words of a section or a row before them. */
import { fitRowName, nameFit, nameTokens } from '../place-names/name-match.ts'
import {
  findRow,
  findSeat,
  type NamedRow,
  type NamedSection,
  type PlaceNames,
  seatNumbers,
  sectionFit,
} from '../place-names/place-names.ts'
import { type LineProblem, lineProblem } from './line-problem.ts'
import type { LineWord } from './line-words.ts'

export interface ReadPlace {
  /** Seat indexes in the order written. */
  readonly seats: readonly number[]
  /** It holds for the places after it; null when nothing was found. */
  readonly section: string | null
  readonly problem: LineProblem | null
}

export interface PlaceContext {
  readonly places: PlaceNames
  /** Named earlier in the line: places without a section are in it. */
  readonly section: string | null
  /** Where the cursor is: it decides between sections that have the same seat. */
  readonly near: string | null
}

interface Start {
  readonly section: NamedSection
  readonly row: NamedRow
  readonly seat: number
}

/** @returns null when the words before the place name neither a section nor a row of it. */
export function readPlace(context: PlaceContext, before: readonly LineWord[], word: LineWord): ReadPlace | null {
  const prefix = before.flatMap(({ text }) => nameTokens(text))
  const seats: number[] = []
  let section = context.section
  let last: Start | null = null
  let from = word.from
  for (const part of word.text.split(',')) {
    const span = { from, to: Math.max(from + part.length, from + 1) }
    from += part.length + 1
    if (part === '') continue
    const read = readPart({ ...context, section }, last === null ? prefix : [], part, span, last)
    if (read === null) return null
    if ('code' in read) return { seats, section, problem: read }
    last = read.start
    section = read.start.section.name
    seats.push(...read.seats)
  }
  return { seats: [...new Set(seats)], section, problem: null }
}

interface Span {
  readonly from: number
  readonly to: number
}

/** `12-14`, `12-14..18`, or behind another place a seat alone. */
function readPart(
  context: PlaceContext,
  prefix: readonly string[],
  part: string,
  span: Span,
  before: Start | null,
): { readonly start: Start; readonly seats: readonly number[] } | LineProblem | null {
  const dots = part.indexOf('..')
  const first = dots < 0 ? part : part.slice(0, dots)
  const dash = Math.max(first.lastIndexOf('-'), first.lastIndexOf('–'))
  const seatTokens = nameTokens(first.slice(dash + 1))
  const rowTokens = nameTokens(first.slice(0, Math.max(0, dash)))
  if (seatTokens.length === 0) {
    // A section or row that does not exist is told before its seat is typed.
    const found = dash < 0 || before !== null ? [] : rowsFor(context, [...prefix, ...rowTokens])
    if (dash >= 0 && before === null && prefix.length > 0 && found.length === 0) return null
    const [row] = found
    return lineProblem('incomplete', span, ['place'], row === undefined ? [] : seatNumbers(context.places, row.row))
  }
  const start =
    dash < 0 && before !== null
      ? sameRow(context.places, before, seatTokens, span)
      : findStart(context, prefix, rowTokens, seatTokens, span)
  if (start === null || 'code' in start) return start
  if (dots < 0) return { start, seats: [start.seat] }
  return readRange(context.places, start, part.slice(dots).replace(/^\.+/, ''), span)
}

function sameRow(places: PlaceNames, { section, row }: Start, seatTokens: readonly string[], span: Span) {
  const seat = findSeat(places, row, seatTokens)
  return seat >= 0 ? { section, row, seat } : unknownSeat(places, row, seatTokens, span)
}

interface FoundRow {
  readonly section: NamedSection
  readonly row: NamedRow
  readonly score: number
}

/** Every section and row some words may mean, best first. */
function rowsFor({ places, section: earlier, near }: PlaceContext, tokens: readonly string[]): FoundRow[] {
  const found: FoundRow[] = []
  for (let rowAt = 0; rowAt < tokens.length; rowAt += 1) {
    const typed = tokens.slice(0, rowAt)
    for (const section of places.sections) {
      const fit = rowAt === 0 ? nameFit.none : sectionFit(section, typed)
      if (rowAt > 0 && fit === nameFit.none) continue
      if (rowAt === 0 && earlier !== null && section.name !== earlier) continue
      const row = findRow(section, tokens.slice(rowAt))
      if (row === null) continue
      const nearness = rowAt === 0 && section.name === near ? 5 : 0
      found.push({ section, row: row.row, score: fit * 100 + row.fit * 10 + nearness })
    }
  }
  return found.sort((one, other) => other.score - one.score)
}

function findStart(
  context: PlaceContext,
  prefix: readonly string[],
  rowTokens: readonly string[],
  seatTokens: readonly string[],
  span: Span,
): Start | LineProblem | null {
  const rows = rowsFor(context, [...prefix, ...rowTokens])
  const starts = rows.flatMap(({ section, row, score }) => {
    const seat = findSeat(context.places, row, seatTokens)
    return seat < 0 ? [] : [{ section, row, seat, score }]
  })
  const [best, second] = starts
  if (best !== undefined) {
    if (second === undefined || second.score < best.score || second.seat === best.seat) return best
    const known = starts.filter(({ score }) => score === best.score).map(({ section }) => section.name)
    return lineProblem('several-sections', span, ['section'], [...new Set(known)])
  }
  const [row] = rows
  if (row !== undefined) return unknownSeat(context.places, row.row, seatTokens, span)
  const section = sectionMeant(context, prefix)
  if (section === null) return null
  const facts = { text: rowTokens.join(' '), section: section.name }
  const known = section.rows.map(({ name }) => name)
  return lineProblem('unknown-row', span, ['place'], known, facts)
}

/** Where a row was looked for; null when the words before it name no section. */
function sectionMeant(
  { places, section: earlier, near }: PlaceContext,
  prefix: readonly string[],
): NamedSection | null {
  if (prefix.length === 0)
    return places.sections.find(({ name }) => name === (earlier ?? near)) ?? places.sections[0] ?? null
  let best: NamedSection | null = null
  let bestFit: number = nameFit.none
  for (const section of places.sections) {
    const fit = sectionFit(section, prefix)
    if (fit <= bestFit) continue
    best = section
    bestFit = fit
  }
  return best
}

function unknownSeat(places: PlaceNames, row: NamedRow, typed: readonly string[], span: Span): LineProblem {
  const facts = { text: typed.join(' '), row: row.name }
  return lineProblem('unknown-seat', span, ['place'], seatNumbers(places, row), facts)
}

/** All seats that stand from the start to the one with the last number, whatever their numbers. */
function readRange(places: PlaceNames, start: Start, end: string, span: Span) {
  const { grid } = places
  const place = grid.places[start.seat]
  const line = grid.lines[place?.line ?? -1]
  const dash = Math.max(end.lastIndexOf('-'), end.lastIndexOf('–'))
  const wanted = nameTokens(end.slice(dash + 1))
  if (wanted.length === 0 || line === undefined || place === undefined) {
    return lineProblem('incomplete', span, ['place'], seatNumbers(places, start.row))
  }
  // `12-14..13-2` names two rows, and what stands between them is anybody's guess.
  const endRow = nameTokens(end.slice(0, Math.max(0, dash)))
  if (endRow.length > 0 && fitRowName(endRow, start.row.tokens) === nameFit.none) {
    return unknownSeat(places, start.row, nameTokens(end), span)
  }
  const name = wanted.join(' ')
  const isEnd = (seat: number): boolean => nameTokens(places.seats[seat]?.number ?? '').join(' ') === name
  const order = line.seats.findIndex(isEnd)
  if (order < 0) return unknownSeat(places, start.row, wanted, span)
  const run = line.seats.slice(Math.min(order, place.order), Math.max(order, place.order) + 1)
  return { start, seats: order < place.order ? run.reverse() : run }
}

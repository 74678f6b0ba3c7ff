/**
 * Going to a seat by typing it: `12-5`, `Stalls 12-5`, `bx 3`. Every way of cutting what was typed into section, row and
 * seat is tried against the names there are, so nobody has to know how a hall's names are written.
 */

import { nameFit, nameTokens } from '../../domain/place-names/name-match.ts'
import {
  findRow,
  findSeat,
  type NamedRow,
  type NamedSection,
  type PlaceNames,
  seatNumbers,
  sectionFit,
} from '../../domain/place-names/place-names.ts'
import type { HallSight } from './hall-moves.ts'
import { entrySeat, type HallState, leapToSeat, middleFree } from './hall-state.ts'

export type Jump =
  | { readonly kind: 'seat'; readonly seat: number; readonly section: string; readonly row: string }
  /** No seat was typed yet. */
  | { readonly kind: 'row'; readonly section: string; readonly row: NamedRow }
  | { readonly kind: 'section'; readonly section: NamedSection }
  | UnknownJump

/** What was not found, and what there is instead. */
export interface UnknownJump {
  readonly kind: 'unknown'
  readonly part: 'section' | 'row' | 'seat'
  readonly text: string
  /** Where it was looked for; null when the section itself is unknown. */
  readonly section: string | null
  readonly row: string | null
  /** Names there are, in their order. */
  readonly known: readonly string[]
}

/** Longest text kept while typing. */
const longestTyped = 40

export function typeText(state: HallState, text: string): HallState {
  return { ...state, typed: `${state.typed}${text}`.slice(0, longestTyped) }
}

export function eraseTyped(state: HallState): HallState {
  return state.typed === '' ? state : { ...state, typed: [...state.typed].slice(0, -1).join('') }
}

interface Scored {
  readonly jump: Jump
  readonly score: number
}

/** What is typed, as far as it means something; null when nothing is typed. In the overview a number means a section first. */
export function findJump(names: PlaceNames, state: HallState): Jump | null {
  const tokens = nameTokens(state.typed)
  if (tokens.length === 0) return null
  const here = currentSection(names, state)
  let best: Scored | null = null
  for (let rowAt = 0; rowAt <= tokens.length; rowAt++) {
    for (const { section, score } of sectionsFor(names, state, here, tokens.slice(0, rowAt))) {
      for (const found of jumpsIn(names, section, tokens, rowAt)) {
        const total = found.score + score
        if (best === null || total > best.score) best = { jump: found.jump, score: total }
      }
    }
  }
  return best === null || best.score < 0 ? (unknownSection(names, tokens, best) ?? best?.jump ?? null) : best.jump
}

function currentSection(names: PlaceNames, state: HallState): string {
  return names.grid.levels[state.level]?.sections[state.section]?.name ?? ''
}

/** Sections that may be meant by some tokens; by none the current one, or any other where that has no such seat. */
function* sectionsFor(
  names: PlaceNames,
  state: HallState,
  here: string,
  typed: readonly string[],
): Generator<{ section: NamedSection; score: number }> {
  for (const section of names.sections) {
    const nearness = (section.name === here ? 4 : 0) + (section.level === state.level ? 2 : 0)
    if (typed.length === 0) yield { section, score: nearness + (section.name === here ? 50 : 0) }
    else {
      const fit = sectionFit(section, typed)
      if (fit !== nameFit.none) yield { section, score: nearness + fit * 10 + (state.zoom === 'overview' ? 150 : 0) }
    }
  }
}

/** Ways to read the tokens from `rowAt` on as row and seat. Those that lead nowhere score less than nothing. */
function* jumpsIn(
  names: PlaceNames,
  section: NamedSection,
  tokens: readonly string[],
  rowAt: number,
): Generator<Scored> {
  const rest = tokens.slice(rowAt)
  if (rest.length === 0) {
    yield { jump: { kind: 'section', section }, score: 100 }
    return
  }
  const named = rowAt > 0 ? 100 : 0
  let hasRow = false
  for (let seatAt = 1; seatAt <= rest.length; seatAt++) {
    const found = findRow(section, rest.slice(0, seatAt))
    if (found === null) continue
    hasRow = true
    const { row } = found
    const typedSeat = rest.slice(seatAt)
    if (typedSeat.length === 0) {
      yield { jump: { kind: 'row', section: section.name, row }, score: 200 + found.fit }
      continue
    }
    const seat = findSeat(names, row, typedSeat)
    if (seat >= 0) yield { jump: { kind: 'seat', seat, section: section.name, row: row.name }, score: 300 + found.fit }
    else yield { jump: unknownSeat(names, section, row, typedSeat), score: -1000 + named + found.fit }
  }
  if (!hasRow) yield { jump: unknownRow(section, rest), score: -2000 + named }
}

function unknownSeat(names: PlaceNames, section: NamedSection, row: NamedRow, typed: readonly string[]): UnknownJump {
  const known = seatNumbers(names, row)
  return { kind: 'unknown', part: 'seat', text: typed.join(' '), section: section.name, row: row.name, known }
}

function unknownRow(section: NamedSection, typed: readonly string[]): UnknownJump {
  const known = section.rows.map((row) => row.name)
  return { kind: 'unknown', part: 'row', text: typed.join(' '), section: section.name, row: null, known }
}

/** Letters that begin neither a section nor a row were meant to be a section. */
function unknownSection(names: PlaceNames, tokens: readonly string[], best: Scored | null): UnknownJump | null {
  const [first = ''] = tokens
  const isRow = best?.jump.kind === 'unknown' && best.jump.part === 'row'
  const isNamed = names.sections.some((section) => sectionFit(section, [first]) !== nameFit.none)
  if (best !== null && (!isRow || isNamed || !/^\p{L}/u.test(first))) return null
  const known = names.sections.map((section) => section.name)
  return { kind: 'unknown', part: 'section', text: tokens.join(' '), section: null, row: null, known }
}

/** Where a jump leads, or -1: the seat, the free seat nearest the row's middle, the entry of the section. */
export function jumpSeat({ index, states }: Pick<HallSight, 'index' | 'states'>, jump: Jump): number {
  switch (jump.kind) {
    case 'seat':
      return jump.seat
    case 'row': {
      const [line = 0] = jump.row.lines
      return middleFree(index, states, line, index.grid.lines[line]?.seats[0] ?? -1)
    }
    case 'section':
      return entrySeat(index, states, jump.section.level, jump.section.section)
    case 'unknown':
      return -1
  }
}

/** Makes the jump; in the overview a section is only pointed at. Nothing is typed any more afterwards, unless nothing was found. */
export function makeJump(sight: HallSight, state: HallState, jump: Jump): HallState {
  if (jump.kind === 'unknown') return state
  if (jump.kind === 'section' && state.zoom === 'overview' && jump.section.level === state.level) {
    return { ...state, section: jump.section.section, typed: '' }
  }
  return { ...leapToSeat(sight.index, sight.window, state, jumpSeat(sight, jump)), typed: '' }
}

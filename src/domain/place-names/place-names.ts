/** The names of a hall's sections, rows and seats, made ready for looking them up; once per hall. */
import type { HallGrid } from '../hall-grid.ts'
import type { HallSeat } from '../open-hall.ts'
import { fitName, fitRowName, type NameFit, nameFit, nameTokens } from './name-match.ts'
import { distinctNames } from './section-names.ts'

export interface PlaceNames {
  readonly grid: HallGrid
  readonly seats: readonly Pick<HallSeat, 'number'>[]
  readonly sections: readonly NamedSection[]
}

/** All parts of the hall that have this name. */
export interface NamedSection {
  readonly name: string
  readonly tokens: readonly string[]
  /** Without the words that all sections begin with. */
  readonly ownTokens: readonly string[]
  /** Of its first part. */
  readonly level: number
  readonly section: number
  readonly rows: readonly NamedRow[]
}

export interface NamedRow {
  readonly name: string
  readonly tokens: readonly string[]
  /** Indexes of the grid's lines: several where a row runs through several parts. */
  readonly lines: readonly number[]
}

export function placeNames(grid: HallGrid, seats: readonly Pick<HallSeat, 'number'>[]): PlaceNames {
  const rowsBySection = new Map<string, Map<string, number[]>>()
  for (const [at, line] of grid.lines.entries()) {
    let rows = rowsBySection.get(line.section)
    if (rows === undefined) {
      rows = new Map()
      rowsBySection.set(line.section, rows)
    }
    const lines = rows.get(line.row)
    if (lines === undefined) rows.set(line.row, [at])
    else lines.push(at)
  }
  const names = [...rowsBySection.keys()]
  const own = distinctNames(names)
  const sections = [...rowsBySection].map(([name, rows], at): NamedSection => {
    const [firstLines] = rows.values()
    const first = grid.lines[firstLines?.[0] ?? 0]
    return {
      name,
      tokens: nameTokens(name),
      ownTokens: nameTokens(own[at] ?? name),
      level: first?.level ?? 0,
      section: first?.sectionIndex ?? 0,
      rows: [...rows].map(([row, lines]) => ({ name: row, tokens: nameTokens(row), lines })),
    }
  })
  return { grid, seats, sections }
}

export function sectionFit(section: NamedSection, typed: readonly string[]): number {
  return Math.max(fitName(typed, section.ownTokens), fitName(typed, section.tokens))
}

/** The row a text names best: "3" is also short for "Box 3". */
export function findRow(section: NamedSection, typed: readonly string[]): { row: NamedRow; fit: NameFit } | null {
  let best: NamedRow | null = null
  let bestFit: NameFit = nameFit.none
  for (const row of section.rows) {
    const fit = fitRowName(typed, row.tokens)
    if (fit <= bestFit) continue
    best = row
    bestFit = fit
  }
  return best === null ? null : { row: best, fit: bestFit }
}

/** The seat with that number in a row, or -1. */
export function findSeat({ grid, seats }: PlaceNames, row: NamedRow, typed: readonly string[]): number {
  const wanted = typed.join(' ')
  for (const line of row.lines) {
    for (const seat of grid.lines[line]?.seats ?? []) {
      if (nameTokens(seats[seat]?.number ?? '').join(' ') === wanted) return seat
    }
  }
  return -1
}

/** The numbers of a row's seats as they stand. */
export function seatNumbers({ grid, seats }: PlaceNames, row: NamedRow): string[] {
  return row.lines.flatMap((line) => (grid.lines[line]?.seats ?? []).map((seat) => seats[seat]?.number ?? ''))
}

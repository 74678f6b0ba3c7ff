import { expect } from 'vitest'
import type { GridLevel, GridSection, HallGrid } from '../../../src/domain/hall-grid.ts'
import type { SeatPlan } from '../../../src/domain/seat-plan.ts'

/** Everything that must hold for the grid of any plan. */
export function expectSound(plan: SeatPlan, grid: HallGrid): void {
  expect([
    ...seatFaults(plan, grid),
    ...lineFaults(plan, grid),
    ...grid.levels.flatMap(sectionFaults),
    ...grid.levels.flatMap(labelFaults),
  ]).toEqual([])
}

/** Every seat has one cell, which knows the seat, within its own section. */
function seatFaults(plan: SeatPlan, grid: HallGrid): string[] {
  const faults: string[] = []
  if (grid.places.length !== plan.seats.length) faults.push(`${grid.places.length} places`)
  const taken = new Set<string>()
  for (let seat = 0; seat < plan.seats.length; seat++) {
    const place = grid.places[seat]
    const level = grid.levels[place?.level ?? -1]
    const section = level?.sections[place?.section ?? -1]
    if (!place || !level || !section) {
      faults.push(`seat ${seat} has no place`)
      continue
    }
    const isWithin =
      place.column >= section.column &&
      place.column < section.column + section.columns &&
      place.row >= section.row &&
      place.row < section.row + section.rows
    if (!isWithin || section.name !== plan.seats[seat]?.section) faults.push(`seat ${seat} is outside its section`)
    if (level.seats[place.row * level.columns + place.column] !== seat) faults.push(`seat ${seat} is not in its cell`)
    taken.add(`${place.level}/${place.row}/${place.column}`)
  }
  if (taken.size !== plan.seats.length) faults.push('two seats in one cell')
  const cells = grid.levels.reduce((sum, level) => sum + level.seats.filter((seat) => seat >= 0).length, 0)
  if (cells !== plan.seats.length) faults.push(`${cells} cells hold a seat`)
  return faults
}

/** Each seat is in one line, where its place says; a line is straight, rises, and holds one row of one section. */
function lineFaults(plan: SeatPlan, grid: HallGrid): string[] {
  const faults: string[] = []
  const seen = new Set<number>()
  for (const [index, line] of grid.lines.entries()) {
    if (line.aisles.length !== line.seats.length - 1) faults.push(`line ${index} has ${line.aisles.length} gaps`)
    const isAcross = line.direction === 'across'
    const first = grid.places[line.seats[0] ?? -1]
    let last = Number.NEGATIVE_INFINITY
    for (const [order, seat] of line.seats.entries()) {
      const place = grid.places[seat]
      const planned = plan.seats[seat]
      if (!place || !planned || !first || seen.has(seat)) {
        faults.push(`line ${index} has a seat that is nowhere or twice: ${seat}`)
        continue
      }
      const isKnown = place.line === index && place.order === order && place.section === line.sectionIndex
      if (!isKnown || place.level !== line.level) faults.push(`seat ${seat} does not know its line`)
      if (planned.section !== line.section || planned.row !== line.row) faults.push(`seat ${seat} is of another row`)
      const at = isAcross ? place.column : place.row
      if ((isAcross ? place.row : place.column) !== (isAcross ? first.row : first.column))
        faults.push(`line ${index} bends`)
      if (at <= last) faults.push(`line ${index} does not rise`)
      if (order > 0 && line.aisles[order - 1] !== at - last > 1) faults.push(`line ${index}: wrong aisle at ${order}`)
      last = at
      seen.add(seat)
    }
  }
  if (seen.size !== plan.seats.length) faults.push(`${seen.size} seats are in lines`)
  return faults
}

/** Sections lie within the level, with a free column between neighbours. */
function sectionFaults(level: GridLevel): string[] {
  const faults: string[] = []
  for (const [i, one] of level.sections.entries()) {
    const isWithin =
      one.column >= 0 && one.row >= 0 && one.column + one.columns <= level.columns && one.row + one.rows <= level.rows
    if (!isWithin) faults.push(`${one.name} sticks out`)
    for (const other of level.sections.slice(i + 1)) {
      if (!areApart(one, other)) faults.push(`${one.name} and ${other.name} touch`)
    }
  }
  return faults
}

function areApart(one: GridSection, other: GridSection): boolean {
  return (
    one.column + one.columns < other.column ||
    other.column + other.columns < one.column ||
    one.row + one.rows <= other.row ||
    other.row + other.rows <= one.row
  )
}

/** No label and no shape on a seat, no label on another or outside; a name across never touches a seat of its own row. */
function labelFaults(level: GridLevel): string[] {
  const faults: string[] = []
  const used = new Set<number>()
  const seatAt = (row: number, column: number) =>
    column < 0 || column >= level.columns ? -1 : (level.seats[row * level.columns + column] ?? -1)
  for (const label of level.labels) {
    const end = label.column + label.columns
    const isWithin = label.column >= 0 && end <= level.columns && label.row >= 0 && label.row < level.rows
    if (!isWithin) faults.push(`"${label.text}" is outside`)
    for (let column = label.column; column < end; column++) {
      if (seatAt(label.row, column) >= 0) faults.push(`"${label.text}" is on a seat`)
      const cell = label.row * level.columns + column
      if (used.has(cell)) faults.push(`"${label.text}" is on another label`)
      used.add(cell)
    }
    const isDownwards = label.kind === 'row' && label.columns === 1
    if (label.kind !== 'row' || isDownwards) continue
    const touches = seatAt(label.row, label.column - 1) >= 0 || seatAt(label.row, end) >= 0
    if (touches) faults.push(`"${label.text}" touches a seat`)
  }
  for (const shape of level.shapes) {
    for (let row = shape.row; row < shape.row + shape.rows; row++) {
      for (let column = shape.column; column < shape.column + shape.columns; column++) {
        if (seatAt(row, column) >= 0) faults.push(`the ${shape.kind} is on a seat`)
      }
    }
  }
  return faults
}

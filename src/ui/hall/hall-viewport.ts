/** Which part of a level is in the window, in screen columns and rows. */
import type { GridLevel } from '../../domain/hall-grid.ts'
import type { HallIndex } from './hall-index.ts'

/** The size of the rectangle the hall is painted into. */
export interface HallWindow {
  readonly columns: number
  readonly rows: number
}

/** What of the level stands in the window's top left cell; negative where the level is smaller than the window and centred. */
export interface HallOrigin {
  readonly column: number
  readonly row: number
}

/** Rows kept in sight above and below the cursor. */
const rowMargin = 3
/** Columns kept in sight beside the cursor. */
const columnMargin = 6

/** Screen columns a seat takes: two (seat and gap) where a whole row of the level fits so, which is closer to its true shape. */
export function seatColumns(level: GridLevel, window: HallWindow): 1 | 2 {
  return level.columns * 2 <= window.columns ? 2 : 1
}

/** The origin that shows a seat, moved from `before` as little as the terminal likes: by rows when going up and down, by half a window aside. */
export function originShowing(
  index: HallIndex,
  seat: number,
  window: HallWindow,
  before: HallOrigin | null,
): HallOrigin {
  const level = index.levels[index.level[seat] ?? 0]?.grid
  if (level === undefined) return { column: 0, row: 0 }
  const width = seatColumns(level, window)
  const column = (index.column[seat] ?? 0) * width
  const row = index.row[seat] ?? 0
  return {
    column: shown(column, level.columns * width, window.columns, columnMargin, before?.column ?? null, true),
    row: shown(row, level.rows, window.rows, rowMargin, before?.row ?? null, false),
  }
}

/**
 * The origin after a leap to another section: all of the section is brought into sight where it fits, unless it is
 * already; `before` is null where nothing of the level was shown.
 */
export function originShowingSection(
  index: HallIndex,
  seat: number,
  window: HallWindow,
  before: HallOrigin | null,
): HallOrigin {
  const level = index.levels[index.level[seat] ?? 0]?.grid
  const section = level?.sections[index.section[seat] ?? 0]
  if (level === undefined || section === undefined) return originShowing(index, seat, window, before)
  const width = seatColumns(level, window)
  const near = {
    column: sectionShown(section.column * width, section.columns * width, window.columns, before?.column),
    row: sectionShown(section.row, section.rows, window.rows, before?.row),
  }
  return originShowing(index, seat, window, near)
}

/** One axis: where the window has to begin for the section to be in its middle, or as it is if the section is in sight. */
function sectionShown(from: number, length: number, visible: number, before: number | undefined): number {
  if (before !== undefined && from >= before && from + length <= before + visible) return before
  return from - Math.floor((visible - length) / 2)
}

/** One axis: `at` is to be seen in a window of `visible` of `length` cells. */
function shown(
  at: number,
  length: number,
  visible: number,
  widestMargin: number,
  before: number | null,
  isByHalves: boolean,
): number {
  if (length <= visible) return -Math.floor((visible - length) / 2)
  const furthest = length - visible
  const margin = Math.min(widestMargin, Math.floor((visible - 1) / 4))
  const centred = Math.min(Math.max(0, at - Math.floor(visible / 2)), furthest)
  if (before === null) return centred
  const from = Math.min(Math.max(0, before), furthest)
  const nearest = Math.min(Math.max(from, at + margin + 1 - visible), at - margin)
  if (nearest === from) return from
  if (isByHalves || Math.abs(nearest - from) > visible / 2) return centred
  return Math.min(Math.max(0, nearest), furthest)
}

/** Whether a seat of a level stands in the window whose top left shows `origin`. */
export function isInSight(
  index: HallIndex,
  levelNumber: number,
  origin: HallOrigin,
  window: HallWindow,
  seat: number,
): boolean {
  const level = index.levels[levelNumber]?.grid
  if (level === undefined || index.level[seat] !== levelNumber) return false
  const width = seatColumns(level, window)
  const column = (index.column[seat] ?? 0) * width - origin.column
  const row = (index.row[seat] ?? 0) - origin.row
  return column >= 0 && column + width <= window.columns && row >= 0 && row < window.rows
}

/** The seat painted at a cell of the window (counted from its top left), or -1. In wide rows the gap behind a seat belongs to it. */
export function seatAtCell(
  index: HallIndex,
  levelNumber: number,
  origin: HallOrigin,
  window: HallWindow,
  column: number,
  row: number,
): number {
  const level = index.levels[levelNumber]?.grid
  if (level === undefined || column < 0 || row < 0 || column >= window.columns || row >= window.rows) return -1
  const gridColumn = Math.floor((column + origin.column) / seatColumns(level, window))
  const gridRow = row + origin.row
  if (gridColumn < 0 || gridColumn >= level.columns || gridRow < 0 || gridRow >= level.rows) return -1
  return level.seats[gridRow * level.columns + gridColumn] ?? -1
}

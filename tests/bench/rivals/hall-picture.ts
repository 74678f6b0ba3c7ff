/** The same hall for every rival: what of it is seen through a window, cell by cell, with the cursor on a seat. */
import { readFileSync } from 'node:fs'

/** Made by the bench: one string a grid line, a character a cell; letters and marks as the till draws them. */
export interface HallPicture {
  readonly lines: readonly string[]
}

export interface Cursor {
  column: number
  row: number
}

export const panelColumns = 26

export function readPicture(path: string): HallPicture {
  return JSON.parse(readFileSync(path, 'utf8')) as HallPicture
}

/** The window's top left so that the cursor stays inside, with a margin of two. */
export function windowOrigin(
  picture: HallPicture,
  cursor: Cursor,
  columns: number,
  rows: number,
  before: Cursor,
): Cursor {
  const width = Math.max(...picture.lines.map((line) => line.length))
  return {
    column: follow(cursor.column, before.column, columns, width),
    row: follow(cursor.row, before.row, rows, picture.lines.length),
  }
}

function follow(at: number, origin: number, shown: number, whole: number): number {
  const margin = 2
  const lowest = Math.max(0, whole - shown)
  if (at - margin < origin) return Math.min(lowest, Math.max(0, at - margin))
  if (at + margin >= origin + shown) return Math.min(lowest, Math.max(0, at + margin - shown + 1))
  return Math.min(origin, lowest)
}

/** Moves to the next seat in a direction; stays when there is none. */
export function moveCursor(picture: HallPicture, cursor: Cursor, columns: number, rows: number): Cursor {
  let { column, row } = cursor
  for (;;) {
    column += columns
    row += rows
    const mark = picture.lines[row]?.[column]
    if (mark === undefined) return cursor
    if (isSeat(mark)) return { column, row }
  }
}

export function isSeat(mark: string): boolean {
  return '.#x@o'.includes(mark)
}

/** SGR colour of a mark, as the till has them (T09). */
export function colourOf(mark: string): number {
  if (mark === '.') return 32
  if (mark === '#') return 31
  if (mark === '@') return 33
  return 37
}

export function firstSeat(picture: HallPicture): Cursor {
  const row = picture.lines.findIndex((line) => [...line].some(isSeat))
  const column = [...(picture.lines[row] ?? '')].findIndex(isSeat)
  return { column, row }
}

/** The arrow in a chunk of input, if it is one. */
export function arrowIn(chunk: string): { columns: number; rows: number } | undefined {
  if (chunk.endsWith('A')) return { columns: 0, rows: -1 }
  if (chunk.endsWith('B')) return { columns: 0, rows: 1 }
  if (chunk.endsWith('C')) return { columns: 1, rows: 0 }
  if (chunk.endsWith('D')) return { columns: -1, rows: 0 }
  return undefined
}

export function statusText(picture: HallPicture, cursor: Cursor): string {
  return `row ${cursor.row} seat ${cursor.column} ${picture.lines[cursor.row]?.[cursor.column] ?? ''}`
}

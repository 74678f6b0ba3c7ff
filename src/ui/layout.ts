/** Where the parts of the screen are: pure geometry, in character cells, counted from 0. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

export interface Rect extends Size {
  readonly column: number
  readonly row: number
}

/** The smallest screen the till can be worked on; below it a plain message stands. */
export const smallest: Size = { columns: 80, rows: 24 }

/** A narrower panel would not hold a line of the basket. */
const panelColumns = 26
const widestPanel = 44

export interface ScreenLayout {
  readonly size: Size
  readonly isTooSmall: boolean
  /** Organiser, event, till and clock. */
  readonly top: Rect
  /** Between the top line and the status line: for a screen of Ink's, or the hall with its panel. */
  readonly body: Rect
  readonly hall: Rect
  readonly panel: Rect
  /** What the cursor stands on, or the answer to the last key. */
  readonly status: Rect
  /** The keys that work now. */
  readonly footer: Rect
}

export function layOutScreen(size: Size): ScreenLayout {
  const { columns, rows } = size
  const panelWidth = Math.min(widestPanel, panelColumns + Math.max(0, Math.floor((columns - smallest.columns) / 6)))
  const bodyRows = Math.max(0, rows - 3)
  const line = (row: number): Rect => ({ column: 0, row: Math.max(0, row), columns, rows: 1 })
  return {
    size,
    isTooSmall: columns < smallest.columns || rows < smallest.rows,
    top: line(0),
    body: { column: 0, row: 1, columns, rows: bodyRows },
    hall: { column: 0, row: 1, columns: Math.max(0, columns - panelWidth), rows: bodyRows },
    panel: { column: Math.max(0, columns - panelWidth), row: 1, columns: panelWidth, rows: bodyRows },
    status: line(rows - 2),
    footer: line(rows - 1),
  }
}

/** A box in the middle of another, never larger than it. Its place is relative to the screen, as the outer's is. */
export function centred(outer: Rect, wanted: Size): Rect {
  const columns = Math.min(wanted.columns, outer.columns)
  const rows = Math.min(wanted.rows, outer.rows)
  return {
    column: outer.column + Math.floor((outer.columns - columns) / 2),
    row: outer.row + Math.floor((outer.rows - rows) / 2),
    columns,
    rows,
  }
}

/** The part of a long list that is shown: `count` items from `first`, so that `selected` is among them. */
export function listWindow(
  length: number,
  selected: number,
  rows: number,
): { readonly first: number; readonly count: number } {
  const count = Math.max(0, Math.min(length, rows))
  const first = Math.min(Math.max(0, selected - Math.floor(count / 2)), Math.max(0, length - count))
  return { first, count }
}

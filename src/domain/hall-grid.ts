/**
 * The hall as a grid of characters: what `layOutGrid` makes of a seat plan.
 * A cell is one seat wide; the screen may draw it one or two columns wide.
 */
export interface HallGrid {
  /** Stacked floors, lowest first. A hall without a second floor has one level. */
  readonly levels: readonly GridLevel[]
  /** Per seat index of the plan: where it stands. */
  readonly places: readonly GridPlace[]
  /** Every run of seats that belongs together; a seat is in exactly one. Ordered by level, section, then top to bottom. */
  readonly lines: readonly GridLine[]
}

/**
 * One row of the plan within one section: what "next to each other" means. Numbers say nothing about neighbours
 * (1 3 5 | 2 4 6), the order here does.
 */
export interface GridLine {
  /** The section's name, as the plan has it. */
  readonly section: string
  /** The row's name, as the plan has it. */
  readonly row: string
  readonly level: number
  /** Index into the level's `sections`. */
  readonly sectionIndex: number
  /** `across`: seats stand left to right in one grid row; `down`: top to bottom in one grid column. */
  readonly direction: 'across' | 'down'
  /** Seat indexes of the plan in the order they stand on the grid. */
  readonly seats: readonly number[]
  /** `aisles[i]`: seats i and i + 1 are parted by an aisle or a missing seat, so they are no neighbours. One shorter than `seats`. */
  readonly aisles: readonly boolean[]
}

export interface GridPlace {
  readonly level: number
  readonly column: number
  readonly row: number
  /** Index into the level's `sections`. */
  readonly section: number
  /** Index into the grid's `lines`. */
  readonly line: number
  /** Index into the line's `seats`. */
  readonly order: number
}

export interface GridLevel {
  readonly name: string
  readonly columns: number
  readonly rows: number
  /** `row * columns + column` → index of the seat in the plan, or -1. */
  readonly seats: Int32Array
  readonly sections: readonly GridSection[]
  readonly labels: readonly GridLabel[]
  /** Outlines that may be drawn behind the labels: stage, pitch, bar. No seat lies within. */
  readonly shapes: readonly GridShape[]
}

export interface GridSection {
  readonly name: string
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
  readonly seatCount: number
}

/** Text that stands in the grid: a row's name at either end, a section's name, the stage. `column` may be negative only by mistake. */
export interface GridLabel {
  readonly kind: 'row' | 'section' | 'stage' | 'pitch' | 'label'
  readonly text: string
  readonly column: number
  readonly row: number
  /** Columns the text may take; a stage is centred in them. */
  readonly columns: number
}

/** The cells a thing that is not a seat covers. Its text, if it has one, is among the labels. */
export interface GridShape {
  readonly kind: 'stage' | 'pitch' | 'label'
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

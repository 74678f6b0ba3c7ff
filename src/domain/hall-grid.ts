/**
 * The hall as a grid of characters: what `layOutGrid` makes of a seat plan.
 * A cell is one seat wide; the screen may draw it one or two columns wide.
 */
export interface HallGrid {
  /** Stacked floors, lowest first. A hall without a second floor has one level. */
  readonly levels: readonly GridLevel[]
  /** Per seat index of the plan: where it stands. */
  readonly places: readonly GridPlace[]
}

export interface GridPlace {
  readonly level: number
  readonly column: number
  readonly row: number
  /** Index into the level's `sections`. */
  readonly section: number
}

export interface GridLevel {
  readonly name: string
  readonly columns: number
  readonly rows: number
  /** `row * columns + column` → index of the seat in the plan, or -1. */
  readonly seats: Int32Array
  readonly sections: readonly GridSection[]
  readonly labels: readonly GridLabel[]
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

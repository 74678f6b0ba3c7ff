/** A seat plan as its source draws it: free coordinates in its own unit, before the till lays it out as a grid. */
export type SeatKind = 'normal' | 'wheelchair' | 'companion' | 'box' | 'restricted' | 'house'

export interface PlanSeat {
  /** Unique within the plan: the source's own identifier. */
  readonly guid: string
  readonly section: string
  readonly row: string
  readonly number: string
  readonly x: number
  readonly y: number
  readonly kind: SeatKind
  /** Name of the category whose price the seat has, unless an event prices it otherwise. */
  readonly category: string
}

/** Something drawn that is not a seat: stage, pitch, orchestra, bar. The anchor is its centre. */
export interface PlanShape {
  readonly text: string
  readonly kind: 'stage' | 'pitch' | 'label'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface SeatPlan {
  readonly name: string
  readonly categories: readonly string[]
  /** In the source's order; a seat's index here is its identity in grids and in `SeatId`. */
  readonly seats: readonly PlanSeat[]
  readonly shapes: readonly PlanShape[]
}

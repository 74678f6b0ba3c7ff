/** A rectangle of the grid looking for its place. */
export interface PackItem {
  /** Where it stands in the plan, upright as it is drawn, in the plan's unit. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Its size on the grid, in cells. */
  readonly columns: number
  readonly rows: number
}

export interface PackSpacing {
  /** Free cells between neighbours side by side, and above each other. */
  readonly between: number
  readonly below: number
  /** Length of a column in the plan's unit: a hall narrower than its plan may grow towards its true width. */
  readonly columnLength?: number
}

/** What a plan file may cost at most. */
export interface PlanLimits {
  readonly fileBytes: number
  readonly seats: number
  /** Problems told at once; reading stops behind the last. */
  readonly problems: number
}

export const planLimits: PlanLimits = { fileBytes: 40 * 1024 * 1024, seats: 100_000, problems: 20 }

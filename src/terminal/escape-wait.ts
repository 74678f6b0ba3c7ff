const shortestWaitMs = 25
const longestWaitMs = 300

/**
 * How long an escape byte may wait for the rest of a sequence before it counts as the Esc key: longer the slower the
 * line is, and longer than any split that was seen to come later than that.
 */
export class EscapeWait {
  private learnedMs = 0
  private roundTripMs = 0

  get ms(): number {
    return Math.min(longestWaitMs, Math.max(this.learnedMs, shortestWaitMs + this.roundTripMs / 2))
  }

  roundTrip(ms: number): void {
    this.roundTripMs = Math.min(ms, 2 * (150 - shortestWaitMs))
  }

  /** A sequence came in two parts so far from each other, and had been taken for the Esc key. */
  sawSplit(ms: number): void {
    this.learnedMs = Math.max(this.learnedMs, ms + 20)
  }
}

/** Time and timers, passed in so that tests can turn the hands. */
export interface TerminalClock {
  /** Milliseconds that only ever grow. */
  now(): number
  /** Runs something later; the result calls it off. */
  after(delayMs: number, run: () => void): () => void
}

export const terminalClock: TerminalClock = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}

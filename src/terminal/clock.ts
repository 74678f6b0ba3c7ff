/** Time and timers, passed in so that tests can turn the hands. */
export interface TerminalClock {
  /** Milliseconds that only ever grow. */
  now(): number
  /** Milliseconds so far in which the program had nothing to do and would have read at once whatever came in. */
  idle(): number
  /** Runs something later; the result calls it off. */
  after(delayMs: number, run: () => void): () => void
}

export const terminalClock: TerminalClock = {
  now: () => performance.now(),
  idle: () => performance.eventLoopUtilization().idle,
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}

import type { TerminalClock } from '../../src/terminal/clock.ts'

/** A clock whose hands a test turns; timers run in their order at their time. */
export class HandClock implements TerminalClock {
  private time = 0
  private readonly timers: { atMs: number; run: () => void }[] = []

  now(): number {
    return this.time
  }

  idle(): number {
    return this.time
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { atMs: this.time + Math.max(0, delayMs), run }
    this.timers.push(timer)
    return () => {
      const at = this.timers.indexOf(timer)
      if (at >= 0) this.timers.splice(at, 1)
    }
  }

  get waiting(): number {
    return this.timers.length
  }

  advance(byMs: number): void {
    const endMs = this.time + byMs
    for (;;) {
      let next = -1
      for (let at = 0; at < this.timers.length; at++) {
        const due = this.timers[at]?.atMs ?? Number.POSITIVE_INFINITY
        if (due <= endMs && (next < 0 || due < (this.timers[next]?.atMs ?? 0))) next = at
      }
      const [timer] = next < 0 ? [] : this.timers.splice(next, 1)
      if (timer === undefined) break
      this.time = Math.max(this.time, timer.atMs)
      timer.run()
    }
    this.time = endMs
  }
}

export interface LineOptions {
  readonly bytesPerSecond: number
  /** There and back. */
  readonly roundTripMs: number
  readonly answers?: boolean
}

/** A line as SSH makes it: takes everything at once, delivers it slowly, and behind it a terminal that answers ESC[5n. */
export class SimulatedLine {
  onAnswer: () => void = () => {}
  isStalled = false
  receivedBytes = 0
  lastArrivalMs = 0
  private freeAtMs = 0
  private readonly clock: HandClock
  private readonly options: LineOptions

  constructor(clock: HandClock, options: LineOptions) {
    this.clock = clock
    this.options = options
  }

  readonly write = (bytes: Uint8Array, taken: () => void): void => {
    this.clock.after(0, taken)
    const { bytesPerSecond, roundTripMs } = this.options
    this.freeAtMs = Math.max(this.freeAtMs, this.clock.now()) + (bytes.length * 1000) / bytesPerSecond
    const asks = Buffer.from(bytes).includes('\x1b[5n')
    this.clock.after(this.freeAtMs - this.clock.now() + roundTripMs / 2, () => {
      this.receivedBytes += bytes.length
      this.lastArrivalMs = this.clock.now()
      if (asks && !this.isStalled && this.options.answers !== false)
        this.clock.after(roundTripMs / 2, () => this.onAnswer())
    })
  }
}

import { ByteSink } from './byte-sink.ts'
import { CellDiff, type Scroll } from './cell-diff.ts'
import { Cells } from './cells.ts'
import { type TerminalClock, terminalClock } from './clock.ts'
import type { ColourDepth } from './colour-depth.ts'
import { LinePace } from './line-pace.ts'

/** Asks the terminal to say that it is well, which it does when it has drawn what came before. */
const question = '\x1b[5n'

export interface ScreenOutputOptions {
  /** Hands bytes to the terminal without ever blocking; `taken` is called when the kernel has them all. */
  readonly write: (bytes: Uint8Array, taken: () => void) => void
  /** The same for bytes that nothing on the way may change, whatever the line discipline does to others. */
  readonly writeUnchanged?: (bytes: Uint8Array) => Promise<void>
  readonly columns: number
  readonly rows: number
  readonly depth: ColourDepth
  readonly clock?: TerminalClock
}

/**
 * The only writer to the terminal. A frame goes out at once when the line is free; else it waits, and a newer one
 * takes its place: there is never more than one waiting, however long the terminal stalls.
 */
export interface ScreenOutput {
  /**
   * Shows a frame; the cells may be changed again right afterwards. `scroll` says that since the frame before a region
   * moved as a whole: it makes the frame cheaper and can never make it wrong.
   */
  present(cells: Cells, scroll?: Scroll): void
  /**
   * Puts bytes that are no part of the screen between two frames, in one piece: a print job for the terminal's own printer
   * (`TerminalWriter`). Resolves when the kernel has them; rejects when the terminal is closed before.
   */
  passThrough(bytes: Uint8Array): Promise<void>
  /** The terminal's status answer (ESC[0n) came in. */
  answered(): void
  /** The terminal has another size now: forgets what it shows. Present a frame of that size next. */
  resize(columns: number, rows: number): void
  /** Forgets what the terminal shows, so that the next frame is drawn whole; a frame is due from the caller. */
  invalidate(): void
  /** Resolves when no frame waits and the kernel has taken all that was written. */
  readonly idle: Promise<void>
  /** Whether a frame is waiting for the line. */
  readonly isPending: boolean
  readonly bytesWritten: number
  readonly framesWritten: number
  /** The shortest round trip to the terminal seen lately, or null before its first answer. */
  readonly roundTripMs: number | null
  /** Drops what waits and writes nothing more. */
  close(): void
}

export function openScreenOutput(options: ScreenOutputOptions): ScreenOutput {
  return new PacedOutput(options)
}

class PacedOutput implements ScreenOutput {
  bytesWritten = 0
  framesWritten = 0
  private readonly writeBytes: ScreenOutputOptions['write']
  private readonly writeUnchanged: NonNullable<ScreenOutputOptions['writeUnchanged']>
  private readonly clock: TerminalClock
  private readonly diff: CellDiff
  private readonly pace = new LinePace()
  private readonly sink = new ByteSink()
  private readonly waiting = new Cells(1, 1)
  private waitingScroll: Scroll | null = null
  private isWaiting = false
  private isTaking = false
  private isClosed = false
  private callOff: (() => void) | null = null
  private readonly idleWaiters: (() => void)[] = []
  private readonly passing: PassingBytes[] = []

  constructor(options: ScreenOutputOptions) {
    this.writeBytes = options.write
    this.writeUnchanged = options.writeUnchanged ?? ((bytes) => new Promise((taken) => options.write(bytes, taken)))
    this.clock = options.clock ?? terminalClock
    this.diff = new CellDiff(options.columns, options.rows, options.depth)
  }

  get isPending(): boolean {
    return this.isWaiting
  }

  get roundTripMs(): number | null {
    return this.pace.roundTripMs
  }

  get idle(): Promise<void> {
    if (this.isClosed || !(this.isWaiting || this.isTaking)) return Promise.resolve()
    return new Promise((resolve) => this.idleWaiters.push(resolve))
  }

  present(cells: Cells, scroll?: Scroll): void {
    if (this.isClosed) return
    if (!this.isWaiting && !this.isTaking && this.pace.waitMs(this.clock.now()) === 0) {
      this.send(cells, scroll ?? null)
      return
    }
    this.waitingScroll = this.isWaiting ? joined(this.waitingScroll, scroll) : (scroll ?? null)
    this.waiting.copyAll(cells)
    this.isWaiting = true
    this.tryWaiting()
  }

  passThrough(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.isClosed) return reject(new Error('the terminal is closed'))
      this.passing.push({ bytes, resolve, reject })
      this.tryWaiting()
    })
  }

  answered(): void {
    this.pace.answered(this.clock.now())
    this.tryWaiting()
  }

  resize(columns: number, rows: number): void {
    this.diff.invalidate(columns, rows)
  }

  invalidate(): void {
    this.diff.invalidate()
  }

  close(): void {
    this.isClosed = true
    this.isWaiting = false
    this.callOff?.()
    this.callOff = null
    for (const { reject } of this.passing.splice(0)) reject(new Error('the terminal is closed'))
    this.settle()
  }

  private send(cells: Cells, scroll: Scroll | null): void {
    this.sink.clear()
    this.diff.write(cells, this.sink, scroll)
    if (this.sink.length === 0) return
    this.framesWritten++
    this.flush(this.pace.wantsQuestion(this.sink.length, this.clock.now()))
  }

  private flush(withQuestion: boolean): void {
    if (withQuestion) this.sink.ascii(question)
    const bytes = this.sink.take()
    this.bytesWritten += bytes.length
    this.pace.sent(bytes.length, withQuestion, this.clock.now())
    this.isTaking = true
    this.writeBytes(bytes, () => {
      this.isTaking = false
      this.tryWaiting()
    })
  }

  /** A question behind them: the terminal may need a while for the job, and frames wait for that. */
  private async pass({ bytes, resolve, reject }: PassingBytes): Promise<void> {
    this.isTaking = true
    const asked = Buffer.from(question, 'latin1')
    this.pace.sent(bytes.length + asked.length, true, this.clock.now())
    this.bytesWritten += bytes.length + asked.length
    try {
      await this.writeUnchanged(bytes)
      resolve()
      await new Promise<void>((taken) => this.writeBytes(asked, taken))
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    this.isTaking = false
    this.tryWaiting()
  }

  private tryWaiting(): void {
    const passing = this.isTaking || this.isClosed ? undefined : this.passing.shift()
    if (passing !== undefined) void this.pass(passing)
    if (this.isWaiting && !this.isTaking && !this.isClosed) {
      const waitMs = this.pace.waitMs(this.clock.now())
      if (waitMs === 0) {
        this.callOff?.()
        this.callOff = null
        this.isWaiting = false
        this.send(this.waiting, this.waitingScroll)
      } else this.callOff ??= this.clock.after(waitMs, () => this.waitIsOver())
    }
    this.settle()
  }

  private waitIsOver(): void {
    this.callOff = null
    if (this.isWaiting && !this.isTaking && this.pace.lost(this.clock.now())) {
      this.sink.clear()
      this.flush(true)
    }
    this.tryWaiting()
  }

  private settle(): void {
    if ((this.isWaiting || this.isTaking) && !this.isClosed) return
    for (const resolve of this.idleWaiters.splice(0)) resolve()
  }
}

interface PassingBytes {
  readonly bytes: Uint8Array
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** Two scrolls of the same region one after the other are one scroll. */
function joined(first: Scroll | null, second: Scroll | undefined): Scroll | null {
  if (second === undefined) return first
  if (first === null) return second
  if (first.top !== second.top || first.bottom !== second.bottom) return second
  return { ...second, lines: first.lines + second.lines }
}

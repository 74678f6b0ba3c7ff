import type { ReadStream, WriteStream } from 'node:tty'
import { type TerminalClock, terminalClock } from './clock.ts'
import { type ColourDepth, colourDepth } from './colour-depth.ts'
import type { TerminalEvent } from './key-event.ts'
import { createKeyReader, type KeyReader } from './key-reader.ts'
import { withoutNewlineChange } from './output-processing.ts'
import type { ScanOptions } from './scan-options.ts'
import { openScreenOutput, type ScreenOutput } from './screen-output.ts'
import { type EndReason, openTerminalSession, type TerminalSession } from './terminal-session.ts'
import { type TerminalSize, terminalSize } from './terminal-size.ts'

/** A terminal that is being dragged to another size tells many; the last one counts, and none waits longer than this. */
const resizeQuietMs = 40
const resizePatienceMs = 200

export interface TerminalOptions {
  readonly stdin: ReadStream
  readonly stdout: WriteStream & { readonly fd: number }
  readonly env: Readonly<Record<string, string | undefined>>
  /** The till's own setting, which TERM does not overrule. */
  readonly colours?: ColourDepth
  readonly scans?: Partial<ScanOptions>
  /** Keys, pastes, scans and the rest in their order; the terminal's status answers are used up before. */
  readonly onEvent: (event: TerminalEvent) => void
  /** The terminal has this size now and shows nothing to rely on: present a whole frame of that size. */
  readonly onRedraw: (size: TerminalSize) => void
  /** A signal asks for the end, or the terminal is gone: close everything, then exit with `exitCodes[reason]`. */
  readonly onEnd: (reason: EndReason) => void
}

/** The whole terminal: what is typed comes out as events, what is presented gets drawn, and at the end all is as before. */
export interface Terminal {
  readonly size: TerminalSize
  readonly depth: ColourDepth
  readonly output: ScreenOutput
  /** Other scanners from now on. */
  configureScans(scans: Partial<ScanOptions>): void
  /** Synchronous and safe to call again; see `TerminalSession.restore`. */
  restore(): void
}

export function openTerminal(options: TerminalOptions): Terminal {
  return new OpenTerminal(options)
}

class OpenTerminal implements Terminal {
  size: TerminalSize
  readonly depth: ColourDepth
  readonly output: ScreenOutput
  private readonly options: TerminalOptions
  private readonly clock: TerminalClock = terminalClock
  private readonly session: TerminalSession
  private readonly reader: KeyReader
  private cancelFlush: (() => void) | null = null
  private cancelResize: (() => void) | null = null
  private resizingSinceMs = 0
  private readAtMs = 0
  private idleAtReadMs = 0

  constructor(options: TerminalOptions) {
    this.options = options
    const { stdin, stdout, env, onEnd } = options
    this.size = terminalSize(stdout, env)
    this.depth = colourDepth(env, options.colours)
    this.reader = createKeyReader(options.scans)
    const term = env.TERM ?? ''
    this.session = openTerminalSession({ stdin, stdout, term, onEnd, onResume: () => this.redraw() })
    this.output = openScreenOutput({
      ...this.size,
      depth: this.depth,
      clock: this.clock,
      write: (bytes, taken) => this.session.write(bytes, taken),
      writeUnchanged: (bytes) =>
        withoutNewlineChange(stdin, bytes, () => new Promise((taken) => this.session.write(bytes, taken))),
    })
    stdin.on('data', this.onData)
    // A terminal that was given back and is opened again had been paused.
    stdin.resume()
    stdout.on('resize', this.onResize)
  }

  configureScans(scans: Partial<ScanOptions>): void {
    this.reader.configureScans(scans)
  }

  restore(): void {
    this.cancelFlush?.()
    this.cancelResize?.()
    this.options.stdin.off('data', this.onData)
    this.options.stdout.off('resize', this.onResize)
    this.output.close()
    this.session.restore()
  }

  private readonly onData = (chunk: Buffer | string): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    const nowMs = this.clock.now()
    const idleMs = this.clock.idle()
    // What was not spent waiting was spent at work, with whatever came in lying in the kernel.
    const busyMs = Math.max(0, nowMs - this.readAtMs - (idleMs - this.idleAtReadMs))
    this.readAtMs = nowMs
    this.idleAtReadMs = idleMs
    this.hand(this.reader.feed(bytes, nowMs, busyMs))
    this.planFlush()
  }

  private hand(events: readonly TerminalEvent[]): void {
    for (const event of events) {
      if (event.type === 'answer' && event.answer === 'status') {
        this.output.answered()
        this.reader.roundTrip(this.output.roundTripMs ?? 0)
      } else this.options.onEvent(event)
    }
  }

  private planFlush(): void {
    this.cancelFlush?.()
    this.cancelFlush = null
    const { dueAtMs } = this.reader
    if (dueAtMs === null) return
    this.cancelFlush = this.clock.after(Math.max(0, dueAtMs - this.clock.now()), () => {
      // After a busy spell the rest of a key may lie in the kernel already: it is read before the wait counts as over.
      const immediate = setImmediate(() => {
        this.cancelFlush = null
        this.hand(this.reader.flush(this.clock.now()))
        this.planFlush()
      })
      this.cancelFlush = () => clearImmediate(immediate)
    })
  }

  private readonly onResize = (): void => {
    if (this.cancelResize === null) this.resizingSinceMs = this.clock.now()
    this.cancelResize?.()
    const patienceMs = this.resizingSinceMs + resizePatienceMs - this.clock.now()
    this.cancelResize = this.clock.after(Math.max(0, Math.min(resizeQuietMs, patienceMs)), () => {
      this.cancelResize = null
      this.redraw()
    })
  }

  private redraw(): void {
    this.size = terminalSize(this.options.stdout, this.options.env)
    this.output.resize(this.size.columns, this.size.rows)
    this.options.onRedraw(this.size)
  }
}

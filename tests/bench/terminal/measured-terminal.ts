import { setTimeout as wait } from 'node:timers/promises'
import { type IPty, spawn } from '@lydell/node-pty'
import { keyBytes } from '../../till/harness/key-bytes.ts'
import { SeenScreen } from '../../till/harness/seen-screen.ts'
import { readCells, type ScreenCells } from './screen-cells.ts'
import { directLine, type Line, type LineSpeed, slowLine } from './slow-line.ts'

export interface Size {
  readonly columns: number
  readonly rows: number
}

export interface MeasuredTerminalOptions {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly size: Size
  /** Left out: the terminal sits beside the program. */
  readonly line?: LineSpeed
}

/** Bytes that reached the terminal, and when (`performance.now()`). */
export interface Arrival {
  readonly atMs: number
  readonly bytes: Buffer
}

const term = 'xterm-256color'
const usualTimeoutMs = 60_000

/** A Node program in a pseudo-terminal whose every byte is noted with its time, drawn by a real terminal's parser. */
export class MeasuredTerminal {
  readonly screen: SeenScreen
  readonly size: Size
  readonly startedAtMs: number
  readonly arrivals: Arrival[] = []
  bytesReceived = 0
  readonly ended: Promise<void>
  private hasEnded = false
  private isCursorShown = true
  private readonly pty: IPty
  private readonly line: Line
  private drawing: Promise<void> = Promise.resolve()
  private onArrival: () => void = () => undefined

  constructor({ args, env, size, line }: MeasuredTerminalOptions) {
    this.size = size
    this.screen = new SeenScreen(size.columns, size.rows)
    this.followCursor()
    const ends = {
      toTerminal: (bytes: Buffer) => this.arrive(bytes),
      toProgram: (text: string) => this.pty.write(text),
    }
    this.line = line === undefined ? directLine(ends) : slowLine(line, ends)
    this.screen.terminal.onData((answer) => this.send(answer))
    this.startedAtMs = performance.now()
    this.pty = spawn(process.execPath, [...args], {
      name: term,
      cols: size.columns,
      rows: size.rows,
      env: { ...env, TERM: term },
      encoding: null,
    })
    // With encoding null the data are bytes, whatever the type says.
    this.pty.onData((data) => this.line.down(data as unknown as Buffer))
    this.ended = new Promise((resolve) => {
      this.pty.onExit(() => {
        this.hasEnded = true
        resolve()
      })
    })
  }

  get pid(): number {
    return this.pty.pid
  }

  /** When the newest byte came, or when the program was started. */
  get lastArrivalAtMs(): number {
    return this.arrivals.at(-1)?.atMs ?? this.startedAtMs
  }

  get cells(): ScreenCells {
    return readCells(this.screen, this.isCursorShown)
  }

  send(text: string): void {
    if (!this.hasEnded) this.line.up(text)
  }

  press(...keys: readonly string[]): void {
    for (const key of keys) this.send(keyBytes(key, term))
  }

  /** Whether something comes within a time. */
  nextArrival(withinMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (hasCome: boolean) => {
        clearTimeout(timer)
        this.onArrival = () => undefined
        resolve(hasCome)
      }
      const timer = setTimeout(() => settle(false), withinMs)
      this.onArrival = () => settle(true)
    })
  }

  /** Resolves when nothing has come for a while and all that came is drawn. */
  async whenQuiet(forMs: number): Promise<void> {
    const askedAtMs = performance.now()
    for (;;) {
      const leftMs = Math.max(this.lastArrivalAtMs, askedAtMs) + forMs - performance.now()
      if (leftMs <= 0 && !this.line.isBusy) break
      await wait(Math.max(1, leftMs))
    }
    await this.drawing
  }

  /** @throws with a picture of the screen when the program ends first, or nothing of it is seen in time. */
  async waitFor(isThere: (text: string) => boolean, what: string, timeoutMs = usualTimeoutMs): Promise<void> {
    const giveUpAtMs = performance.now() + timeoutMs
    while (!isThere(this.screen.text())) {
      if (this.hasEnded || performance.now() > giveUpAtMs)
        throw new Error(`waited in vain for ${what}:\n${this.screen.picture()}`)
      await wait(2)
    }
  }

  /** Nobody reads what the program writes, as with an SSH client that hangs. */
  stall(): void {
    this.pty.pause()
  }

  resume(): void {
    this.pty.resume()
  }

  async close(): Promise<void> {
    if (this.hasEnded) return
    this.pty.resume()
    this.pty.kill('SIGKILL')
    await this.ended
  }

  private arrive(bytes: Buffer): void {
    this.bytesReceived += bytes.length
    this.arrivals.push({ atMs: performance.now(), bytes })
    this.drawing = this.screen.draw(bytes)
    this.onArrival()
  }

  /** The parser does not tell whether the cursor is shown. */
  private followCursor(): void {
    const { parser } = this.screen.terminal
    const notes = (isShown: boolean) => (params: readonly (number | number[])[]) => {
      if (params.includes(25)) this.isCursorShown = isShown
      return false
    }
    parser.registerCsiHandler({ prefix: '?', final: 'h' }, notes(true))
    parser.registerCsiHandler({ prefix: '?', final: 'l' }, notes(false))
  }
}

import { readFileSync } from 'node:fs'
import { type IPty, spawn } from '@lydell/node-pty'
import { keyBytes } from './key-bytes.ts'
import { type SeenCell, SeenScreen } from './seen-screen.ts'
import { terminalEnvironment } from './terminal-environment.ts'

export interface OpenTerminalOptions {
  /** Hears everything the program writes, as the terminal gets it. */
  readonly onBytes?: (bytes: Buffer) => void
  readonly command: string
  readonly args?: readonly string[]
  /** On top of this process's own environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  readonly columns?: number
  readonly rows?: number
  readonly term?: string
  /** False for a terminal that does not answer when it is asked (ESC[5n and the like). */
  readonly answers?: boolean
}

export interface Exit {
  readonly code: number
  /** Number of the signal that ended it, 0 for none. */
  readonly signal: number
}

/** What can be waited for: a text or pattern anywhere on the screen, or anything said of it. */
export type Awaited = string | RegExp | ((screen: SeenScreen) => boolean)

/** Nothing takes so long; a machine with too much to do may. */
const usualTimeoutMs = 40_000
/** A scanner types this much faster than people; whatever is closer together may be taken for a scan. */
const handTypingGapMs = 45
const afterTypingMs = 150
/** Starts a program in a real pseudo-terminal and reads its screen back through a real terminal's parser. */
export function openTerminal(options: OpenTerminalOptions): TillTerminal {
  return new TillTerminal(options)
}

/** A program in its terminal. Close it at the end of every test, also of one that fails. */
export class TillTerminal {
  readonly screenSeen: SeenScreen
  readonly term: string
  bytesReceived = 0
  private readonly onBytes: OpenTerminalOptions['onBytes']
  /** Resolves when the program has ended and everything it wrote is on the screen. */
  readonly exited: Promise<Exit>
  private exit: Exit | null = null
  private readonly pty: IPty
  private readonly waiters = new Set<() => void>()
  private drawing: Promise<void> = Promise.resolve()
  private lastOutput = ''
  private sentTextAtMs = Number.NEGATIVE_INFINITY

  constructor(options: OpenTerminalOptions) {
    const { columns = 80, rows = 24, term = 'xterm-256color', cwd = process.cwd() } = options
    this.term = term
    this.screenSeen = new SeenScreen(columns, rows)
    this.pty = spawn(options.command, [...(options.args ?? [])], {
      name: term,
      cols: columns,
      rows,
      cwd,
      env: terminalEnvironment(term, options.env ?? {}),
      encoding: null,
    })
    this.onBytes = options.onBytes
    if (options.answers !== false) this.screenSeen.terminal.onData((answer) => this.send(answer))
    // With encoding null the data are bytes, whatever the type says.
    this.pty.onData((data) => this.receive(data as unknown as Buffer))
    this.exited = new Promise((resolve) => {
      this.pty.onExit(({ exitCode, signal }) => {
        this.exit = { code: exitCode, signal: signal ?? 0 }
        const exit = this.exit
        void this.drawing.then(() => {
          resolve(exit)
          this.wake()
        })
      })
    })
  }

  get pid(): number {
    return this.pty.pid
  }

  get hasExited(): boolean {
    return this.exit !== null
  }

  /** The whole screen as text, a line a row. */
  screen(): string {
    return this.screenSeen.text()
  }

  line(row: number): string {
    return this.screenSeen.line(row)
  }

  cell(column: number, row: number): SeenCell {
    return this.screenSeen.cell(column, row)
  }

  /** The cells of a text on the screen, for their colours. */
  cellsOf(text: string): SeenCell[] {
    return this.screenSeen.cellsOf(text)
  }

  /** The end of what the program wrote last, raw. */
  get tail(): string {
    return this.lastOutput
  }

  /** Sends bytes as they are. */
  send(text: string): void {
    if (this.exit === null) this.pty.write(text)
  }

  /** Presses keys one after the other, characters no faster than a person does. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const bytes = keyBytes(key, this.term)
      if (!bytes.startsWith('\x1b')) {
        await pause(this.sentTextAtMs + handTypingGapMs - performance.now())
        this.sentTextAtMs = performance.now()
      }
      this.send(bytes)
      // Keys behind an Esc would make another key of it.
      if (bytes === '\x1b') await pause(afterTypingMs)
    }
  }

  /** Types a text into a field, quickly, and waits until it cannot be taken for a scan any more. */
  async type(text: string): Promise<void> {
    this.send(text)
    await pause(afterTypingMs)
    await this.quiet()
  }

  /** Types as a scanner does, with Enter behind. */
  scan(code: string): void {
    this.send(`${code}\r`)
  }

  paste(text: string): void {
    this.send(`\x1b[200~${text}\x1b[201~`)
  }

  /** Clicks the left button on a cell, counted from 0. */
  click(column: number, row: number): void {
    const place = `${column + 1};${row + 1}`
    this.send(`\x1b[<0;${place}M\x1b[<0;${place}m`)
  }

  /**
   * Resolves as soon as the screen shows something. Rejects with a picture of the screen when it does not in time, or
   * when the program ends without having shown it.
   */
  waitFor(awaited: Awaited, timeoutMs = usualTimeoutMs): Promise<void> {
    const isThere = (): boolean => {
      if (typeof awaited === 'function') return awaited(this.screenSeen)
      return typeof awaited === 'string' ? this.screen().includes(awaited) : awaited.test(this.screen())
    }
    const what = typeof awaited === 'string' ? JSON.stringify(awaited) : String(awaited)
    return this.until(isThere, what, timeoutMs)
  }

  /** Resolves when a text is no longer on the screen. */
  waitUntilGone(text: string, timeoutMs = usualTimeoutMs): Promise<void> {
    return this.until(() => !this.screen().includes(text), `the end of ${JSON.stringify(text)}`, timeoutMs)
  }

  /** Resolves when the program has written nothing for a while. */
  async quiet(forMs = 50): Promise<void> {
    for (let before = -1; before !== this.bytesReceived; ) {
      before = this.bytesReceived
      await pause(forMs)
      await this.drawing
    }
  }

  /**
   * Resolves when the program has taken all its input, written what it had to say, and waits for more: it sleeps, and
   * does so still at the next look. Only for a program that was started directly.
   */
  async idle(): Promise<void> {
    for (let looks = 0; looks < 2 && this.exit === null; ) {
      const before = this.bytesReceived
      await pause(2)
      await this.drawing
      looks = this.isAsleep && before === this.bytesReceived ? looks + 1 : 0
    }
  }

  resize(columns: number, rows: number): void {
    this.screenSeen.terminal.resize(columns, rows)
    if (this.exit === null) this.pty.resize(columns, rows)
  }

  /** Stops reading what the program writes, as a hanging SSH client does. */
  stall(): void {
    this.pty.pause()
  }

  resume(): void {
    this.pty.resume()
  }

  kill(signal: NodeJS.Signals = 'SIGTERM'): void {
    if (this.exit !== null) return
    try {
      process.kill(this.pty.pid, signal)
    } catch {
      // It has just ended by itself; its exit is on the way.
    }
  }

  /** Closes the terminal under the program, as a dropped connection does. */
  hangUp(): void {
    if (this.exit === null) (this.pty as IPty & { destroy(): void }).destroy()
  }

  /** Ends the program for sure. */
  async close(): Promise<void> {
    if (this.exit !== null) return
    this.resume()
    this.kill('SIGKILL')
    await this.exited
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** As the kernel sees its main thread. */
  private get isAsleep(): boolean {
    try {
      return /\) S /.test(readFileSync(`/proc/${this.pty.pid}/stat`, 'utf8'))
    } catch {
      return true
    }
  }

  private receive(bytes: Buffer): void {
    this.bytesReceived += bytes.length
    this.onBytes?.(bytes)
    this.lastOutput = (this.lastOutput + bytes.toString('latin1')).slice(-4096)
    this.drawing = this.screenSeen.draw(bytes).then(() => this.wake())
  }

  private wake(): void {
    for (const waiter of [...this.waiters]) waiter()
  }

  private until(isThere: () => boolean, what: string, timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (problem: string | null): void => {
        clearTimeout(timer)
        this.waiters.delete(look)
        if (problem === null) resolve()
        else reject(new Error(`${problem} while waiting for ${what}; the screen is\n${this.screenSeen.picture()}`))
      }
      const look = (): void => {
        // It runs on output as well, where nobody would catch what a wrong question throws.
        let answer = false
        try {
          answer = isThere()
        } catch (error) {
          finish(String(error))
          return
        }
        if (answer) finish(null)
        else if (this.exit !== null) finish(`the program ended with ${JSON.stringify(this.exit)}`)
      }
      const timer = setTimeout(() => finish(`${timeoutMs} ms passed`), timeoutMs)
      this.waiters.add(look)
      look()
    })
  }
}

function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()
}

/** The whole user interface over a fake desk and a screen that keeps the last frame: pressed like a keyboard, read like a person. */
import { Cells } from '../../src/terminal/cells.ts'
import type { KeyEvent, KeyName, ScanEvent, TerminalEvent } from '../../src/terminal/key-event.ts'
import type { ScreenOutput } from '../../src/terminal/screen-output.ts'
import { type App, createApp } from '../../src/ui/app.ts'
import type { Size } from '../../src/ui/layout.ts'
import { dialogRect } from '../../src/ui/screens/screens.ts'
import { makeTheme } from '../../src/ui/theme.ts'
import type { TillDesk } from '../../src/ui/till-desk.ts'
import type { Language } from '../../src/ui/words.ts'
import { fakeDesk } from './fake-desk.ts'

export class FrameKeeper implements ScreenOutput {
  readonly cells = new Cells(1, 1)
  frames = 0
  readonly idle = Promise.resolve()
  readonly isPending = false
  readonly bytesWritten = 0
  readonly framesWritten = 0
  readonly roundTripMs = null
  invalidations = 0

  present(cells: Cells): void {
    this.frames++
    this.cells.copyAll(cells)
  }

  /** What went to the terminal's printer. */
  readonly passed: Uint8Array[] = []

  passThrough(bytes: Uint8Array): Promise<void> {
    this.passed.push(bytes)
    return Promise.resolve()
  }
  answered(): void {}
  resize(): void {}
  invalidate(): void {
    this.invalidations++
  }
  close(): void {}
}

export interface TestTill {
  readonly app: App
  readonly screen: FrameKeeper
  /** Presses keys one after another: 'enter', 'f5', 'ctrl-c', 'shift-tab', or text; waits until all they asked for is done. */
  press(...keys: readonly string[]): Promise<void>
  /** As `press`, without waiting. */
  hit(...keys: readonly string[]): void
  send(event: TerminalEvent): Promise<void>
  settle(): Promise<void>
  row(number: number): string
  text(): string
  readonly left: boolean
  close(): void
}

export interface TestTillOptions<D extends TillDesk> {
  readonly desk: D
  readonly size?: Size
  readonly language?: Language
  readonly demo?: boolean
  readonly now?: number
}

export async function openTestTill<D extends TillDesk>(options: TestTillOptions<D>): Promise<TestTill> {
  const screen = new FrameKeeper()
  let left = false
  const app = createApp({
    output: screen,
    clock: () => options.now ?? Date.UTC(2027, 0, 5, 15, 0),
    after: () => () => undefined,
    language: options.language ?? 'en',
    theme: makeTheme(8, false),
    size: options.size ?? { columns: 80, rows: 24 },
    leave: () => {
      left = true
    },
  })
  app.start()
  await app.loadViews()
  app.deskOpened(options.desk, options.demo === false ? null : { email: 'anna@example.org', password: 'secret' })
  const settle = async (): Promise<void> => {
    await app.settled()
    await new Promise((resolve) => setImmediate(resolve))
    await app.settled()
  }
  await settle()
  const hit = (...keys: readonly string[]): void => {
    for (const key of keys) for (const event of keyEvents(key)) app.handle(event)
  }
  return {
    app,
    screen,
    hit,
    async press(...keys) {
      for (const key of keys) {
        hit(key)
        await settle()
      }
    },
    async send(event) {
      app.handle(event)
      await settle()
    },
    settle,
    row: (number) => screen.cells.text(number),
    text: () => Array.from({ length: screen.cells.rows }, (_, row) => screen.cells.text(row).trimEnd()).join('\n'),
    get left() {
      return left
    },
    close: () => app.close(),
  }
}

/** A till whose cashier is signed in and looks at the hall of the first event. */
export async function openTestHall(options: Partial<TestTillOptions<ReturnType<typeof fakeDesk>>> = {}) {
  const desk = options.desk ?? fakeDesk()
  const till = await openTestTill({ ...options, desk })
  await till.press('anna@example.org', 'tab', 'secret', 'enter', 'enter')
  return { till, desk }
}

/** What of the top window ends in the mark of a text that was too long. */
export function cutTexts(till: TestTill): string[] {
  const rect = dialogRect(till.app.top, till.app.model)
  if (rect === null) return []
  return till
    .text()
    .split('\n')
    .slice(rect.row, rect.row + rect.rows)
    .filter((line) => /\.\.(?:\s|$|[│|])/.test(line.slice(rect.column)))
}

/** What a scanner types, with Enter behind it. */
export function scanOf(data: string, more: Partial<ScanEvent> = {}): ScanEvent {
  return { type: 'scan', data, prefix: '', terminator: 'enter', delivered: 0, before: '', typed: data, ...more }
}

const rawKeys: Readonly<Record<string, string>> = {
  enter: '\r',
  tab: '\t',
  escape: '\x1b',
  backspace: '\x7f',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  delete: '\x1b[3~',
  insert: '\x1b[2~',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
}

function keyEvents(spec: string): KeyEvent[] {
  const base = { type: 'key', text: '', ctrl: false, alt: false, shift: false } as const
  if (/^f\d+$/.test(spec) || spec in rawKeys) return [{ ...base, name: spec as KeyName, raw: rawKeys[spec] ?? '' }]
  if (spec === 'shift-tab') return [{ ...base, name: 'tab', shift: true, raw: '\x1b[Z' }]
  if (/^ctrl-.$/.test(spec))
    return [
      { ...base, name: 'char', text: spec.slice(5), ctrl: true, raw: String.fromCharCode(spec.charCodeAt(5) & 31) },
    ]
  return [...spec].map((text) => ({ ...base, name: 'char', text, raw: text }))
}

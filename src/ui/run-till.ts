/**
 * The till on a real terminal, from its first frame to the moment the terminal is given back. The frame stands before
 * anything else is loaded: Ink and the database follow behind it.
 */
import type { ReadStream, WriteStream } from 'node:tty'
import type { Desk } from '../desk/desk.ts'
import type { StartedScanners } from '../desk/start-scanners.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { isStrictCode } from '../domain/scan-kind.ts'
import type { ColourDepth } from '../terminal/colour-depth.ts'
import { openTerminal } from '../terminal/terminal.ts'
import { type EndReason, exitCodes } from '../terminal/terminal-session.ts'
import { type App, createApp } from './app.ts'
import type { DemoSignIn } from './model.ts'
import { canDrawLines, makeTheme } from './theme.ts'
import { type Language, languages } from './words.ts'

export interface RunTillOptions {
  readonly stdin: ReadStream
  readonly stdout: WriteStream & { readonly fd: number }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly language: Language
  /** The till's own setting, which TERM does not overrule. */
  readonly colours?: ColourDepth
  /** The language was asked for here, so the till's own does not replace it. */
  readonly isLanguageChosen?: boolean
  /** The till this terminal stays, whatever a set-up code says; null when it may become another one. */
  readonly fixedTill?: string | null
  /** Called behind the first frame. A refusal is shown, and the till can only be left. */
  readonly openDesk: () => Promise<OpenedDesk | Refusal>
}

/** T02: as which till. */
export interface StartAgain {
  readonly till: string
}

export interface OpenedDesk {
  readonly desk: Desk
  /** With what to try the demonstration; null for a box office of one's own. */
  readonly demo: DemoSignIn | null
}

/**
 * Runs until the cashier leaves, a signal ends it or the terminal is gone. The terminal is restored when it resolves;
 * closing the desk's store is the caller's part.
 * @returns the exit code for the shell, or that the terminal was set up (T02) and is to be opened anew.
 */
export async function runTill(options: RunTillOptions): Promise<number | StartAgain> {
  const { promise: ended, resolve: end } = Promise.withResolvers<EndReason | 'left' | StartAgain>()
  const { colours, env } = options
  const terminal = openTerminal({
    stdin: options.stdin,
    stdout: options.stdout,
    env,
    ...(colours === undefined ? {} : { colours }),
    scans: { isCode: isStrictCode, waits: (key) => app.waitsForScan(key) },
    onEvent: (event) => app.handle(event),
    onRedraw: (size) => app.resize(size),
    onEnd: end,
  })
  const app: App = createApp({
    output: terminal.output,
    clock: Date.now,
    language: options.language,
    theme: makeTheme(terminal.depth, canDrawLines(env)),
    size: terminal.size,
    leave: () => end('left'),
    startAgain: (till) => end({ till }),
  })
  const listening: StartedScanners[] = []
  try {
    app.start()
    await afterFirstFrame()
    const loading = loadBehindFrame(app, options, (scanners) => {
      listening.push(scanners)
      terminal.configureScans(scanners.wedge)
      const language = languages.find((each) => each === scanners.language)
      if (language !== undefined && options.isLanguageChosen !== true) app.speak(language)
    })
    const reason = await Promise.race([ended, loading.then(() => ended)])
    if (reason === 'left') return 0
    if (typeof reason === 'object') return reason
    // Nobody is there to ask any more; the seats are given back as far as the database answers in time.
    await app.freeBasket()
    return exitCodes[reason]
  } finally {
    app.close()
    terminal.restore()
    for (const scanners of listening) await scanners.stop()
  }
}

/** Lets the frame's bytes go out before modules are loaded, which keeps the process busy. */
function afterFirstFrame(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

async function loadBehindFrame(
  app: App,
  { openDesk, fixedTill = null }: RunTillOptions,
  onScanners: (scanners: StartedScanners) => void,
): Promise<void> {
  await app.loadViews()
  const opened = await openDesk()
  if (isRefusal(opened)) {
    app.deskRefused(opened)
    return
  }
  const { bindDesk } = await import('./bind-desk.ts')
  app.deskOpened(bindDesk(opened.desk, fixedTill), opened.demo)
  const { startScanners } = await import('../desk/start-scanners.ts')
  onScanners(
    await startScanners(opened.desk, {
      onScan: (scan) => app.scanned(scan),
      onTroubles: (troubles) => app.scannersChanged(troubles),
    }),
  )
}

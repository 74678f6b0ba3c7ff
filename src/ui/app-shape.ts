/** What the application is given, and what it answers to. */
import type { Clock } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Scan } from '../domain/scan.ts'
import type { ScannerTrouble } from '../domain/scanner-trouble.ts'
import type { KeyEvent, TerminalEvent } from '../terminal/key-event.ts'
import type { ScreenOutput } from '../terminal/screen-output.ts'
import type { Size } from './layout.ts'
import type { DemoSignIn, Model } from './model.ts'
import type { ScreenState } from './screen-state.ts'
import type { Theme } from './theme.ts'
import type { TillDesk } from './till-desk.ts'
import type { Language } from './words.ts'

export interface AppOptions {
  readonly output: ScreenOutput
  readonly clock: Clock
  /** Runs something later; the result calls it off. */
  readonly after?: (delayMs: number, run: () => void) => () => void
  readonly language: Language
  readonly theme: Theme
  readonly size: Size
  /** Leave the program: the basket has been freed. */
  readonly leave: () => void
  /** T02: the terminal was set up; everything is opened anew, as this till. */
  readonly startAgain?: (till: string) => void
}

export interface App {
  readonly model: Model
  /** The screen that hears the next key. */
  readonly top: ScreenState
  /** Paints the first frame. */
  start(): void
  /** Loads Ink and the views; from then on Ink draws. */
  loadViews(): Promise<void>
  deskOpened(desk: TillDesk, demo: DemoSignIn | null): void
  /** The database cannot be opened: the till says why and can only be left. */
  deskRefused(refusal: Refusal): void
  handle(event: TerminalEvent): void
  /** A code from a scanner that does not type. */
  scanned(scan: Scan): void
  /** The till's own language, when it is known. */
  speak(language: Language): void
  /** Which scanners do not work just now. */
  scannersChanged(troubles: readonly ScannerTrouble[]): void
  /** Whether what a key does here could not be taken back, should a scanner have pressed it. */
  waitsForScan(key: KeyEvent): boolean
  /** The output knows the size already and shows nothing to rely on. */
  resize(size: Size): void
  /** Gives the seats of the basket back, as far as the database answers in time. */
  freeBasket(): Promise<void>
  /** Resolves when no verb is at work, no key waits and the last frame is handed over. */
  settled(): Promise<void>
  close(): void
}

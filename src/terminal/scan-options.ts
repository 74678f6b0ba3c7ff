import type { KeyEvent } from './key-event.ts'

/** How a scanner's typing is told from a person's. */
export interface ScanOptions {
  /** A shorter burst is typing. */
  readonly minCharacters: number
  /** Characters further apart than this are typed by a person. Over SSH it may need more. */
  readonly gapMs: number
  /** A burst without its end is handed back as keys after this time without a character. */
  readonly quietMs: number
  /** What the scanners are set to send first, such as `]C1`; `]` alone stands for every AIM identifier. */
  readonly prefixes: readonly string[]
  /** False where every scanner sends a prefix: then speed alone makes no scan, however fast somebody types. */
  readonly byTiming: boolean
  /** What a scanner's characters mean where it types under another keyboard layout than the one it is set to. */
  readonly layout: Readonly<Record<string, string>>
  /** A text that can be nothing but a code is one at any speed that a person's fingers do not reach. */
  readonly isCode: (text: string) => boolean
  /** Keys whose effect could not be taken back wait until it is clear that no scanner pressed them. */
  readonly waits: (key: KeyEvent) => boolean
}

export const usualScanOptions: ScanOptions = {
  minCharacters: 6,
  gapMs: 35,
  quietMs: 60,
  prefixes: [],
  byTiming: true,
  layout: {},
  isCode: () => false,
  waits: () => false,
}

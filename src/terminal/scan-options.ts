import { usualWedge, type WedgeOptions } from '../domain/wedge-options.ts'
import type { KeyEvent } from './key-event.ts'

export interface ScanOptions extends WedgeOptions {
  /** A burst without its end is handed back as keys after this time without a character. */
  readonly quietMs: number
  /** A text that can be nothing but a code is one at any speed that a person's fingers do not reach. */
  readonly isCode: (text: string) => boolean
  /** Keys whose effect could not be taken back wait until it is clear that no scanner pressed them. */
  readonly waits: (key: KeyEvent) => boolean
}

export const usualScanOptions: ScanOptions = {
  ...usualWedge,
  quietMs: 60,
  isCode: () => false,
  waits: () => false,
}

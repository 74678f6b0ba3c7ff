/** T03: how the terminal at a till is set up. */
import type { HallId } from './ids.ts'

export interface TerminalSettings {
  /** Addresses of its scanners. One that types needs none unless it is set up in a way of its own. */
  readonly scanners: readonly string[]
  /** What a character means that a scanner types under the terminal's keyboard layout. */
  readonly layout: Readonly<Record<string, string>>
  /** Null: the language of the machine. */
  readonly language: string | null
  /** Only events in these are listed; none stands for all. */
  readonly halls: readonly HallId[]
  /** Of the newest set-up code that was applied. */
  readonly setupNumber: number
}

export const untouchedTerminal: TerminalSettings = {
  scanners: [],
  layout: {},
  language: null,
  halls: [],
  setupNumber: 0,
}

import type { Symbology } from '../scan.ts'

/** One kind of code that the till knows: how it is told from the others by its looks alone. */
export interface ScanKind {
  /** A check digit, or the like, makes it next to impossible that anything else looks so. */
  readonly isStrict: boolean
  /** The code as the desk has it, or null when it is not of this kind. */
  read(data: string, symbology: Symbology | null): string | null
}

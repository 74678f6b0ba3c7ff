import type { Till } from '../effects/till.ts'
import type { ScanWords } from '../words/en-scans.ts'

export interface ScanTaker {
  /** The card it opens, which must not happen over a half-made decision: there it is named. */
  readonly card: keyof ScanWords['kinds'] | null
  /** Just now it does something else, which may be done over anything. */
  opensNone?(till: Till): boolean
  /** It needs nobody who is signed in. */
  readonly whenSignedOut?: true
  /** Of codes that look like many other things: whether the desk knows this one. Asked where no card may open. */
  isKnown?(till: Till, code: string): Promise<boolean>
  /** What the till does with a code of one kind; false when the desk knows no such code, so that another kind is tried. */
  take(till: Till, code: string): Promise<boolean>
}

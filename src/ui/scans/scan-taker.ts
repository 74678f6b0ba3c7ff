import type { Till } from '../effects/till.ts'

export interface ScanTaker {
  /** Whether it opens a card, which must not happen over a half-made decision. */
  readonly opensCard: boolean
  /** It needs nobody who is signed in. */
  readonly whenSignedOut?: true
  /** Of codes that look like many other things: whether the desk knows this one. Asked where no card may open. */
  isKnown?(till: Till, code: string): Promise<boolean>
  /** What the till does with a code of one kind; false when the desk knows no such code, so that another kind is tried. */
  take(till: Till, code: string): Promise<boolean>
}

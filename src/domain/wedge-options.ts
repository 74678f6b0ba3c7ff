/** How a scanner that types like a keyboard is told from a person. */
export interface WedgeOptions {
  /** A shorter burst is typing. */
  readonly minCharacters: number
  /** Characters further apart than this, in milliseconds, are typed by a person. Over SSH it may need more. */
  readonly gapMs: number
  /** What the scanners are set to send first, such as `]C1`; `]` alone stands for every AIM identifier. */
  readonly prefixes: readonly string[]
  /** False where every scanner sends a prefix: then speed alone makes no scan, however fast somebody types. */
  readonly byTiming: boolean
  /** What a scanner's characters mean where it types under another keyboard layout than the one it is set to. */
  readonly layout: Readonly<Record<string, string>>
}

export const usualWedge: WedgeOptions = { minCharacters: 6, gapMs: 35, prefixes: [], byTiming: true, layout: {} }

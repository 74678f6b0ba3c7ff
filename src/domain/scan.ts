/** What any scanner tells: one event, whatever it is plugged into. */
export interface Scan {
  /** What the code says, without prefix and terminator. May hold U+001D, the group separator of GS1 codes. */
  readonly data: string
  /** What kind of code it was, where the scanner tells; null where it does not. */
  readonly symbology: Symbology | null
  /** Which scanner it came from: `keyboard`, or the address of a device. */
  readonly source: string
}

const symbologies = [
  'code-39',
  'code-93',
  'code-128',
  'gs1-128',
  'codabar',
  'interleaved',
  'ean',
  'gs1-databar',
  'pdf-417',
  'data-matrix',
  'qr',
  'aztec',
  'other',
] as const
export type Symbology = (typeof symbologies)[number]

export function isSymbology(value: unknown): value is Symbology {
  return symbologies.some((each) => each === value)
}

const byLetter: Readonly<Record<string, Symbology>> = {
  A: 'code-39',
  C: 'code-128',
  E: 'ean',
  F: 'codabar',
  G: 'code-93',
  I: 'interleaved',
  L: 'pdf-417',
  Q: 'qr',
  d: 'data-matrix',
  e: 'gs1-databar',
  z: 'aztec',
}

/** The identifier of ISO/IEC 15424 that a text begins with, such as `]C1` or `]Q1`; '' when it begins with none. */
export function aimIdentifierOf(text: string): string {
  return /^\][A-Za-z][0-9A-Za-z]/.exec(text)?.[0] ?? ''
}

/** The kind of code an identifier means; null when it is none. */
export function symbologyOf(aimIdentifier: string): Symbology | null {
  if (aimIdentifierOf(aimIdentifier) === '') return null
  if (aimIdentifier === ']C1') return 'gs1-128'
  return byLetter[aimIdentifier.charAt(1)] ?? 'other'
}

/** What is wrong with a typed line: where, what, and what was expected there. */

/** Kinds of things a line may hold. */
export const expectedThings = [
  'place',
  'count',
  'section',
  'tariff',
  'article',
  'customer',
  'voucher',
  'note',
  'tender',
  'amount',
] as const
export type ExpectedThing = (typeof expectedThings)[number]

export type LineProblemCode =
  | 'unknown-word'
  | 'several-meanings'
  | 'unknown-row'
  | 'unknown-seat'
  | 'several-sections'
  | 'incomplete'
  | 'twice'
  | 'bad-count'
  | 'no-best'
  | 'seat-taken'
  | 'other-count'
  | 'no-price'
  | 'payment-short'
  | 'paid-already'
  | 'nothing-to-sell'
  | 'customer-unknown'
  | 'customer-several'
  | 'voucher-unknown'
  /** Its sentence is a fact: the organiser may have written it (E26). */
  | 'voucher-refused'

export interface LineProblem {
  readonly code: LineProblemCode
  /** Offsets into the line, for the underline; `from` < `to` unless the line is empty. */
  readonly from: number
  readonly to: number
  readonly expected: readonly ExpectedThing[]
  /** Names there are instead. */
  readonly known: readonly string[]
  /** For the sentence. */
  readonly facts: Readonly<Record<string, string | number>>
}

export function lineProblem(
  code: LineProblemCode,
  { from, to }: { readonly from: number; readonly to: number },
  expected: readonly ExpectedThing[],
  known: readonly string[] = [],
  facts: LineProblem['facts'] = {},
): LineProblem {
  return { code, from, to, expected, known, facts }
}

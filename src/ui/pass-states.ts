/** What the screens of passes remember, and what they ask for. */
import type { PassKindId } from '../domain/ids.ts'
import type { PassHolder, PassKind, PassPrice, PassStatus, UsedPass } from '../domain/pass.ts'
import type { FoundPasses, PassInput } from './pass-desk.ts'

export interface PassesState {
  readonly id: 'passes'
  readonly text: string
  readonly status: PassStatus | null
  readonly kindId: PassKindId | null
  readonly selected: number
  readonly kinds: readonly PassKind[]
  /** What was found, and for which wish: a letter behind while the next is looked for. */
  readonly found: (FoundPasses & Pick<PassesState, 'text' | 'status' | 'kindId'>) | null
}

/** T10: the grid, kinds by tariffs. */
export interface PassGridState {
  readonly id: 'pass-grid'
  /** Those on sale. */
  readonly kinds: readonly PassKind[]
  /** Every tariff that one of them is sold at. */
  readonly tariffs: readonly Pick<PassPrice, 'tariffId' | 'tariffName'>[]
  readonly row: number
  readonly column: number
}

export const passFields = ['firstName', 'lastName', 'personId'] as const satisfies readonly (keyof PassHolder)[]
export type PassField = (typeof passFields)[number]

/** T13: whose it is. */
export interface PassFormState extends PassHolder {
  readonly id: 'pass-form'
  readonly kind: PassKind
  readonly price: PassPrice
  readonly field: PassField
}

export interface PassState {
  readonly id: 'pass'
  readonly pass: UsedPass
}

export type PassIntent =
  /** What the open list wants now; answered already, nothing happens. */
  | { readonly do: 'find-passes' }
  | { readonly do: 'open-pass'; readonly code: string }
  | { readonly do: 'open-pass-grid' }
  | { readonly do: 'take-pass'; readonly input: PassInput }

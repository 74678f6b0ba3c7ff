import type { AccreditationState, AccreditationsState } from './accreditation-states.ts'
import type { PassesState, PassFormState, PassGridState, PassState } from './pass-states.ts'

/** The screens of a festival: accreditations and passes. */
export type FestivalState =
  | AccreditationsState
  | AccreditationState
  | PassesState
  | PassGridState
  | PassFormState
  | PassState

const festivalIds: ReadonlySet<string> = new Set<FestivalState['id']>([
  'accreditations',
  'accreditation',
  'passes',
  'pass-grid',
  'pass-form',
  'pass',
])

export function isFestivalState(state: { readonly id: string }): state is FestivalState {
  return festivalIds.has(state.id)
}

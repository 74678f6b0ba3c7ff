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

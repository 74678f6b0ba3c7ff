/** What the screens of accreditations remember, and what they ask for. */
import type { Accreditation, AccreditationStatus } from '../domain/accreditation.ts'
import type { AccreditationId } from '../domain/ids.ts'
import type { FoundAccreditations } from './accreditation-desk.ts'

export interface AccreditationsState {
  readonly id: 'accreditations'
  readonly text: string
  readonly status: AccreditationStatus | null
  readonly selected: number
  /** What was found, and for which wish: a letter behind while the next is looked for. */
  readonly found: (FoundAccreditations & Pick<AccreditationsState, 'text' | 'status'>) | null
}

export interface AccreditationState {
  readonly id: 'accreditation'
  readonly accreditation: Accreditation
}

export type AccreditationIntent =
  /** What the open list wants now; answered already, nothing happens. */
  | { readonly do: 'find-accreditations' }
  | { readonly do: 'open-accreditation'; readonly code: string }
  | { readonly do: 'activate'; readonly accreditationId: AccreditationId }
  /** T20: its fee goes into the basket, and the payment opens. */
  | { readonly do: 'pay-accreditation'; readonly accreditationId: AccreditationId }
  | { readonly do: 'reprint-badge'; readonly accreditationId: AccreditationId; readonly reason: string }

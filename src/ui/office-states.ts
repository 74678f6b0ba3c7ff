/** What the screens behind the counter remember: shifts, events, sales classes, outlets, customers' data. */
import type { Customer } from '../domain/customer.ts'
import type { EventStatus } from '../domain/event-status.ts'
import type { EventId, OutletId, ShiftId } from '../domain/ids.ts'
import type { ShiftListing } from '../domain/shift-document.ts'
import type { ListedSalesClass, OutletEvent, OutletListing } from './office-desk.ts'

export type OfficeState =
  | ShiftsState
  | EventStatusState
  | ClassesState
  | OutletsState
  | OutletEventsState
  | OfficeFormState
  | CustomerDataState

/** F06: the shifts of this till, the newest first. */
export interface ShiftsState {
  readonly id: 'shifts'
  readonly shifts: readonly ShiftListing[]
  readonly selected: number
}

/** Y11, Y21, E24. */
export interface EventStatusState {
  readonly id: 'event-status'
  readonly event: { readonly id: EventId; readonly title: string; readonly status: EventStatus }
  readonly selected: number
}

/** O01. */
export interface ClassesState {
  readonly id: 'classes'
  readonly classes: readonly ListedSalesClass[]
  readonly selected: number
}

/** P01. */
export interface OutletsState {
  readonly id: 'outlets'
  readonly outlets: readonly OutletListing[]
  readonly selected: number
}

/** P02. */
export interface OutletEventsState {
  readonly id: 'outlet-events'
  readonly outlet: { readonly id: OutletId; readonly name: string }
  readonly events: readonly OutletEvent[]
  readonly selected: number
}

export const officeForms = {
  'sales-class': ['name', 'optionDays', 'reservationDays', 'eveningDays'],
  outlet: ['name'],
} as const
export type OfficeForm = keyof typeof officeForms
export type OfficeField = (typeof officeForms)[OfficeForm][number]

/** A form of a few fields; what is typed stays text until the desk has read it. */
export interface OfficeFormState {
  readonly id: 'office-form'
  readonly form: OfficeForm
  readonly values: Readonly<Partial<Record<OfficeField, string>>>
  readonly field: OfficeField
}

/** A19: what only some may do with a customer's data. */
export interface CustomerDataState {
  readonly id: 'customer-data'
  readonly customer: Customer
  /** Who is one with this customer, chosen in the list before; `null` while nobody is. */
  readonly duplicate: Customer | null
  readonly group: string
  /** Erasing is asked for twice. */
  readonly isSure: boolean
}

export type OfficeIntent =
  | { readonly do: 'show-shifts' }
  | { readonly do: 'show-shift'; readonly shift: ShiftId }
  /** F45: the same report of one who worked in it, or of all. */
  | { readonly do: 'turn-report'; readonly shift: ShiftId; readonly operator: string | null }
  | { readonly do: 'set-event-status'; readonly eventId: EventId; readonly title: string; readonly status: EventStatus }
  | { readonly do: 'show-classes' }
  | { readonly do: 'show-outlets' }
  | { readonly do: 'show-outlet-events'; readonly outlet: OutletsState['outlets'][number] }
  | { readonly do: 'save-form'; readonly form: OfficeFormState }
  | { readonly do: 'change-outlet'; readonly change: OutletChange }
  /** O02: the next class for a user, after the last one none. */
  | { readonly do: 'assign-class'; readonly email: string }
  | { readonly do: 'show-customer-data'; readonly customer: Customer; readonly duplicate: Customer | null }
  | { readonly do: 'set-group'; readonly customer: Customer; readonly group: string }
  | { readonly do: 'merge-customers'; readonly kept: Customer; readonly gone: Customer }
  | { readonly do: 'save-customer-data'; readonly customer: Customer }
  | { readonly do: 'erase-customer'; readonly customer: Customer }

export type OutletChange = Pick<OutletListing, 'id'> &
  Partial<Pick<OutletListing, 'delivery' | 'closing' | 'isBlindCount'>> & {
    readonly link?: readonly EventId[]
    readonly unlink?: readonly EventId[]
  }

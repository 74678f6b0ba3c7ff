import type { CustomerId, EventId, ReservationId, SalesClassId, TillId, UserId } from '../../src/domain/ids.ts'

/** Unpaid holds of seats, and who may make them. */
export interface ReservationsTables {
  reservation: {
    id: ReservationId
    event_id: EventId
    customer_id: CustomerId | null
    name: string
    note: string
    /** One cell wide; '' for none. */
    symbol: string
    /** When it lapses; `null`: so many minutes before the event as that says (F18). */
    option_at: number | null
    pick_up: 'desk' | 'evening'
    till_id: TillId
    user_id: UserId
    created_at: number
    /** Set by a trigger when its last seat leaves. */
    ended_at: number | null
  }
  sales_class: {
    id: SalesClassId
    name: string
    option_days: number
    reservation_days: number
    evening_days: number
  }
  user_sales_class: { user_id: UserId; class_id: SalesClassId }
  customer_sales_class: { customer_id: CustomerId; class_id: SalesClassId }
}

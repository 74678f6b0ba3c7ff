import type {
  BasketId,
  EventId,
  OrderId,
  PriceZoneId,
  ReservationId,
  SeatId,
  TillId,
  UserId,
} from '../../src/domain/ids.ts'
import type { Defaulted, Generated } from './columns.ts'

/** Which seats are taken, held or reserved, and by whom. */
export interface ClaimsTables {
  /**
   * One row per seat that is or was taken; `free` rows stay, so that other tills see the change by its version.
   * Only `sold` and `blocked` rows, holds of unexpired baskets and reservations that have not lapsed stand in the way. A hold
   * with a reservation was taken up from it and goes back there, unless it is sold.
   */
  seat_claim: {
    event_id: EventId
    seat_id: SeatId
    state: 'free' | 'hold' | 'reserved' | 'sold' | 'blocked'
    basket_id: BasketId | null
    order_id: OrderId | null
    reservation_id: ReservationId | null
    /** One cell wide, drawn on a reserved seat. */
    symbol: string | null
    /** Of a blocked seat. */
    reason: Defaulted<string | null>
    /** Clock of the till that wrote last; a guard measures the expiry of the hold before against it. */
    changed_at: number
    /** Set by triggers from `change_counter`: rises with every change of any claim. */
    version: Generated<number>
  }
  change_counter: { name: 'seat_claim' | 'event'; value: number }
  /** Holds live as long as their basket: renewing is one row (F16). */
  basket: { id: BasketId; till_id: TillId; user_id: UserId; created_at: number; expires_at: number }
  standing_area: { id: string; event_id: EventId; zone_id: PriceZoneId; name: string; capacity: number; taken: number }
}

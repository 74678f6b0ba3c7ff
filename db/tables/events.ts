import type { EventId, HallId, OrganiserId, PriceZoneId, SeatId, TariffId } from '../../src/domain/ids.ts'
import type { Defaulted, Flag } from './columns.ts'

/** What is played and what it costs. */
export interface EventsTables {
  event: {
    id: EventId
    organiser_id: OrganiserId
    hall_id: HallId
    title: string
    starts_at: number
    status: 'upcoming' | 'on-sale' | 'closed-sale' | 'cancelled'
    currency: string
    /** Name of the ticket template. */
    ticket_template: string
    tax_rate_basis_points: number
    created_at: number
    /** F18: so long before the start unpaid seats of the evening box office are free again. */
    evening_release_minutes: Defaulted<number>
    /** F39: a ticket admits from so long before the start until so long after it. */
    doors_before_minutes: Defaulted<number>
    doors_after_minutes: Defaulted<number>
  }
  price_zone: {
    id: PriceZoneId
    event_id: EventId
    name: string
    position: number
    /** The category of the plan whose seats are in this zone, unless `seat_zone` says otherwise. */
    category: string | null
  }
  /** Seats painted into another zone than their category's (Y07). */
  seat_zone: { event_id: EventId; seat_id: SeatId; zone_id: PriceZoneId }
  tariff: {
    id: TariffId
    organiser_id: OrganiserId
    name: string
    /** One character shown beside a seat's line. */
    mark: string
    position: number
    is_default: Flag
  }
  price: { zone_id: PriceZoneId; tariff_id: TariffId; amount: number }
  /** Where a tariff of an event is not taxed as the event is. */
  tariff_tax: { event_id: EventId; tariff_id: TariffId; rate_basis_points: number }
}

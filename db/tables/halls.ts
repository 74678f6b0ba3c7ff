import type { HallId, OrganiserId, SeatId, VenueId } from '../../src/domain/ids.ts'
import type { Defaulted, Flag } from './columns.ts'

/** The house, its halls and their seats. */
export interface HallsTables {
  organiser: { id: OrganiserId; name: string; is_house: Flag; currency: string }
  venue: { id: VenueId; name: string; time_zone: string }
  hall: {
    id: HallId
    venue_id: VenueId
    name: string
    /** JSON of `PlanShape[]`. */
    shapes: string
    /** JSON of the plan's category names, in order. */
    categories: string
    /** What `storedLayout` made of the plan; `{}` when nobody did yet. */
    layout: Defaulted<string>
    seat_count: number
    created_at: number
  }
  seat: {
    id: SeatId
    hall_id: HallId
    /** Index in the plan, from 0. */
    position: number
    guid: string
    section: string
    row_name: string
    number: string
    kind: string
    category: string
    /** Thousandths of the plan's unit. */
    x_milli: number
    y_milli: number
  }
}

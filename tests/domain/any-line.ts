import type { BasketLine } from '../../src/domain/basket-line.ts'
import type { EventId, OrganiserId, PriceZoneId, SeatId, TariffId } from '../../src/domain/ids.ts'

/** A line after the price policies. */
export function anyLine({
  price = 4000,
  off = 0,
  ...changes
}: Partial<BasketLine> & { off?: number } = {}): BasketLine {
  return {
    eventId: 'evt_1' as EventId,
    eventTitle: 'Tosca',
    organiserId: 'org_1' as OrganiserId,
    startsAt: 0,
    timeZone: 'UTC',
    seatId: 'sea_1' as SeatId,
    seatIndex: 0,
    section: 'Stalls',
    row: '5',
    number: '12',
    zoneId: 'zon_1' as PriceZoneId,
    zoneName: 'Stalls A',
    tariffId: 'trf_1' as TariffId,
    tariffName: 'full',
    tariffMark: 'F',
    price,
    discounts: off === 0 ? [] : [{ kind: 'policy', id: 'pol_1', title: 'Early bird', amount: off }],
    amount: price - off,
    taxRateBasisPoints: 0,
    ...changes,
  }
}

import type { BasketLine } from './basket-line.ts'
import { defaultTariff, type OpenHall } from './open-hall.ts'
import type { Refusal } from './refusal.ts'

/**
 * One seat as a line of the basket, at a tariff given as an index (the default one when left out).
 * Refusals: unknown-seats, no-price (E06).
 */
export function basketLine(hall: OpenHall, index: number, tariffIndex = defaultTariff(hall)): BasketLine | Refusal {
  const { event } = hall
  const seat = hall.seats[index]
  const tariff = hall.tariffs[tariffIndex]
  if (seat === undefined) return { refused: 'unknown-seats', seats: [String(index)] }
  const zone = hall.zones[seat.zone]
  const amount = hall.amountOf(seat.zone, tariffIndex)
  if (zone === undefined || tariff === undefined || amount === null) {
    return { refused: 'no-price', zone: zone?.name ?? '', tariff: tariff?.name ?? '' }
  }
  return {
    eventId: event.id,
    eventTitle: event.title,
    organiserId: event.organiserId,
    startsAt: event.startsAt,
    timeZone: event.timeZone,
    seatId: seat.id,
    seatIndex: index,
    section: seat.section,
    row: seat.row,
    number: seat.number,
    zoneId: zone.id,
    zoneName: zone.name,
    tariffId: tariff.id,
    tariffName: tariff.name,
    tariffMark: tariff.mark,
    price: amount,
    discounts: [],
    amount,
    taxRateBasisPoints: tariff.taxRateBasisPoints ?? event.taxRateBasisPoints,
  }
}

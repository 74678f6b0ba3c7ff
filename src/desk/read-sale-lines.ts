import { sql } from 'kysely'
import type { OrderId } from '../domain/ids.ts'
import type { SaleLine } from '../domain/sale-card.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'
import { readDiscounts } from './read-discounts.ts'

/** The lines of a sale with what became of each, in the order they were sold. */
export async function readSaleLines(desk: Desk, saleId: OrderId): Promise<SaleLine[]> {
  const rows = await desk.store.db
    .selectFrom('order_line as l')
    .leftJoin('event as e', 'e.id', 'l.event_id')
    .leftJoin('hall as h', 'h.id', 'e.hall_id')
    .leftJoin('venue as v', 'v.id', 'h.venue_id')
    .leftJoin('seat as s', 's.id', 'l.seat_id')
    .leftJoin('price_zone as z', 'z.id', 'l.zone_id')
    .leftJoin('tariff as f', 'f.id', 'l.tariff_id')
    .leftJoin('ticket as t', 't.line_id', 'l.id')
    .leftJoin('entry as n', 'n.ticket_id', 't.id')
    .select(['l.id', 'l.kind', 'l.description', 'l.amount', 'l.tax_rate_basis_points', 'l.event_id', 'l.seat_id'])
    .select(['l.discounts', 'l.gift_card_id'])
    .select(['e.title', 'e.starts_at', 'e.status', 'v.time_zone', 's.section', 's.row_name', 's.number'])
    .select(['l.zone_id', 'l.tariff_id', 'z.name as zone', 'f.name as tariff', 'f.mark'])
    .select(['t.id as ticket_id', 't.code', 't.voided_by', 'n.entered_at'])
    .select([
      sql<number>`(select coalesce(-sum(r.amount), 0) from order_line r where r.reverses = l.id)`.as('refunded'),
      sql<number>`(select count(*) from order_line r where r.reverses = l.id)`.as('refunds'),
      sql<number>`(select count(*) from voucher w join voucher_use u on u.voucher_id = w.id where w.pass_id = l.pass_id
        and not exists (select 1 from order_line r where r.reverses = u.line_id))`.as('pass_uses'),
      sql<number>`(select count(*) from ticket_reprint p where p.ticket_id = t.id)`.as('reprints'),
    ])
    .where('l.order_id', '=', saleId)
    .orderBy('l.id')
    .execute()
  return rows.map(cleanRow).map((row) => ({
    id: row.id,
    kind: row.kind,
    description: row.description,
    amount: row.amount,
    refunded: row.refunded,
    isBack: row.ticket_id === null ? row.refunds > 0 && row.refunded >= row.amount : row.voided_by !== null,
    eventId: row.event_id,
    eventTitle: row.title ?? '',
    startsAt: row.starts_at ?? 0,
    timeZone: row.time_zone ?? 'UTC',
    isCancelled: row.status === 'cancelled',
    seatId: row.seat_id,
    section: row.section ?? '',
    row: row.row_name ?? '',
    number: row.number ?? '',
    zoneId: row.zone_id,
    zoneName: row.zone ?? '',
    tariffId: row.tariff_id,
    tariffName: row.tariff ?? '',
    tariffMark: row.mark ?? '',
    giftCardId: row.gift_card_id,
    passUses: row.pass_uses,
    discounts: readDiscounts(row.discounts),
    taxRateBasisPoints: row.tax_rate_basis_points,
    ticketId: row.ticket_id,
    code: row.code ?? '',
    reprints: row.reprints,
    enteredAt: row.entered_at,
  }))
}

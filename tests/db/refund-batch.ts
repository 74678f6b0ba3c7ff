import type { Insertable } from 'kysely'
import type { SqlStatement, Store } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'
import type { OrderId, OrderLineId, PaymentId, TicketId } from '../../src/domain/ids.ts'
import { type BoxOffice, insert, now, sqlOf } from './box-office.ts'
import { chainHead, entry, type SaleBatch } from './sale-batch.ts'

export interface RefundFacts {
  readonly order?: Partial<Insertable<Tables['orders']>>
  readonly amount?: number
  readonly payment?: number
  /** Ids of the tickets to void; those of the first `count` seats otherwise. */
  readonly tickets?: readonly TicketId[]
  /** What every line says of itself instead. */
  readonly line?: Partial<Insertable<Tables['order_line']>>
  readonly tender?: 'cash' | 'card'
}

export async function ticketsOf(store: Store, orderId: OrderId): Promise<TicketId[]> {
  const rows = await store.db.selectFrom('ticket').select('id').where('order_id', '=', orderId).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function linesOf(store: Store, tickets: readonly TicketId[]) {
  if (tickets.length === 0) return []
  return store.db
    .selectFrom('ticket as t')
    .innerJoin('order_line as l', 'l.id', 't.line_id')
    .select(['l.id', 'l.seat_id'])
    .where('t.id', 'in', tickets)
    .orderBy('t.id')
    .execute()
}

let serial = 0

/** The statements that pay back `count` tickets of the sale, by the supervisor. */
export async function refund(
  store: Store,
  place: BoxOffice,
  of: SaleBatch,
  count: number,
  facts: RefundFacts = {},
): Promise<SqlStatement[]> {
  serial += 1
  const tag = `${place.tag}r${serial}`
  const id = `ord_${tag}` as OrderId
  const till = facts.order?.till_id ?? place.till
  const head = await chainHead(store, till)
  const amount = facts.amount ?? -1500 * count
  const tickets = (facts.tickets ?? (await ticketsOf(store, of.orderId))).slice(0, count)
  const sold = await linesOf(store, tickets)
  const lines = sold.map((line, index) =>
    insert('order_line', {
      ...{
        id: `lin_${tag}_${index}` as OrderLineId,
        order_id: id,
        event_id: place.event,
        seat_id: line.seat_id,
        reverses: line.id,
      },
      ...{
        zone_id: place.zone,
        tariff_id: place.tariff,
        kind: 'seat',
        description: '',
        amount: -1500,
        tax_amount: -98,
      },
      tax_rate_basis_points: 700,
      ...facts.line,
    }),
  )
  return [
    insert('orders', {
      ...{
        id,
        key: `key_${tag}_000000`,
        kind: 'refund',
        refund_of: of.orderId,
        code: `R${tag}`,
        till_id: till,
        shift_id: place.shift,
      },
      ...{
        user_id: place.supervisor,
        approved_by: null,
        customer_id: null,
        receipt_number: head.receipt + 1,
        currency: 'EUR',
      },
      ...{
        total: amount,
        note: '',
        reason: 'returned',
        ticket_form: 'individual',
        is_training: 0,
        created_at: now + 5000,
        ...facts.order,
      },
    }),
    ...lines,
    ...tickets.map((ticket) => sqlOf('UPDATE ticket SET voided_by = ? WHERE id = ?', id, ticket)),
    insert('payment', {
      ...{
        id: `pay_${tag}` as PaymentId,
        order_id: id,
        tender: facts.tender ?? 'cash',
        amount: facts.payment ?? amount,
        given: 0,
      },
      ...{ key: `key_${tag}_000000`, terminal_reference: null },
    }),
    entry(till, head.seq + 1, head.hash, place.supervisor, 'refund', `key_${tag}_000000`),
    insert('seal', { order_id: id, till_id: till, seq: head.seq + 1 }),
  ]
}

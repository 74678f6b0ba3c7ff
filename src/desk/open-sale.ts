import type { OrderId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { SaleCard } from '../domain/sale-card.ts'
import { readSaleCode } from '../domain/sale-code.ts'
import type { Session } from '../domain/session.ts'
import { isTicketCode } from '../domain/ticket-code.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { readSaleCard } from './read-sale-card.ts'

/**
 * The order card (E27) of the sale that a text means: its id, its code, a receipt number of this till, or the code of one of
 * its tickets, also of one that is void by now.
 * Refusals: not-signed-in, not-permitted, sale-unknown, sale-elsewhere (T16; F41 may let it through), the database's.
 */
export async function openSale(desk: Desk, input: { sale: string }): Promise<SaleCard | Refusal> {
  return orRefusal<SaleCard | Refusal>(async () => {
    const session = approvedSession(desk, 'sell', ['refund-any'])
    if (isRefusal(session)) return session
    const id = await findSale(desk, input.sale)
    return id === null ? { refused: 'sale-unknown', sale: input.sale.slice(0, 80) } : ownSale(desk, session, id)
  })
}

/** T16: the card of a sale, unless it is another till's and this user may only touch this one's. */
export async function ownSale(desk: Desk, session: Session, id: OrderId): Promise<SaleCard | Refusal> {
  const card = await readSaleCard(desk, id)
  if (card === null) return { refused: 'sale-unknown', sale: id }
  if (card.tillId !== desk.till.id && !session.permissions.has('refund-any'))
    return { refused: 'sale-elsewhere', till: card.tillName }
  return card
}

async function findSale(desk: Desk, text: string): Promise<OrderId | null> {
  const plain = text.trim()
  const sales = desk.store.db.selectFrom('orders').select('id').where('kind', '=', 'sale')
  if (plain.startsWith('ord_')) return (await sales.where('id', '=', plain as OrderId).executeTakeFirst())?.id ?? null
  const digits = plain.replace(/\s/g, '')
  if (isTicketCode(digits)) return saleOfTicket(desk, digits)
  if (/^\d{1,15}$/.test(digits)) {
    const numbered = sales.where('till_id', '=', desk.till.id).where('receipt_number', '=', Number(digits))
    const found = await numbered.executeTakeFirst()
    // Eight digits can be a sale's code as well.
    if (found !== undefined) return found.id
  }
  const code = readSaleCode(plain)
  return code === null ? null : ((await sales.where('code', '=', code).executeTakeFirst())?.id ?? null)
}

async function saleOfTicket(desk: Desk, code: string): Promise<OrderId | null> {
  const { db } = desk.store
  const live = await db.selectFrom('ticket').select('order_id').where('code', '=', code).executeTakeFirst()
  if (live !== undefined) return live.order_id
  const replaced = await db
    .selectFrom('ticket_reprint as r')
    .innerJoin('ticket as t', 't.id', 'r.ticket_id')
    .select('t.order_id')
    .where('r.void_code', '=', code)
    .executeTakeFirst()
  return replaced?.order_id ?? null
}

import { sql } from 'kysely'
import { readVouchers } from '../../db/vouchers.ts'
import { type Basket, repriced } from '../domain/basket.ts'
import type { EventId } from '../domain/ids.ts'
import type { SaleLine } from '../domain/sale-card.ts'
import type { AppliedVoucher } from '../domain/voucher.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'

interface Use {
  readonly key: string
  readonly discount: number
  readonly event: EventId
}

/**
 * F25: what vouchers took off the tickets that come back, and what passes paid for (T10), goes on to those that are taken
 * instead, as long as the voucher can be used at all: the uses given back are there for the new tickets at once.
 */
export async function withCarriedVouchers(desk: Desk, basket: Basket, old: readonly SaleLine[]): Promise<Basket> {
  const lines = JSON.stringify(old.map(({ id }) => id))
  const { rows: uses } = await sql<Use>`
    SELECT v.code_key AS "key", u.discount, l.event_id AS "event" FROM voucher_use u
      JOIN voucher v ON v.id = u.voucher_id JOIN order_line l ON l.id = u.line_id
    WHERE u.line_id IN (SELECT value FROM json_each(${lines}))`.execute(desk.store.db)
  if (uses.length === 0) return basket
  const stored = await readVouchers(desk.store, [...new Set(uses.map(({ key }) => key))])
  const back = stored.map((voucher) =>
    givenBack(
      cleanRow(voucher),
      uses.filter(({ key }) => key === voucher.key),
    ),
  )
  const others = basket.pricing.vouchers.filter((voucher) => !back.some(({ id }) => id === voucher.id))
  return repriced(basket, { ...basket.pricing, vouchers: [...back, ...others] })
}

/** As it is once these uses are taken back. */
function givenBack(voucher: AppliedVoucher, uses: readonly Use[]): AppliedVoucher {
  const { usesLeft, budgetLeft, pass } = voucher
  const spent = uses.reduce((sum, { discount }) => sum + discount, 0)
  const freed = new Set(uses.map(({ event }) => event))
  return {
    ...voucher,
    usesLeft: usesLeft === null ? null : usesLeft + uses.length,
    budgetLeft: budgetLeft === null ? null : budgetLeft + spent,
    pass: pass === null ? null : { ...pass, usedFor: pass.usedFor.filter((event) => !freed.has(event)) },
  }
}

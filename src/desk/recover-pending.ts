import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { saleByKey } from './read-sale.ts'

export type RecoveredSale =
  | {
      readonly key: string
      readonly total: number
      readonly begunAt: number
      readonly outcome: 'sold'
      readonly sale: Sale
    }
  | { readonly key: string; readonly total: number; readonly begunAt: number; readonly outcome: 'not-sold' }

/**
 * After a crash: tells of every sale this till had begun and not finished whether it was made (F13), and forgets it then.
 * The seats of one that was not free themselves (F16).
 * Refusals: the database's; then the files stay for the next try.
 */
export async function recoverPending(desk: Desk): Promise<RecoveredSale[] | Refusal> {
  const recovered: RecoveredSale[] = []
  for (const { key, total, begunAt } of desk.pendingSales.abandoned(desk.till.id)) {
    const sale = await orRefusal(() => saleByKey(desk, key))
    if (isRefusal(sale)) return sale
    recovered.push(
      sale === null ? { key, total, begunAt, outcome: 'not-sold' } : { key, total, begunAt, outcome: 'sold', sale },
    )
    desk.pendingSales.remove(key)
  }
  return recovered
}

import { sql } from 'kysely'
import type { BasketId, TillId, UserId } from '../domain/ids.ts'
import { prepared } from './prepared.ts'

/** F16. */
export const holdLastsMs = 15 * 60_000

/** Makes the basket's row, or moves its end: one row renews all its seats. */
export const putBasket = prepared<{ id: BasketId; tillId: TillId; userId: UserId; now: number; expiresAt: number }>(
  ({ id, tillId, userId, now, expiresAt }) => sql`
    insert into basket (id, till_id, user_id, created_at, expires_at) values (${id}, ${tillId}, ${userId}, ${now}, ${expiresAt})
    on conflict (id) do update set expires_at = max(basket.expires_at, excluded.expires_at)`,
)

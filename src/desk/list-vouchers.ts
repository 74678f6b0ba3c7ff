import { readVouchers, type StoredVoucher } from '../../db/vouchers.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { cleanRow } from './clean-row.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

/**
 * All vouchers with what is left of them, by code.
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function listVouchers(desk: Desk): Promise<readonly StoredVoucher[] | Refusal> {
  const session = permittedSession(desk, 'manage-vouchers')
  if (isRefusal(session)) return session
  return orRefusal<readonly StoredVoucher[] | Refusal>(async () =>
    (await readVouchers(desk.store, 'all')).map(cleanRow),
  )
}

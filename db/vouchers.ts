import { sql } from 'kysely'
import type { UserId } from '../src/domain/ids.ts'
import type { AppliedVoucher, VoucherConditions } from '../src/domain/voucher.ts'
import type { SqlStatement, Store } from './store.ts'
import type { Tables } from './tables.ts'

/** A voucher's row in the domain's words. */
export interface StoredVoucher extends AppliedVoucher {
  readonly key: string
  readonly usedElsewhere: number
  /** Lines it is used for now, here: those taken back do not count. */
  readonly uses: number
  /** What these took off, minor units. */
  readonly spent: number
}

/** Vouchers by their folded codes, or all of them in the order of these. */
export async function readVouchers(store: Store, keys: readonly string[] | 'all'): Promise<StoredVoucher[]> {
  const wanted = keys === 'all' ? sql`1` : sql`code_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`
  const { rows } = await sql<Tables['voucher'] & { uses: number; spent: number }>`
    SELECT v.*, (SELECT count(*) FROM ${liveUses}) AS uses,
      (SELECT coalesce(sum(u.discount), 0) FROM ${liveUses}) AS spent
    FROM voucher v WHERE ${wanted} ORDER BY code_key`.execute(store.db)
  return rows.map(voucherOf)
}

const liveUses = sql`voucher_use u WHERE u.voucher_id = v.id
  AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = u.line_id)`

function voucherOf(row: Tables['voucher'] & { uses: number; spent: number }): StoredVoucher {
  const { max_uses: maxUses, used_elsewhere: usedElsewhere, budget, uses, spent } = row
  return {
    id: row.id,
    organiserId: row.organiser_id,
    code: row.code,
    key: row.code_key,
    effect: row.effect,
    value: row.value,
    adds: row.adds === 1,
    maxUses,
    usedElsewhere,
    budget,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    refusalText: row.refusal_text,
    tag: row.tag,
    comment: row.comment,
    // Written by `putVouchers` alone.
    conditions: JSON.parse(row.conditions) as VoucherConditions,
    uses,
    spent,
    usesLeft: maxUses === 0 ? null : Math.max(0, maxUses - usedElsewhere - uses),
    budgetLeft: budget === null ? null : Math.max(0, budget - spent),
  }
}

export type VoucherToPut = Omit<StoredVoucher, 'uses' | 'spent' | 'usesLeft' | 'budgetLeft'>

const rowsAStatement = 2000

/** Adds vouchers, and changes those of the same ids. */
export function putVouchers(vouchers: readonly VoucherToPut[], userId: UserId): SqlStatement[] {
  const statements: SqlStatement[] = []
  for (let first = 0; first < vouchers.length; first += rowsAStatement) {
    const rows = vouchers.slice(first, first + rowsAStatement).map((voucher) => rowOf(voucher, userId))
    statements.push({ sql: putRows, parameters: [JSON.stringify(rows)] })
  }
  return statements
}

const columns = [
  'id',
  'organiser_id',
  'code',
  'code_key',
  'effect',
  'value',
  'adds',
  'max_uses',
  'used_elsewhere',
  'budget',
  'valid_from',
  'valid_to',
  'refusal_text',
  'tag',
  'comment',
  'conditions',
  'changed_by',
] as const satisfies readonly (keyof Tables['voucher'])[]

/** `WHERE true` tells the parser that ON belongs to the insert. */
const putRows = `INSERT INTO voucher (${columns.join(', ')})
  SELECT ${columns.map((_, index) => `value ->> ${index}`).join(', ')} FROM json_each(?) WHERE true
  ON CONFLICT (id) DO UPDATE SET ${columns
    .slice(2)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`

function rowOf(voucher: VoucherToPut, userId: UserId): (string | number | null)[] {
  const { id, organiserId, code, key, effect, value, adds, maxUses, usedElsewhere, budget } = voucher
  const { validFrom, validTo, refusalText, tag, comment, conditions } = voucher
  const worth = [effect, value, adds ? 1 : 0, maxUses, usedElsewhere, budget, validFrom, validTo]
  return [id, organiserId, code, key, ...worth, refusalText, tag, comment, JSON.stringify(conditions), userId]
}

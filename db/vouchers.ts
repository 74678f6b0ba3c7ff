import { type Selectable, sql } from 'kysely'
import { cleanText } from '../src/domain/clean-text.ts'
import type { EventId, UserId } from '../src/domain/ids.ts'
import type { PassCover } from '../src/domain/pass-cover.ts'
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

/** Vouchers by their folded codes, passes among them; or all that organisers defined, in the order of their codes. */
export async function readVouchers(store: Store, keys: readonly string[] | 'all'): Promise<StoredVoucher[]> {
  const wanted =
    keys === 'all' ? sql`v.pass_id IS NULL` : sql`code_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`
  const { rows } = await sql<Row>`
    SELECT v.*, k.name AS kind_name, p.first_name, p.last_name, p.valid_from AS first_day, p.valid_to AS last_day,
      EXISTS (SELECT 1 FROM order_line l WHERE l.pass_id = v.pass_id AND l.reverses IS NOT NULL) AS is_void,
      CASE WHEN v.pass_id IS NULL THEN '[]' ELSE (SELECT json_group_array((SELECT event_id FROM order_line WHERE id = u.line_id))
        FROM ${liveUses}) END AS used_for, (SELECT count(*) FROM ${liveUses}) AS uses,
      (SELECT coalesce(sum(u.discount), 0) FROM ${liveUses}) AS spent
    FROM voucher v LEFT JOIN pass p ON p.id = v.pass_id LEFT JOIN pass_kind k ON k.id = p.kind_id WHERE ${wanted} ORDER BY code_key`.execute(
    store.db,
  )
  return rows.map(voucherOf)
}

const liveUses = sql`voucher_use u WHERE u.voucher_id = v.id
  AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = u.line_id)`

interface Row extends Selectable<Tables['voucher']> {
  readonly uses: number
  readonly spent: number
  readonly kind_name: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly first_day: string | null
  readonly last_day: string | null
  readonly is_void: number
  /** Events, as JSON. */
  readonly used_for: string
}

function voucherOf(row: Row): StoredVoucher {
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
    pass: coverOf(row),
  }
}

function coverOf(row: Row): PassCover | null {
  const { pass_id: passId, kind_name, first_name, last_name, first_day, last_day, is_void, used_for } = row
  if (passId === null) return null
  return {
    passId,
    kindName: cleanText(kind_name ?? ''),
    holder: cleanText(`${first_name ?? ''} ${last_name ?? ''}`.trim()),
    validFrom: first_day ?? '',
    validTo: last_day ?? '',
    usedFor: JSON.parse(used_for) as EventId[],
    isVoid: is_void === 1,
  }
}

export type VoucherToPut = Omit<StoredVoucher, 'uses' | 'spent' | 'usesLeft' | 'budgetLeft' | 'pass'>

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

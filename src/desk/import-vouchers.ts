import { putVouchers, readVouchers, type StoredVoucher, type VoucherToPut } from '../../db/vouchers.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { houseTimeZone } from './house-time-zone.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { PlanProblems } from './plan-files/plan-problems.ts'
import { readVoucherFile, voucherLimits } from './voucher-files/read-voucher-file.ts'
import type { VoucherRow } from './voucher-files/voucher-row.ts'
import { type KnownNames, readKnownNames, rowConditions } from './voucher-names.ts'

export interface VoucherFileInput {
  readonly bytes: Uint8Array
  /** The file's name, for refusals. */
  readonly file: string
}

export interface ImportedVouchers {
  readonly added: number
  readonly changed: number
  /** Of the file's rows those that are stored just so already. */
  readonly unchanged: number
  /** Rows that keep places or go past a quota: a till has no quotas, so that part of them counts for nothing here. */
  readonly quotasIgnored: number
}

/**
 * Imports vouchers from a table with pretix' columns: all of it, or nothing. A code that is known is brought up to date, never
 * doubled; columns the file does not have leave what is stored.
 * Refusals: not-signed-in, not-permitted, bad-vouchers, file-too-large, the database's.
 */
export async function importVouchers(desk: Desk, input: VoucherFileInput): Promise<ImportedVouchers | Refusal> {
  return desk.turns.take(() => orRefusal(() => store(desk, input)))
}

async function store(desk: Desk, { bytes, file }: VoucherFileInput): Promise<ImportedVouchers | Refusal> {
  const session = permittedSession(desk, 'manage-vouchers')
  if (isRefusal(session)) return session
  const house = { currency: desk.organiser.currency, timeZone: await houseTimeZone(desk) }
  const rows = readVoucherFile(bytes, file, house)
  if (isRefusal(rows)) return rows
  const known = new Map(
    (
      await readVouchers(
        desk.store,
        rows.map((row) => row.key),
      )
    ).map((voucher) => [voucher.key, voucher]),
  )
  const names = await readKnownNames(
    desk,
    rows.flatMap((row) => row.seat || []),
  )
  const problems = new PlanProblems(voucherLimits.problems)
  const vouchers = rows.flatMap((row) => voucherOf(desk, row, known.get(row.key), names, problems) ?? [])
  if (!problems.isEmpty) return problems.refusal('bad-vouchers')
  const stale = vouchers.filter((voucher) => isNews(voucher, known.get(voucher.key)))
  const added = stale.filter((voucher) => !known.has(voucher.key)).length
  const imported = {
    added,
    changed: stale.length - added,
    unchanged: rows.length - stale.length,
    quotasIgnored: rows.filter((row) => row.hasQuota).length,
  }
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'vouchers-imported',
    subject: desk.organiser.id,
    body: { ...imported },
    before: putVouchers(stale, session.user.id),
  }))
  if (result.committed) return imported
  // Another import brought the same codes, or somebody just used one of them: what is stored now is looked at again.
  const isOvertaken = result.guard === 'E_VOUCHER_BELOW_USED' || result.guard.startsWith('UNIQUE:voucher.')
  return isOvertaken ? { refused: 'database-busy' } : permissionRefusal(result, 'manage-vouchers')
}

/** The row over what is stored; `undefined` when something in it cannot be. */
function voucherOf(
  desk: Desk,
  row: VoucherRow,
  known: StoredVoucher | undefined,
  names: KnownNames,
  problems: PlanProblems,
): VoucherToPut | undefined {
  if (known?.pass != null) problems.add(row.place('code'), 'bad-code', row.code)
  const conditions = rowConditions(row, known?.conditions ?? {}, names, problems)
  const maxUses = row.maxUses ?? known?.maxUses ?? 1
  if (known !== undefined && maxUses > 0 && maxUses < known.uses)
    problems.add(row.place('maxUses'), 'below-used', `${maxUses} < ${known.uses}`)
  const budget = row.budget === undefined ? (known?.budget ?? null) : row.budget
  if (known !== undefined && budget !== null && budget < known.spent)
    problems.add(row.place('budget'), 'below-used', budget)
  return {
    id: known?.id ?? desk.ids.newId('vou'),
    organiserId: known?.organiserId ?? desk.organiser.id,
    code: row.code,
    key: row.key,
    effect: row.effect ?? known?.effect ?? 'none',
    value: row.effect === undefined ? (known?.value ?? 0) : row.value,
    adds: row.adds ?? known?.adds ?? false,
    maxUses,
    usedElsewhere: row.usedElsewhere ?? known?.usedElsewhere ?? 0,
    budget,
    validFrom: row.validFrom === undefined ? (known?.validFrom ?? null) : row.validFrom,
    validTo: row.validTo === undefined ? (known?.validTo ?? null) : row.validTo,
    refusalText: row.refusalText ?? known?.refusalText ?? '',
    tag: row.tag ?? known?.tag ?? '',
    comment: row.comment ?? known?.comment ?? '',
    conditions,
  }
}

function isNews(voucher: VoucherToPut, known: StoredVoucher | undefined): boolean {
  if (known === undefined) return true
  const { uses: _uses, spent: _spent, usesLeft: _left, budgetLeft: _rest, pass: _pass, ...stored } = known
  const names = Object.keys(voucher) as (keyof VoucherToPut)[]
  return names.some((name) => JSON.stringify(voucher[name]) !== JSON.stringify(stored[name]))
}

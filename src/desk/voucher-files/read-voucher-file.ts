import type { Currency } from '../../domain/money.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { type CsvTable, readCsvTable } from '../csv-table.ts'
import { decodePlan, tooLarge } from '../plan-files/plan-bytes.ts'
import { PlanProblems } from '../plan-files/plan-problems.ts'
import { readVoucherRow, type VoucherRow, voucherColumns } from './voucher-row.ts'

export const voucherLimits = { fileBytes: 20 * 1024 * 1024, rows: 100_000, problems: 20 }

/**
 * Reads a table of vouchers with pretix' columns. Nothing of one with a fault is returned, but up to 20 places and what is
 * wrong there.
 * Refusals: `bad-vouchers`, `file-too-large`.
 */
export function readVoucherFile(
  bytes: Uint8Array,
  file: string,
  house: { readonly currency: Currency; readonly timeZone: string },
  limits = voucherLimits,
): readonly VoucherRow[] | Refusal {
  if (bytes.length > limits.fileBytes) return tooLarge(file, bytes.length, limits)
  const text = decodePlan(bytes)
  if (isRefusal(text)) return text.refused === 'bad-plan' ? { ...text, refused: 'bad-vouchers' } : text
  const problems = new PlanProblems(limits.problems)
  const table = readCsvTable(text, limits.rows)
  if ('fault' in table) problems.add(`line ${table.line}`, 'not-text', table.fault)
  else checkTable(table, problems, limits.rows)
  if ('fault' in table || !problems.isEmpty) return problems.refusal('bad-vouchers')
  const places = new Map<string, string>()
  const rows: VoucherRow[] = []
  for (const line of table.lines) {
    if (problems.isFull) break
    const row = readVoucherRow(line, table.columns, problems, house)
    if (row === null) continue
    const before = places.get(row.key)
    if (before !== undefined) problems.add(row.place('code'), 'duplicate-code', row.code, before)
    places.set(row.key, before ?? row.place('code'))
    rows.push(row)
  }
  return problems.isEmpty ? rows : problems.refusal('bad-vouchers')
}

function checkTable({ columns, heading, lines }: CsvTable, problems: PlanProblems, mostRows: number): void {
  if (!columns.has(voucherColumns.code)) problems.add('line 1, column "Voucher code"', 'missing-column', heading)
  else if (lines.length === 0) problems.add('line 2', 'no-rows', '')
  else if (lines.length > mostRows) problems.add(`line ${mostRows + 2}`, 'too-many-rows', lines.length)
}

import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Statement } from '../../db/store.ts'
import type { OutletId, TillId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { readSetupCode } from '../domain/setup-code.ts'
import type { TerminalSettings } from '../domain/terminal-settings.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { queries } from './prepared.ts'
import { readTerminal } from './read-terminal.ts'
import { isSameProof, setupProof } from './setup-proof.ts'
import { readSetupSettings, type SetupSettings } from './setup-settings.ts'

export interface SetupApplication {
  readonly code: string
  /** The till this terminal stays, however it is set up; null where a code may make it another one. */
  readonly fixedTill: string | null
}

/**
 * T02, T03: sets up the till that a code is for, in the name of who made the code; nobody need be signed in. The terminal takes
 * the settings when it opens its desk anew, as the till it is told. A code counts once, and never after a newer one.
 * Refusals: setup-code-invalid, setup-code-expired, setup-code-used, setup-code-elsewhere, the database's.
 */
export async function applySetupCode(desk: Desk, input: SetupApplication): Promise<{ till: string } | Refusal> {
  return desk.turns.take(() => orRefusal(() => apply(desk, input)))
}

async function apply(desk: Desk, { code, fixedTill }: SetupApplication): Promise<{ till: string } | Refusal> {
  const row = await trueCode(desk, code)
  if (isRefusal(row)) return row
  if (row.expires_at <= desk.clock()) return { refused: 'setup-code-expired', expiredAt: row.expires_at }
  if (fixedTill !== null && fixedTill !== row.tillName) return { refused: 'setup-code-elsewhere', till: row.tillName }
  const before = await readTerminal(desk, row.till_id)
  if (before.setupNumber >= row.number) return { refused: 'setup-code-used' }
  const settings = readSetupSettings(row.settings)
  const result = await commitJournaled(desk, row.made_by, () => ({
    kind: 'set-up',
    subject: row.till_id,
    body: { appliedSetupCode: row.number, settings },
    before: [setTerminal(row.till_id, row.number, settings, before), ...setTill(row.till_id, settings)],
  }))
  if (result.committed) return { till: row.tillName }
  return result.guard === 'E_SETUP_REPLAYED' ? { refused: 'setup-code-used' } : guardRefusal(result)
}

async function trueCode(desk: Desk, code: string) {
  const invalid: Refusal = { refused: 'setup-code-invalid' }
  const parts = readSetupCode(code)
  if (parts === null) return invalid
  const row = await desk.store.db
    .selectFrom('setup_code as s')
    .innerJoin('till as t', 't.id', 's.till_id')
    .selectAll('s')
    .select('t.name as tillName')
    .where('s.number', '=', parts.number)
    .executeTakeFirst()
  return row !== undefined && isSameProof(parts.proof, setupProof(row.secret, row)) ? row : invalid
}

function setTerminal(
  tillId: TillId,
  setupNumber: number,
  { scanners, language, halls }: SetupSettings,
  before: TerminalSettings,
): Statement {
  const change = {
    scanners: JSON.stringify(scanners ?? before.scanners),
    language: language ?? before.language,
    halls: JSON.stringify(halls ?? before.halls),
    setup_number: setupNumber,
  }
  return queries
    .insertInto('terminal')
    .values({ till_id: tillId, layout: JSON.stringify(before.layout), ...change })
    .onConflict((conflict) => conflict.column('till_id').doUpdateSet(change))
}

function setTill(tillId: TillId, { outlet, ticketPrinter, receiptPrinter }: SetupSettings): Statement[] {
  const change = {
    ...(outlet === undefined ? {} : { outlet_id: outlet as OutletId }),
    ...(ticketPrinter === undefined ? {} : { ticket_printer: ticketPrinter }),
    ...(receiptPrinter === undefined ? {} : { receipt_printer: receiptPrinter }),
  }
  if (Object.keys(change).length === 0) return []
  return [queries.updateTable('till').set(change).where('id', '=', tillId)]
}

import { guardRefusal } from '../../db/guard-refusal.ts'
import { preparePrinter } from '../../printers/print-document.ts'
import type { TillId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'

export interface PrinterSetting {
  /** Name of the till. */
  readonly till: string
  /** Address of the printer for tickets; left as it is when not given. */
  readonly tickets?: string
  /** Address of the printer for receipts; '' prints none; left as it is when not given. */
  readonly receipts?: string
}

export interface TillPrinters {
  readonly till: string
  readonly tickets: string
  readonly receipts: string
}

/**
 * Sets a till's printers. A till that is open takes them at its next start.
 * Refusals: not-signed-in, not-permitted, bad-input (no such till, an address or model that is none), the database's.
 */
export async function setPrinters(desk: Desk, input: PrinterSetting): Promise<TillPrinters | Refusal> {
  return desk.turns.take(() => orRefusal(() => set(desk, input)))
}

async function set(desk: Desk, input: PrinterSetting): Promise<TillPrinters | Refusal> {
  const session = permittedSession(desk, 'maintain')
  if (isRefusal(session)) return session
  const tills = await desk.store.db.selectFrom('till').selectAll().orderBy('name').execute()
  const till = tills.find(({ name }) => name === input.till)
  if (till === undefined) {
    return {
      refused: 'bad-input',
      field: 'till',
      value: input.till,
      expected: tills.map(({ name }) => name).join(', '),
    }
  }
  const tickets = input.tickets ?? till.ticket_printer
  const receipts = input.receipts ?? till.receipt_printer
  for (const address of receipts === '' ? [tickets] : [tickets, receipts]) {
    const printer = await preparePrinter(address, desk.printFolder)
    if (isRefusal(printer)) return printer
  }
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'set-up',
    subject: till.id,
    body: { tickets, receipts },
    before: [updatePrinters(till.id, tickets, receipts)],
  }))
  return result.committed ? { till: till.name, tickets, receipts } : guardRefusal(result)
}

function updatePrinters(id: TillId, tickets: string, receipts: string) {
  return queries.updateTable('till').set({ ticket_printer: tickets, receipt_printer: receipts }).where('id', '=', id)
}

import { hasDrawer, type KickOutcome, kickDrawer } from '../../printers/kick-drawer.ts'
import { type Printer, preparePrinter } from '../../printers/print-document.ts'
import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanText } from '../domain/clean-text.ts'
import { printerOf } from '../domain/printer-role.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { mustBePermitted, permissionRefusal } from './must-be-permitted.ts'

/**
 * Opens the cash drawer without a sale (A15): who did it and why stands in the journal before anything moves. A till that
 * prints opens it through its queue and tells a failure there.
 * Refusals: not-signed-in, not-permitted (F41 may let it through), bad-input (no reason), the database's.
 */
export async function openDrawer(desk: Desk, input: { readonly reason: string }): Promise<{ opened: true } | Refusal> {
  const reason = cleanText(input.reason, 200)
  if (reason === '' || holdsCardNumber(reason))
    return { refused: 'bad-input', field: 'reason', value: '', expected: 'text' }
  return desk.turns.take(() =>
    orRefusal<{ opened: true } | Refusal>(async () => {
      const session = approvedSession(desk, 'open-drawer')
      if (isRefusal(session)) return session
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'drawer-opened',
        subject: desk.till.id,
        body: { reason },
        approval: session.approval,
        before: [mustBePermitted(desk, session, 'open-drawer', at)],
      }))
      if (!result.committed) return permissionRefusal(result, 'open-drawer')
      desk.state.kickDrawer()
      return { opened: true }
    }),
  )
}

type PrepareAt = (address: string) => Promise<Printer | Refusal>

/** Kicks the drawer on the cable of the till's receipt printer, or of its ticket printer; `null` where neither has one. */
export async function kickTillDrawer(
  desk: Desk,
  prepare: PrepareAt = (address) => preparePrinter(address, desk.printFolder),
): Promise<KickOutcome | null> {
  for (const address of new Set([printerOf(desk.till, 'receipt'), printerOf(desk.till, 'ticket')])) {
    const printer = await prepare(address)
    if (!isRefusal(printer) && hasDrawer(printer)) return kickDrawer(printer)
  }
  return null
}

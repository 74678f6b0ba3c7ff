import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { Instant, PrintJobId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { type Voucher, type VoucherConditions, voucherWorth } from '../domain/voucher.ts'
import { readVoucher } from './apply-voucher.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { houseTimeZone } from './house-time-zone.ts'
import { paperFormats } from './paper-formats.ts'
import { queuePaper } from './queue-paper.ts'
import { templateOf } from './ticket-templates.ts'

/**
 * A voucher on paper, to be given away or sent: its code to scan, what it is worth, for what and until when (E26). It
 * prints where tickets do.
 * Refusals: not-signed-in, not-permitted, voucher-unknown, the database's.
 */
export async function printVoucher(desk: Desk, code: string): Promise<{ job: PrintJobId; code: string } | Refusal> {
  return desk.turns.take(() =>
    orRefusal<{ job: PrintJobId; code: string } | Refusal>(async () => {
      const session = permittedSession(desk, 'manage-vouchers')
      return isRefusal(session) ? session : printInTurn(desk, session, code)
    }),
  )
}

async function printInTurn(
  desk: Desk,
  session: Session,
  code: string,
): Promise<{ job: PrintJobId; code: string } | Refusal> {
  const voucher = await readVoucher(desk, code)
  if (isRefusal(voucher)) return voucher
  // A pass has its own paper, which came with its sale.
  if (voucher.pass !== null) return { refused: 'voucher-unknown', code: voucher.code }
  const document = await voucherPaper(desk, session, voucher)
  const job = desk.ids.newId('job')
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'voucher-printed',
    subject: voucher.id,
    body: { job },
    before: [queuePaper(job, desk.till.id, document, at)],
  }))
  if (!result.committed) return guardRefusal(result)
  desk.state.wakePrinting()
  return { job, code: voucher.code }
}

async function voucherPaper(desk: Desk, session: Session, voucher: Voucher): Promise<PaperDocument> {
  const language = desk.state.paper
  const formats = paperFormats(language)
  const timeZone = await houseTimeZone(desk)
  const time = (at: Instant | null) => (at === null ? '' : formats.issued(at, timeZone))
  const facts = {
    organiser: session.organiser.name,
    title: voucher.tag,
    value: voucherWorth(voucher, (amount) => formats.money(amount, desk.organiser.currency)),
    code: voucher.code,
    validFrom: time(voucher.validFrom),
    validUntil: time(voucher.validTo),
    conditions: (await conditionNames(desk, voucher.conditions)).join(', '),
    issued: time(desk.clock()),
    outlet: session.outlet.name,
    till: session.till.name,
    cashier: session.user.name,
    note: '',
  }
  return renderTemplate(await templateOf(desk, '', 'voucher'), facts, language)
}

/** What it is bound to, as people call it: titles of events, names of tariffs, zones and seats. */
async function conditionNames(desk: Desk, conditions: VoucherConditions): Promise<string[]> {
  const { events = [], tariffs = [], zones = [], products = [], seats = [] } = conditions
  const ids = JSON.stringify([...events, ...tariffs])
  const { rows } = await sql<{ name: string }>`
    SELECT title AS name FROM event WHERE id IN (SELECT value FROM json_each(${ids}))
    UNION SELECT name FROM tariff WHERE id IN (SELECT value FROM json_each(${ids}))`.execute(desk.store.db)
  return [...rows.map(({ name }) => name), ...products, ...zones, ...seats]
}

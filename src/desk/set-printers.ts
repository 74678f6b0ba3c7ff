import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Tables } from '../../db/tables.ts'
import { preparePrinter } from '../../printers/print-document.ts'
import { isTemplateKind, templateKinds } from '../../printers/templates/fields.ts'
import { type PrinterRole, printerRoles } from '../domain/printer-role.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'
import { unusableTemplate } from './ticket-templates.ts'

export interface PrinterSetting {
  /** Name of the till. */
  readonly till: string
  /** Address of the printer of each role; left as it is when not given, '' sets none. Tickets cannot be without. */
  readonly printers?: Readonly<Partial<Record<PrinterRole, string>>>
  /** Name of the template of each role, `''` for that of the event or the shipped one; left as it is when not given. */
  readonly templates?: Readonly<Partial<Record<PrinterRole, string>>>
}

export interface SetPrinters {
  readonly till: string
  readonly printers: Readonly<Record<PrinterRole, string>>
  readonly templates: Readonly<Record<PrinterRole, string>>
}

/**
 * Sets a till's printers and templates. A till that is open takes them at its next start.
 * Refusals: not-signed-in, not-permitted, bad-input (no such till, an address or model that is none, a template of which the
 * template folder has no usable file), the database's.
 */
export async function setPrinters(desk: Desk, input: PrinterSetting): Promise<SetPrinters | Refusal> {
  return desk.turns.take(() => orRefusal(() => set(desk, input)))
}

async function set(desk: Desk, input: PrinterSetting): Promise<SetPrinters | Refusal> {
  const session = permittedSession(desk, 'maintain')
  if (isRefusal(session)) return session
  const tills = await desk.store.db.selectFrom('till').selectAll().orderBy('name').execute()
  const till = tills.find(({ name }) => name === input.till)
  if (till === undefined) {
    const known = tills.map(({ name }) => name).join(', ')
    return { refused: 'bad-input', field: 'till', value: input.till, expected: known }
  }
  const unusable = (await unusablePrinter(desk, input)) ?? (await unusableRole(desk, input))
  if (unusable !== null) return unusable
  const change = Object.fromEntries(
    printerRoles.flatMap((role) => [
      [`${role}_printer`, input.printers?.[role] ?? till[`${role}_printer`]],
      [`${role}_template`, input.templates?.[role] ?? till[`${role}_template`]],
    ]),
  ) as TillPapers
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'set-up',
    subject: till.id,
    body: change,
    before: [queries.updateTable('till').set(change).where('id', '=', till.id)],
  }))
  if (!result.committed) return guardRefusal(result)
  const of = (what: 'printer' | 'template') =>
    Object.fromEntries(printerRoles.map((role) => [role, change[`${role}_${what}`]])) as Record<PrinterRole, string>
  return { till: till.name, printers: of('printer'), templates: of('template') }
}

type TillPapers = Record<`${PrinterRole}_${'printer' | 'template'}` & keyof Tables['till'], string>

async function unusablePrinter(desk: Desk, { printers = {} }: PrinterSetting): Promise<Refusal | null> {
  for (const role of printerRoles) {
    const address = printers[role]
    // Without a printer a role uses another's; tickets are what the others fall back to.
    if (address === undefined || (address === '' && role !== 'ticket')) continue
    const printer = await preparePrinter(address, desk.printFolder)
    if (isRefusal(printer)) return printer
  }
  return null
}

async function unusableRole(desk: Desk, { templates = {} }: PrinterSetting): Promise<Refusal | null> {
  for (const role of printerRoles) {
    const name = templates[role] ?? ''
    const kinds = Object.keys(templateKinds)
      .filter(isTemplateKind)
      .filter((kind) => templateKinds[kind].document === role)
    const unusable = name === '' ? null : await unusableTemplate(desk, name, kinds)
    if (unusable !== null) return unusable
  }
  return null
}

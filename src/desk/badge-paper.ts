import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { Accreditation } from '../domain/accreditation.ts'
import type { PaperDocument } from '../domain/document.ts'
import { holderMark } from '../domain/paper-holder.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'
import { houseTimeZone } from './house-time-zone.ts'
import { paperFormats } from './paper-formats.ts'
import { templateOf } from './ticket-templates.ts'

/** T19: what the person wears. */
export async function badgePaper(
  desk: Desk,
  { organiser, outlet, till, user }: Session,
  { id, category, code, validFrom, validTo }: Accreditation,
): Promise<PaperDocument> {
  const language = desk.state.paper
  const formats = paperFormats(language)
  const facts = {
    organiser: organiser.name,
    title: '',
    name: holderMark(id, 'name'),
    company: holderMark(id, 'organisation'),
    ...{ category, code, areas: '', note: '' },
    validFrom: formats.localDay(validFrom),
    validUntil: formats.localDay(validTo),
    issued: formats.issued(desk.clock(), await houseTimeZone(desk)),
    ...{ outlet: outlet.name, till: till.name, cashier: user.name },
  }
  return renderTemplate(await templateOf(desk, '', 'badge'), facts, language)
}

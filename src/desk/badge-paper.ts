import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { Accreditation } from '../domain/accreditation.ts'
import type { PaperDocument } from '../domain/document.ts'
import { accreditationMark } from '../domain/paper-accreditation.ts'
import type { Session } from '../domain/session.ts'
import { instantOfLocal } from '../domain/time-zone.ts'
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
  const day = (date: string) => (date === '' ? '' : formats.day(instantOfLocal(`${date}T12:00`, 'UTC') ?? 0, 'UTC'))
  const facts = {
    organiser: organiser.name,
    title: '',
    name: accreditationMark(id, 'name'),
    company: accreditationMark(id, 'organisation'),
    ...{ category, code, areas: '', note: '' },
    validFrom: day(validFrom),
    validUntil: day(validTo),
    issued: formats.issued(desk.clock(), await houseTimeZone(desk)),
    ...{ outlet: outlet.name, till: till.name, cashier: user.name },
  }
  return renderTemplate(await templateOf(desk, '', 'badge'), facts, language)
}

import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { Template } from '../../printers/templates/template.ts'
import type { PassItem } from '../domain/basket-item.ts'
import type { PaperDocument } from '../domain/document.ts'
import { holderMark } from '../domain/paper-holder.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'
import type { ItemSale } from './item-kinds/item-rules.ts'
import { paperFormats } from './paper-formats.ts'

/** T10: what the holder of a pass carries. */
export function passPaper(
  place: { desk: Desk; session: Session; template: Template<'pass'>; timeZone: string },
  { soldAt, receiptNumber, currency }: ItemSale,
  { passId, kindName, tariffName, amount, code, validFrom, validTo, personId }: PassItem,
): PaperDocument {
  const { desk, session, template, timeZone } = place
  const language = desk.state.paper
  const formats = paperFormats(language)
  const facts = {
    organiser: session.organiser.name,
    title: kindName,
    name: holderMark(passId, 'name'),
    tariff: tariffName,
    price: formats.money(amount, currency),
    code,
    validFrom: formats.localDay(validFrom),
    validUntil: formats.localDay(validTo),
    receiptNumber: String(receiptNumber),
    issued: formats.issued(soldAt, timeZone),
    ...{ outlet: session.outlet.name, till: session.till.name, cashier: session.user.name },
    note: personId,
    sessions: [],
  }
  return renderTemplate(template, facts, language)
}

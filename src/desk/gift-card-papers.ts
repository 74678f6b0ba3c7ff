import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'
import type { ItemSale } from './item-kinds/item-rules.ts'
import { paperFormats } from './paper-formats.ts'
import { templateOf } from './ticket-templates.ts'

/** Gift cards belong to no event, so theirs is the till's. */
export function giftCardTemplate(desk: Desk) {
  return templateOf(desk, '', 'gift-card')
}

export interface GiftCardPaper {
  readonly desk: Desk
  readonly session: Session
  readonly template: Awaited<ReturnType<typeof giftCardTemplate>>
  /** Of the clock on the wall. */
  readonly timeZone: string
}

/** F31: what the customer carries: the code to scan, and what is on the card when it is handed over. */
export function giftCardPaper(
  { desk, session, template, timeZone }: GiftCardPaper,
  { soldAt, receiptNumber, currency }: ItemSale,
  { code, balance }: { readonly code: string; readonly balance: number },
): PaperDocument {
  const language = desk.state.paper
  const formats = paperFormats(language)
  const facts = {
    organiser: session.organiser.name,
    address: '',
    balance: formats.money(balance, currency),
    code,
    validUntil: '',
    receiptNumber: String(receiptNumber),
    issued: formats.issued(soldAt, timeZone),
    outlet: session.outlet.name,
    till: session.till.name,
    cashier: session.user.name,
    note: '',
  }
  return renderTemplate(template, facts, language)
}

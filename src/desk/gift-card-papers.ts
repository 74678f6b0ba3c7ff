import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { Sale } from '../domain/sale.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'
import { paperFormats } from './paper-formats.ts'
import { type PaperLine, receiptFacts } from './sale-papers.ts'
import { templateOf } from './ticket-templates.ts'

/** The templates of a sale that belongs to no event. */
export async function giftCardTemplates(desk: Desk) {
  return { card: await templateOf(desk, '', 'gift-card'), receipt: await templateOf(desk, '', 'receipt') }
}

export type GiftCardTemplates = Awaited<ReturnType<typeof giftCardTemplates>>

export interface GiftCardPaper {
  readonly desk: Desk
  readonly session: Session
  readonly templates: GiftCardTemplates
  /** Of the clock on the wall. */
  readonly timeZone: string
}

/** F31: what the customer carries: the code to scan, and what is on the card when it is handed over. */
export function giftCardPaper(
  { desk, session, templates, timeZone }: GiftCardPaper,
  { soldAt, receiptNumber, currency }: Sale,
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
  return renderTemplate(templates.card, facts, language)
}

/** The receipt. It names the card by its last signs: whoever finds it can spend nothing. */
export function giftCardReceipt(
  { desk, session, templates, timeZone }: GiftCardPaper,
  sale: Sale,
  description: string,
): PaperDocument {
  const language = desk.state.paper
  const line: PaperLine = {
    ...{ eventId: null, eventTitle: '', startsAt: 0, timeZone, section: '', row: '', number: '', zoneName: '' },
    ...{ tariffName: '', place: description, code: '', discounts: [], amount: sale.total, taxRateBasisPoints: 0 },
  }
  const facts = receiptFacts(
    { ...sale, note: '', customer: '', lines: [], extras: [line] },
    { session, language, events: new Map() },
  )
  return renderTemplate(
    templates.receipt,
    { ...facts, issued: paperFormats(language).issued(sale.soldAt, timeZone) },
    language,
  )
}

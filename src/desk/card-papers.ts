import { renderTemplate } from '../../printers/templates/render-template.ts'
import { itemName } from '../domain/basket-item.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { EventId } from '../domain/ids.ts'
import { sumAmounts } from '../domain/money.ts'
import { customerMark } from '../domain/paper-customer.ts'
import { isRefundReason, type RefundReason } from '../domain/refund.ts'
import { type Refund, type SaleCard, type SaleLine, saleLineName } from '../domain/sale-card.ts'
import { saleCodeText } from '../domain/sale-code.ts'
import type { Session } from '../domain/session.ts'
import type { Desk, PaperLanguage } from './desk.ts'
import { saleTimeZone } from './house-time-zone.ts'
import { paperFormats } from './paper-formats.ts'
import { readPaperEvents } from './read-paper-events.ts'
import {
  lineFacts,
  type PaperEvent,
  type PaperLine,
  type PaperSale,
  paymentFacts,
  receiptFacts,
  ticketPapers,
} from './sale-papers.ts'
import { saleTemplates, templateOf } from './ticket-templates.ts'

/** What the papers of a sale that was made before need to be written again. */
export interface CardPaper {
  readonly desk: Desk
  readonly session: Session
  readonly card: SaleCard
  readonly events: ReadonlyMap<string, PaperEvent>
  /** As `saleTimeZone` says. */
  readonly timeZone: string
}

export async function cardPaper(desk: Desk, session: Session, card: SaleCard): Promise<CardPaper> {
  const ids = new Set(card.lines.flatMap((line): EventId[] => (line.eventId === null ? [] : [line.eventId])))
  const events = await readPaperEvents(desk, [...ids])
  return { desk, session, card, events, timeZone: await saleTimeZone(desk, events) }
}

/** The template that goes with the sale's first event (E17). */
export async function cardTemplate<K extends 'copy' | 'refund'>({ desk, events }: CardPaper, kind: K) {
  const [first] = events.values()
  return templateOf(desk, first?.ticketTemplate ?? '', kind)
}

/** F34: the tickets with their new codes, in the form of the sale (E15). */
export async function reprintPapers(
  { desk, session, card, events, timeZone }: CardPaper,
  codes: ReadonlyMap<SaleLine['id'], string>,
): Promise<PaperDocument[]> {
  const templates = new Map(
    await Promise.all(
      [...events].map(async ([id, event]) => [id, await saleTemplates(desk, event.ticketTemplate)] as const),
    ),
  )
  const lines = card.lines.filter((line) => codes.has(line.id))
  const sale = { ...paperSale(card), lines: lines.map((line) => paperLine(line, codes.get(line.id) ?? '')) }
  return ticketPapers(sale, { session, language: desk.state.paper, events, templates, timeZone })
}

/** F35: the receipt once more: marked as a copy, with its number, till, cashier and time. */
export async function copyPaper(paper: CardPaper, at: number): Promise<PaperDocument> {
  const { desk, session, card, timeZone } = paper
  const language = desk.state.paper
  const sold = {
    organiser: session.organiser,
    outlet: { ...session.outlet, name: card.outletName },
    till: { ...session.till, name: card.tillName },
    user: { ...session.user, name: card.cashierName },
  }
  const facts = {
    ...receiptFacts(paperSale(card), { session: sold, language, timeZone }),
    copied: paperFormats(language).issued(at, timeZone),
    reason: '',
  }
  return renderTemplate(await cardTemplate(paper, 'copy'), facts, language)
}

/** Y19: what the customer gets with the money, and signs. Amounts stand on it as they were sold. */
export function refundPaper(
  { desk, session, card, timeZone }: CardPaper,
  template: Awaited<ReturnType<typeof cardTemplate<'refund'>>>,
  refund: Refund,
  lines: readonly SaleLine[],
): PaperDocument {
  const language = desk.state.paper
  const formats = paperFormats(language)
  const { currency } = card
  const facts = {
    organiser: session.organiser.name,
    address: '',
    taxNumber: '',
    receiptNumber: String(refund.receiptNumber),
    originalReceipt: String(card.receiptNumber),
    saleCode: saleCodeText(card.code),
    issued: formats.issued(refund.refundedAt, timeZone),
    outlet: session.outlet.name,
    till: session.till.name,
    cashier: session.user.name,
    customer: '',
    reason: reasonText(refund.reason, desk.state.paper),
    total: formats.money(refund.total, currency),
    note: refund.note,
    ...lineFacts({ lines: [...placeLines(lines), ...extraLines(lines)], currency }, language),
    payments: paymentFacts({ payments: refund.payments, currency }, language),
  }
  return renderTemplate(template, facts, language)
}

function reasonText(reason: string, { words }: PaperLanguage): string {
  if (!isRefundReason(reason)) return reason
  const texts: Record<RefundReason, string> = {
    returned: words.reasonReturned,
    'wrong-sale': words.reasonWrongSale,
    'event-changed': words.reasonEventChanged,
    another: words.reasonOther,
  }
  return texts[reason]
}

function paperSale(card: SaleCard): PaperSale {
  const { code, receiptNumber, ticketForm, currency, total, given, soldAt, note, lines } = card
  const printed = lines.filter(isPlace).map((line) => paperLine(line, line.code))
  const extras = extraLines(lines)
  const customer = card.customer === null ? '' : customerMark
  const head = { code, receiptNumber, ticketForm, currency, total, given, soldAt, note, customer }
  return { ...head, payments: card.payments, lines: printed, extras }
}

function isPlace(line: SaleLine): boolean {
  return line.ticketId !== null
}

function placeLines(lines: readonly SaleLine[]): PaperLine[] {
  return lines.filter(isPlace).map((line) => paperLine(line, ''))
}

/** Fees and items; pieces of the same thing stand on paper together, as when they were sold. */
function extraLines(lines: readonly SaleLine[]): PaperLine[] {
  const extras = lines.filter((line) => !isPlace(line))
  const alike = Map.groupBy(extras, ({ kind, id, description, amount, taxRateBasisPoints }) =>
    kind === 'fee' ? id : JSON.stringify([kind, description, amount, taxRateBasisPoints]),
  )
  return [...alike.values()].flatMap((some) => {
    const [first] = some
    if (first === undefined) return []
    const count = some.length
    const place = itemName({ name: saleLineName(first), count })
    const discounts = first.discounts.map((each) => ({ ...each, amount: each.amount * count }))
    return [{ ...paperLine(first, ''), place, count, discounts, amount: sumAmounts(some.map((line) => line.amount)) }]
  })
}

/** What is left of a line to pay back is what it cost, as long as nothing went back. */
function paperLine(line: SaleLine, code: string): PaperLine {
  const { eventId, eventTitle, startsAt, timeZone, section, row, number } = line
  const { zoneName, tariffName, amount, discounts, taxRateBasisPoints } = line
  const event = { eventId: line.kind === 'fee' ? null : eventId, eventTitle, startsAt, timeZone, section, row, number }
  return { ...event, zoneName, tariffName, amount, discounts, taxRateBasisPoints, place: saleLineName(line), code }
}

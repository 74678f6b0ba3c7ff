import type { GroupedFacts, ReceiptFacts, TicketFacts } from '../../printers/templates/fields.ts'
import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { BasketLine } from '../domain/basket.ts'
import type { PaperDocument } from '../domain/document.ts'
import { type BasketFee, feeName } from '../domain/fee.ts'
import type { EventId } from '../domain/ids.ts'
import { sumAmounts } from '../domain/money.ts'
import type { HallEvent } from '../domain/open-hall.ts'
import type { TenderAmount } from '../domain/refund.ts'
import type { TicketForm } from '../domain/sale.ts'
import { saleCodeText } from '../domain/sale-code.ts'
import type { Session } from '../domain/session.ts'
import { taxTotals } from '../domain/tax.ts'
import { rulesOf, type Tender } from '../domain/tender.ts'
import type { PaperLanguage } from './desk.ts'
import { type PaperFormats, paperFormats } from './paper-formats.ts'
import type { SaleTemplates } from './ticket-templates.ts'

/** A sale as its papers show it, before or after it is stored. */
export interface PaperSale {
  readonly code: string
  readonly receiptNumber: number
  readonly ticketForm: TicketForm
  /** How it was paid; nothing for what costs nothing. */
  readonly payments: readonly TenderAmount<Tender>[]
  readonly currency: string
  readonly total: number
  readonly given: number
  readonly soldAt: number
  readonly note: string
  /** The mark that stands for its name, `''` for a walk-in. */
  readonly customer: string
  /** With the code of its ticket each. */
  readonly lines: readonly PaperLine[]
  /** What has no ticket: items and fees. */
  readonly extras: readonly PaperLine[]
}
export interface PaperLine
  extends Pick<
    BasketLine,
    | 'eventTitle'
    | 'startsAt'
    | 'timeZone'
    | 'section'
    | 'row'
    | 'number'
    | 'zoneName'
    | 'tariffName'
    | 'amount'
    | 'discounts'
    | 'taxRateBasisPoints'
  > {
  /** `null` for what belongs to no event. */
  readonly eventId: EventId | null
  /** The seat's name, or what else it is. */
  readonly place: string
  /** Pieces that it is the sum of; 1 when left out. */
  readonly count?: number
  readonly code: string
}

/** What papers tell of an event. */
export type PaperEvent = Pick<
  HallEvent,
  'title' | 'startsAt' | 'timeZone' | 'venueName' | 'hallName' | 'organiserName' | 'ticketTemplate'
>

export interface PaperContext {
  readonly session: Pick<Session, 'organiser' | 'outlet' | 'till' | 'user'>
  readonly language: PaperLanguage
  readonly events: ReadonlyMap<string, PaperEvent>
  readonly templates: ReadonlyMap<string, SaleTemplates>
  /** As `saleTimeZone` says. */
  readonly timeZone: string
}

/** The tickets of a sale (E15, E17), in the order of its lines. */
export function ticketPapers(sale: PaperSale, context: PaperContext): PaperDocument[] {
  return [...Map.groupBy(sale.lines, (line) => line.eventId)].flatMap(([eventId, lines]) => {
    const event = context.events.get(eventId ?? '')
    const templates = context.templates.get(eventId ?? '')
    if (event === undefined || templates === undefined) throw new Error(`no template for event ${eventId}`)
    const shared = sharedFacts(sale, event, context)
    if (sale.ticketForm === 'individual') {
      return lines.map((line) => renderTemplate(templates.ticket, ticketFacts(line, sale, shared), context.language))
    }
    const rows = Map.groupBy(lines, (line) => JSON.stringify([line.section, line.row]))
    return [...rows.values()].map((row) =>
      renderTemplate(templates.grouped, groupedFacts(row, sale, shared), context.language),
    )
  })
}

type SharedFacts = Pick<
  TicketFacts,
  | 'organiser'
  | 'event'
  | 'subtitle'
  | 'start'
  | 'venue'
  | 'hall'
  | 'saleCode'
  | 'receiptNumber'
  | 'issued'
  | 'outlet'
  | 'till'
  | 'cashier'
  | 'customer'
  | 'note'
> & { readonly formats: PaperFormats }

function sharedFacts(sale: PaperSale, event: PaperEvent, { session, language }: PaperContext): SharedFacts {
  const formats = paperFormats(language)
  return {
    formats,
    organiser: event.organiserName,
    event: event.title,
    subtitle: '',
    start: formats.start(event.startsAt, event.timeZone),
    venue: event.venueName,
    hall: event.hallName,
    saleCode: saleCodeText(sale.code),
    receiptNumber: String(sale.receiptNumber),
    issued: formats.issued(sale.soldAt, event.timeZone),
    outlet: session.outlet.name,
    till: session.till.name,
    cashier: session.user.name,
    customer: sale.customer,
    note: '',
  }
}

function ticketFacts(line: PaperLine, sale: PaperSale, { formats, ...shared }: SharedFacts): TicketFacts {
  return {
    ...shared,
    zone: line.zoneName,
    section: line.section,
    row: line.row,
    seat: line.number,
    tariff: line.tariffName,
    price: formats.money(line.amount, sale.currency),
    code: line.code,
  }
}

/** Each person's own code stands on the paper: the door scans as many as come in, and one of them can be refunded. */
function groupedFacts(row: readonly PaperLine[], sale: PaperSale, { formats, ...shared }: SharedFacts): GroupedFacts {
  const [first] = row
  return {
    ...shared,
    zone: [...new Set(row.map((line) => line.zoneName))].join(', '),
    section: first?.section ?? '',
    row: first?.row ?? '',
    seats: row.map((line) => line.number).join(', '),
    count: String(row.length),
    total: formats.money(sumAmounts(row.map((line) => line.amount)), sale.currency),
    code: '',
    tickets: row.map((line) => ({
      seat: line.number,
      tariff: line.tariffName,
      price: formats.money(line.amount, sale.currency),
      code: line.code,
    })),
  }
}

/** The receipt of a sale: its lines by event, how it was paid, and the tax in it by rate. */
export function receiptPaper(
  sale: PaperSale,
  context: PaperContext,
  template: SaleTemplates['receipt'],
): PaperDocument {
  return renderTemplate(template, receiptFacts(sale, context), context.language)
}

export function receiptFacts(
  sale: PaperSale,
  { session, language, timeZone }: Pick<PaperContext, 'session' | 'language' | 'timeZone'>,
): ReceiptFacts {
  const formats = paperFormats(language)
  const money = (amount: number) => formats.money(amount, sale.currency)
  const isExact = sale.given === sale.total
  return {
    organiser: session.organiser.name,
    address: '',
    taxNumber: '',
    receiptNumber: String(sale.receiptNumber),
    saleCode: saleCodeText(sale.code),
    issued: formats.issued(sale.soldAt, timeZone),
    outlet: session.outlet.name,
    till: session.till.name,
    cashier: session.user.name,
    customer: sale.customer,
    total: money(sale.total),
    given: isExact ? '' : money(sale.given),
    change: isExact ? '' : money(sale.given - sale.total),
    note: sale.note,
    ...lineFacts({ lines: [...sale.lines, ...sale.extras], currency: sale.currency }, language),
    payments: paymentFacts(sale, language),
  }
}

/** Lines and taxes as every receipt lists them, also that of a refund. */
export function lineFacts(
  { lines, currency }: Pick<PaperSale, 'lines' | 'currency'>,
  language: PaperLanguage,
): Pick<ReceiptFacts, 'lines' | 'taxes'> {
  const formats = paperFormats(language)
  const told = lines.map((line, index) => {
    const isNew = line.eventId !== null && lines[index - 1]?.eventId !== line.eventId
    return {
      event: isNew ? line.eventTitle : '',
      start: isNew ? formats.start(line.startsAt, line.timeZone) : '',
      place: line.place,
      tariff: line.tariffName,
      price: formats.money(line.amount, currency),
      discount: discountText(line, currency, language),
    }
  })
  return { lines: told, taxes: taxFacts({ lines, currency }, formats) }
}

/** Why it costs less than the price table says, and how much: `Early bird -€4.00`. */
function discountText({ discounts }: PaperLine, currency: string, language: PaperLanguage): string {
  const formats = paperFormats(language)
  return discounts
    .map(({ kind, title, amount }) => ({ amount, why: kind === 'complimentary' ? language.words.tenderFree : title }))
    .filter(({ why }) => why !== '')
    .map(({ why, amount }) => `${why} ${formats.money(-amount, currency)}`)
    .join(', ')
}

export function paymentFacts(
  { payments, currency }: Pick<PaperSale, 'payments' | 'currency'>,
  language: PaperLanguage,
): ReceiptFacts['payments'] {
  const { words } = language
  return payments.map(({ tender, amount }) => ({
    tender: words[rulesOf(tender).paperWord],
    amount: paperFormats(language).money(amount, currency),
  }))
}

function taxFacts(
  { lines, currency }: Pick<PaperSale, 'lines' | 'currency'>,
  formats: PaperFormats,
): ReceiptFacts['taxes'] {
  const money = (amount: number) => formats.money(amount, currency)
  return taxTotals(lines).map(({ rateBasisPoints, net, tax, gross }) => ({
    rate: formats.percent(rateBasisPoints),
    net: money(net),
    tax: money(tax),
    gross: money(gross),
  }))
}

/** A fee on a receipt stands below the tickets and belongs to no event there. */
export function feePaperLine(fee: BasketFee): PaperLine {
  const { amount, taxRateBasisPoints } = fee
  return {
    ...{ eventId: null, eventTitle: '', startsAt: 0, timeZone: 'UTC', section: '', row: '', number: '' },
    ...{ zoneName: '', tariffName: '', place: feeName(fee), code: '', discounts: [], amount, taxRateBasisPoints },
  }
}

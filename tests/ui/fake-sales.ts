/** The sales of a fake desk as cards: refunds, reprints and copies without a database, as strict as the real ones. */

import type { BasketLine } from '../../src/domain/basket.ts'
import type { OrderId, OrderLineId, PrintJobId, TicketId, TillId } from '../../src/domain/ids.ts'
import type { Permission } from '../../src/domain/permission.ts'
import { quoteRefund } from '../../src/domain/quote-refund.ts'
import { saleState } from '../../src/domain/refund.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Sale } from '../../src/domain/sale.ts'
import type { Refund, SaleCard, SaleLine, SaleListing } from '../../src/domain/sale-card.ts'
import { saleLineName } from '../../src/domain/sale-card.ts'
import type {
  BegunRefund,
  ConfirmedRefund,
  ListSalesInput,
  RefundInput,
  Reprinted,
  ReprintInput,
  TillDesk,
} from '../../src/ui/till-desk.ts'
import type { Answer } from './fake-answer.ts'

export class FakeSales {
  readonly cards: SaleCard[] = []
  private readonly refunds = new Map<string, Refund>()
  private keys = 0
  private readonly permissions: () => ReadonlySet<Permission>
  private readonly now: number
  private readonly onFree: (lines: readonly SaleLine[]) => void

  constructor(permissions: () => ReadonlySet<Permission>, now: number, onFree: (lines: readonly SaleLine[]) => void) {
    this.permissions = permissions
    this.now = now
    this.onFree = onFree
  }

  verbs(
    answer: Answer,
  ): Pick<TillDesk, 'listSales' | 'openSale' | 'beginRefund' | 'refundSale' | 'reprintTickets' | 'copyReceipt'> {
    return {
      listSales: (input) => answer('listSales', input, () => this.list(input)),
      openSale: (sale) => answer('openSale', sale, () => this.open(sale)) as ReturnType<TillDesk['openSale']>,
      beginRefund: (input) =>
        answer('beginRefund', input, () => this.begin(input)) as ReturnType<TillDesk['beginRefund']>,
      refundSale: (input) =>
        answer('refundSale', input, () => this.refund(input)) as ReturnType<TillDesk['refundSale']>,
      reprintTickets: (input) =>
        answer('reprintTickets', input, () => this.reprint(input)) as ReturnType<TillDesk['reprintTickets']>,
      copyReceipt: (saleId) => answer('copyReceipt', saleId, () => ({ job: 'job_3' as PrintJobId })),
    }
  }

  add(sale: Sale, basketLines: readonly BasketLine[]): void {
    const lines = basketLines.map(
      (line, index): SaleLine => ({
        ...line,
        id: `lin_${sale.receiptNumber}_${index}` as OrderLineId,
        kind: 'seat',
        description: `${line.section} ${line.row}-${line.number}`,
        refunded: 0,
        isBack: false,
        isCancelled: false,
        giftCardId: null,
        passUses: 0,
        ticketId: `tkt_${sale.receiptNumber}_${index}` as TicketId,
        code: sale.tickets[index]?.code ?? '',
        reprints: 0,
        enteredAt: null,
      }),
    )
    this.cards.unshift({
      id: sale.id,
      key: sale.key,
      code: sale.code,
      receiptNumber: sale.receiptNumber,
      tillId: 'til_1' as TillId,
      tillName: 'till 1',
      outletName: 'Foyer',
      cashierName: 'Anna',
      soldAt: sale.soldAt,
      currency: sale.currency,
      total: sale.total,
      given: sale.given,
      ticketForm: sale.ticketForm,
      note: '',
      customer: null,
      vouchers: [],
      state: 'sold',
      lines,
      payments: sale.payments,
      refunds: [],
      reprints: [],
      papers: [],
    })
  }

  list({ filter = {} }: ListSalesInput): SaleListing[] {
    const isMeant = (card: SaleCard) =>
      (filter.number === undefined || String(card.receiptNumber) === filter.number) &&
      (filter.amount === undefined || card.total === filter.amount)
    return this.cards.filter(isMeant).map((card) => ({
      ...card,
      customerName: '',
      eventTitle: card.lines[0]?.eventTitle ?? '',
      eventCount: 1,
      seats: card.lines.map(saleLineName),
      seatCount: card.lines.length,
      items: [],
      refunded: card.refunds.reduce((sum, refund) => sum + refund.total, 0),
    }))
  }

  /** By its id, its code, or the code of one of its tickets. */
  open(id: string): SaleCard | Refusal {
    const isMeant = (card: SaleCard) =>
      card.id === id || card.code === id || card.lines.some((line) => line.code === id)
    return this.cards.find(isMeant) ?? { refused: 'sale-unknown', sale: id }
  }

  begin({ saleId, lines }: RefundInput): BegunRefund | Refusal {
    if (!this.permissions().has('refund')) return { refused: 'not-permitted', permission: 'refund' }
    const card = this.open(saleId)
    if ('refused' in card) return card
    const quote = quoteRefund(card, lines ?? null, this.permissions(), this.now)
    if ('refused' in quote) return quote
    this.keys += 1
    return { ...quote, key: `key-refund-${this.keys}` }
  }

  refund(input: ConfirmedRefund): Refund | Refusal {
    const first = this.refunds.get(input.key)
    if (first !== undefined) return first
    const card = this.open(input.saleId)
    if ('refused' in card) return card
    const quote = quoteRefund(card, input.lines ?? null, this.permissions(), this.now)
    if ('refused' in quote) return quote
    const number = this.refunds.size + 1
    const refund: Refund = {
      id: `ord_r${number}` as OrderId,
      key: input.key,
      code: `REFUND2${number}`,
      receiptNumber: 100 + number,
      saleCode: card.code,
      saleReceiptNumber: card.receiptNumber,
      refundedAt: this.now,
      total: quote.amount,
      currency: card.currency,
      reason: input.reason,
      note: '',
      payments: quote.payments,
      seats: quote.lines.map(saleLineName),
      jobs: [],
    }
    this.refunds.set(input.key, refund)
    const back = new Set(quote.lines.map((line) => line.id))
    const lines = card.lines.map((line) =>
      back.has(line.id) ? { ...line, isBack: true, refunded: line.amount } : line,
    )
    const refunds = [...card.refunds, { ...refund, tillName: 'till 1', cashierName: 'Anna' }]
    this.replace({ ...card, lines, refunds, state: saleState(lines) })
    this.onFree(quote.lines)
    return refund
  }

  reprint({ saleId, lines, reason }: ReprintInput): Reprinted | Refusal {
    const card = this.open(saleId)
    if ('refused' in card) return card
    const meant = card.lines.filter((line) => lines?.includes(line.id) ?? !line.isBack)
    const back = meant.filter((line) => line.isBack)
    if (back.length > 0) return { refused: 'already-refunded', seats: back.map(saleLineName) }
    const changed = card.lines.map((line) =>
      meant.includes(line) ? { ...line, code: `9${line.code.slice(1)}`, reprints: line.reprints + 1 } : line,
    )
    const added = meant.map((line) => ({
      lineId: line.id,
      voidCode: `${line.code}/${line.reprints}`,
      reason,
      cashierName: 'Anna',
      tillName: 'till 1',
      at: this.now,
    }))
    this.replace({ ...card, lines: changed, reprints: [...card.reprints, ...added] })
    const tickets = meant.map((line) => ({ name: saleLineName(line), code: '9', voidCode: line.code }))
    return { tickets, jobs: ['job_2' as PrintJobId] }
  }

  private replace(card: SaleCard): void {
    this.cards.splice(
      this.cards.findIndex((each) => each.id === card.id),
      1,
      card,
    )
  }
}

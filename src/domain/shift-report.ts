/**
 * X and Z by one calculation (F06): the figures of a shift, from the very rows its receipts are made of. All amounts are
 * minor units of the house's currency.
 */
import { sumAmounts } from './money.ts'

export interface ReportOrder {
  readonly id: string
  readonly kind: 'sale' | 'refund'
  /** Negative for a refund. */
  readonly total: number
  readonly receiptNumber: number
  readonly operatorId: string
  readonly operator: string
}

export interface ReportLine {
  readonly orderId: string
  /** `null` for what belongs to no event: a fee, an article. */
  readonly eventId: string | null
  /** Of what belongs to no event: the type of the article, the kind of the pass, or what else it is; '' without a name. */
  readonly eventTitle: string
  readonly startsAt: number
  readonly timeZone: string
  readonly kind: string
  readonly amount: number
  readonly taxAmount: number
  readonly taxRateBasisPoints: number
}

export interface ReportPayment {
  readonly tender: string
  readonly amount: number
}

export interface ReportCash {
  readonly kind: 'credit' | 'debit'
  readonly amount: number
}

/** One shift as it is stored. */
export interface ShiftRows {
  readonly float: number
  readonly orders: readonly ReportOrder[]
  readonly lines: readonly ReportLine[]
  readonly payments: readonly ReportPayment[]
  readonly cash: readonly ReportCash[]
  /** Turnover of the till's shifts before this one. */
  readonly turnoverBefore: number
}

export interface CountedAmount {
  readonly count: number
  readonly amount: number
}

export interface ShiftFigures {
  /** `null` when nothing was sold. */
  readonly firstReceipt: number | null
  readonly lastReceipt: number | null
  /** Sold less given back. */
  readonly tickets: number
  readonly sales: CountedAmount
  /** The amount is positive: what went back. */
  readonly refunds: CountedAmount
  readonly turnover: number
  readonly tenders: readonly (CountedAmount & { readonly tender: string })[]
  readonly taxes: readonly { rateBasisPoints: number; net: number; tax: number; gross: number }[]
  readonly events: readonly (CountedAmount & { title: string; startsAt: number; timeZone: string })[]
  /** F45. */
  readonly operators: readonly (CountedAmount & { readonly id: string; readonly name: string })[]
  readonly float: number
  readonly cashIn: number
  readonly cashOut: number
  /** Cash that should be in the drawer. */
  readonly expected: number
  /** Turnover of this till since its first shift; it is never reset. */
  readonly grandTotal: number
}

const isPlace = ({ kind }: ReportLine): boolean => kind === 'seat' || kind === 'standing'
const isPiece = ({ kind }: ReportLine): boolean => !['seat', 'standing', 'fee'].includes(kind)

type Started = { readonly startsAt: number; readonly title: string }

/** What belongs to no event comes last, by its name. */
function byStart(one: Started, other: Started): number {
  return startOf(one) - startOf(other) || (one.title < other.title ? -1 : 1)
}

function startOf({ startsAt }: Started): number {
  return startsAt === 0 ? Number.MAX_SAFE_INTEGER : startsAt
}

export function shiftFigures({ float, orders, lines, payments, cash, turnoverBefore }: ShiftRows): ShiftFigures {
  const kinds = new Map(orders.map((order) => [order.id, order.kind]))
  const counted = (some: readonly ReportLine[], isMeant: (line: ReportLine) => boolean): number =>
    some.filter(isMeant).reduce((sum, { orderId }) => sum + (kinds.get(orderId) === 'refund' ? -1 : 1), 0)
  const numbers = orders.map((order) => order.receiptNumber)
  const sales = totals(orders.filter((order) => order.kind === 'sale'))
  const refunds = totals(orders.filter((order) => order.kind === 'refund'))
  const turnover = sumAmounts(orders.map((order) => order.total))
  const cashIn = sumAmounts(cash.filter(({ kind }) => kind === 'credit').map(({ amount }) => amount))
  const cashOut = sumAmounts(cash.filter(({ kind }) => kind === 'debit').map(({ amount }) => amount))
  const paidInCash = sumAmounts(payments.filter(({ tender }) => tender === 'cash').map(({ amount }) => amount))
  return {
    firstReceipt: numbers.length === 0 ? null : numbers.reduce((one, other) => Math.min(one, other)),
    lastReceipt: numbers.length === 0 ? null : numbers.reduce((one, other) => Math.max(one, other)),
    tickets: counted(lines, isPlace),
    sales,
    refunds: { count: refunds.count, amount: -refunds.amount + 0 },
    turnover,
    tenders: grouped(
      payments,
      ({ tender }) => tender,
      (tender, some) => ({
        tender,
        count: some.length,
        amount: sumAmounts(some.map(({ amount }) => amount)),
      }),
    ),
    taxes: grouped(
      lines,
      (line) => line.taxRateBasisPoints,
      (rateBasisPoints, some) => {
        const gross = sumAmounts(some.map((line) => line.amount))
        const tax = sumAmounts(some.map((line) => line.taxAmount))
        return { rateBasisPoints, net: gross - tax, tax, gross }
      },
    ).sort((one, other) => other.rateBasisPoints - one.rateBasisPoints),
    events: grouped(
      lines,
      (line) => line.eventId ?? (line.eventTitle === '' ? '' : `${line.kind} ${line.eventTitle}`),
      (_, some) => {
        const { eventTitle: title = '', startsAt = 0, timeZone = 'UTC' } = some[0] ?? {}
        const count = counted(some, startsAt === 0 ? isPiece : isPlace)
        return { title, startsAt, timeZone, count, amount: sumAmounts(some.map(({ amount }) => amount)) }
      },
    ).sort(byStart),
    operators: grouped(
      orders,
      (order) => order.operatorId,
      (id, some) => ({ id, name: some[0]?.operator ?? '', ...totals(some) }),
    ),
    float,
    cashIn,
    cashOut,
    expected: float + paidInCash + cashIn - cashOut,
    grandTotal: turnoverBefore + turnover,
  }
}

function totals(orders: readonly ReportOrder[]): CountedAmount {
  return { count: orders.length, amount: sumAmounts(orders.map((order) => order.total)) }
}

function grouped<T, K, G>(rows: readonly T[], keyOf: (row: T) => K, make: (key: K, rows: readonly T[]) => G): G[] {
  return [...Map.groupBy(rows, keyOf)].map(([key, some]) => make(key, some))
}

/** How many of each coin or note, largest first; what is not counted is left out. */
export type CashCount = readonly (readonly [amount: number, count: number])[]

export function countedCash(count: CashCount): number {
  return sumAmounts(count.map(([amount, pieces]) => amount * pieces))
}

/** Coins and notes by currency, in minor units, largest first. */
const pieces: Readonly<Record<string, readonly number[]>> = {
  EUR: [50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  BGN: [10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  RUB: [500000, 200000, 100000, 50000, 20000, 10000, 5000, 1000, 500, 200, 100],
  CHF: [100000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5],
  GBP: [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  USD: [10000, 5000, 2000, 1000, 500, 100, 50, 25, 10, 5, 1],
}

export function denominations(currency: string): readonly number[] {
  return pieces[currency] ?? [100000, 50000, 20000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1]
}

/** A whole number of pieces of coins and notes that the currency has. */
export function isCashCount(count: CashCount, currency: string): boolean {
  const known = denominations(currency)
  const amounts = count.map(([amount]) => amount)
  return (
    new Set(amounts).size === amounts.length &&
    count.every(([amount, many]) => known.includes(amount) && Number.isSafeInteger(many) && many >= 0 && many <= 99_999)
  )
}

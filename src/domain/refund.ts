/** What can be paid back of a sale, and by which tenders. */
import { sumAmounts } from './money.ts'

/** Why something is paid back; kept with the refund (A15). */
export const refundReasons = ['returned', 'wrong-sale', 'event-changed', 'another'] as const
export type RefundReason = (typeof refundReasons)[number]

/** As it is stored; an exchange says so itself. */
export type StoredReason = RefundReason | 'exchanged'

export function isRefundReason(text: string): text is RefundReason {
  return (refundReasons as readonly string[]).includes(text)
}

/** A line of a sale as far as paying back goes. Amounts are minor units, none is negative. */
export interface SoldAmount {
  readonly amount: number
  readonly refunded: number
  /** A free place costs nothing and can be given back all the same, once. */
  readonly isBack: boolean
}

/** F36: sold − refunded. */
export function refundableAmount(line: SoldAmount): number {
  return line.isBack ? 0 : Math.max(0, line.amount - line.refunded)
}

export type SaleState = 'sold' | 'partly-refunded' | 'refunded'

export function saleState(lines: readonly SoldAmount[]): SaleState {
  if (lines.every((line) => line.isBack)) return 'refunded'
  return lines.some((line) => line.isBack || line.refunded > 0) ? 'partly-refunded' : 'sold'
}

export interface TenderAmount<T extends string = string> {
  readonly tender: T
  /** Minor units, never negative. */
  readonly amount: number
}

/** What each tender paid, less what it got back already; tenders that have nothing left are gone. */
export function tendersLeft<T extends string>(
  paid: readonly TenderAmount<T>[],
  paidBack: readonly TenderAmount<T>[],
): TenderAmount<T>[] {
  const left = new Map<T, number>()
  for (const { tender, amount } of paid) left.set(tender, (left.get(tender) ?? 0) + amount)
  for (const { tender, amount } of paidBack) left.set(tender, (left.get(tender) ?? 0) - amount)
  return [...left].filter(([, amount]) => amount > 0).map(([tender, amount]) => ({ tender, amount }))
}

/**
 * F37: how an amount goes back to the tenders it came from. Cash comes last, because it is the one that leaves no trace.
 * What was put on gift cards goes back as money, which alone can have paid for it (F31), and leaves the other tenders to the
 * rest.
 * @param ofCards how much of the amount was put on gift cards
 * @returns shares that add up to the amount, none above what is left of its tender; `null` when less is left than that.
 */
export function shareRefund<T extends string>(
  amount: number,
  left: readonly TenderAmount<T>[],
  ofCards = 0,
): TenderAmount<T>[] | null {
  if (amount < 0 || amount > sumAmounts(left.map((each) => each.amount))) return null
  const order = (tender: string) => (tender === 'cash' ? 2 : tender === 'card' ? 1 : 0)
  const sorted = left.toSorted((one, other) => order(one.tender) - order(other.tender))
  const money = sorted.filter(({ tender }) => order(tender) > 0)
  const forCards = takenFrom(money, ofCards)
  const forRest = takenFrom(
    sorted.map((each) => ({ ...each, amount: each.amount - amountOf(forCards, each.tender) })),
    amount - sumAmounts(forCards.map((each) => each.amount)),
  )
  return sorted.flatMap(({ tender }) => {
    const share = amountOf(forCards, tender) + amountOf(forRest, tender)
    return share === 0 ? [] : [{ tender, amount: share }]
  })
}

function takenFrom<T extends string>(tenders: readonly TenderAmount<T>[], amount: number): TenderAmount<T>[] {
  let rest = amount
  return tenders.flatMap((each) => {
    const share = Math.min(rest, each.amount)
    rest -= share
    return share === 0 ? [] : [{ tender: each.tender, amount: share }]
  })
}

function amountOf<T extends string>(tenders: readonly TenderAmount<T>[], tender: T): number {
  return tenders.find((each) => each.tender === tender)?.amount ?? 0
}

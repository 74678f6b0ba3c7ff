/**
 * What a basket holds besides seats. Another kind is a type in this union, a line in `item-kinds.ts` of the desk, and what
 * its table needs; prices, totals, receipts, refunds and reports take it as they take these.
 */
import type { LineDiscount } from './basket-line.ts'
import type { AccreditationId, ArticleId, GiftCardId, PassId, PassKindId, TariffId } from './ids.ts'
import { type Currency, sumAmounts } from './money.ts'
import type { LocalDate } from './option-date.ts'
import type { PassHolder } from './pass.ts'

/** What every kind has. Amounts are minor units, gross. */
interface ItemAmounts {
  /** What tells two items apart; one more of the same raises the count. */
  readonly key: string
  /** As it stands on the screen, on the receipt and in the lists. */
  readonly name: string
  readonly count: number
  /** Of one. */
  readonly price: number
  readonly taxRateBasisPoints: number
  /** What is taken off each and why; `priceItems` alone decides. */
  readonly discounts: readonly LineDiscount[]
  /** Of them all, discounts taken off. */
  readonly amount: number
}

export interface ArticleItem extends ItemAmounts {
  readonly kind: 'article'
  readonly articleId: ArticleId
}

/** F31: sold, or topped up; its price is what is put on it. */
export interface GiftCardItem extends ItemAmounts {
  readonly kind: 'gift-card'
  readonly giftCardId: GiftCardId
  readonly code: string
  readonly currency: Currency
  /** Minor units, before this sale. */
  readonly balance: number
  readonly isNew: boolean
}

/** T20: the fee of an accreditation; paid, it is active. */
export interface AccreditationItem extends ItemAmounts {
  readonly kind: 'accreditation'
  readonly accreditationId: AccreditationId
}

/** T10: a season ticket for one person; each is one item. */
export interface PassItem extends ItemAmounts, PassHolder {
  readonly kind: 'pass'
  readonly passId: PassId
  readonly code: string
  readonly kindId: PassKindId
  readonly kindName: string
  readonly tariffId: TariffId
  readonly tariffName: string
  readonly validFrom: LocalDate | ''
  readonly validTo: LocalDate | ''
  /** Seats it covers; 0 for any number. */
  readonly sessions: number
}

export type BasketItem = ArticleItem | GiftCardItem | AccreditationItem | PassItem
export type ItemKind = BasketItem['kind']
export type ItemOf<K extends ItemKind> = Extract<BasketItem, { readonly kind: K }>

/** More pieces of one thing in one sale are a mistake; a card, a pass and a fee are there once. */
export function mostOfItem({ kind }: Pick<BasketItem, 'kind'>): number {
  return kind === 'article' ? 999 : 1
}
/** Each piece becomes a line of its own, so that each can be given back by itself (F36). */
export const mostPieces = 2000

/** F27: what is given away costs nothing; money on a card cannot be given away. */
export function priceItems(items: readonly BasketItem[], isComplimentary: boolean): readonly BasketItem[] {
  return items.map((item) => {
    const isFree = isComplimentary && item.kind !== 'gift-card'
    const off: LineDiscount = { kind: 'complimentary', id: '', title: '', amount: item.price }
    return { ...item, discounts: isFree && item.price > 0 ? [off] : [], amount: isFree ? 0 : item.price * item.count }
  })
}

export function countItems(items: readonly Pick<BasketItem, 'count'>[]): number {
  return items.reduce((sum, item) => sum + item.count, 0)
}

/** One more of what is there already raises its count; the name and the price are the newer ones. */
export function withItem(items: readonly BasketItem[], added: BasketItem): BasketItem[] {
  const found = items.find((item) => item.key === added.key)
  if (found === undefined) return [...items, added]
  return items.map((item) => (item === found ? { ...added, count: item.count + added.count } : item))
}

/** @param count 0 takes it out. */
export function withCount(items: readonly BasketItem[], key: string, count: number): BasketItem[] {
  return items.flatMap((item) => (item.key !== key ? [item] : count <= 0 ? [] : [{ ...item, count }]))
}

/** F31: what is put on gift cards, minor units; only money pays for it. */
export function giftCardAmount(items: readonly BasketItem[]): number {
  return sumAmounts(items.filter((item) => item.kind === 'gift-card').map((item) => item.amount))
}

/** As it stands on papers and cards: with the count, where there are several. */
export function itemName({ name, count }: Pick<BasketItem, 'name' | 'count'>): string {
  return count > 1 ? `${name} ${count}x` : name
}

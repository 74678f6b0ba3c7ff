/** What a typed line says, as values. */
import type { Tender } from '../tender.ts'
import type { LineProblem } from './line-problem.ts'

export interface Span {
  readonly from: number
  readonly to: number
}

export interface TypedText extends Span {
  readonly text: string
}

export interface TypedPlace extends Span {
  /** Seat indexes in the order written. */
  readonly seats: readonly number[]
}

export interface TypedTariff extends Span {
  /** Index of the event's tariff. */
  readonly tariff: number
  /** Null when none was written: one ticket in a sum of tariffs, every ticket when it stands alone. */
  readonly count: number | null
}

export interface TypedArticle extends Span {
  /** Index of the article. */
  readonly article: number
  readonly count: number
}

export interface TypedPayment extends Span {
  readonly tender: Tender
  /** As written; the rest of what is to be paid when null. */
  readonly amount: TypedText | null
  /** The code of a gift card; '' where the tender has none. */
  readonly reference: string
}

/** What a line says, before anybody looked whether the hall can give it. */
export interface TypedSale {
  readonly places: readonly TypedPlace[]
  /** How many of the best seats; null when the line does not ask for them. */
  readonly best: (Span & { readonly count: number | null }) | null
  /** Where the best seats are looked for. */
  readonly section: string | null
  readonly zone: number | null
  readonly accessible: boolean
  readonly tariffs: readonly TypedTariff[]
  readonly articles: readonly TypedArticle[]
  readonly customer: TypedText | null
  readonly voucher: TypedText | null
  readonly note: TypedText | null
  readonly payments: readonly TypedPayment[]
  readonly problems: readonly LineProblem[]
}

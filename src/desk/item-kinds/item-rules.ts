import type { Statement } from '../../../db/store.ts'
import type { ItemKind, ItemOf } from '../../domain/basket-item.ts'
import type { PaperDocument } from '../../domain/document.ts'
import type { AccreditationId, ArticleId, GiftCardId, OrderId, OrderLineId, PassId } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { RefundQuote, SaleCard } from '../../domain/sale-card.ts'
import type { Session } from '../../domain/session.ts'
import type { Desk } from '../desk.ts'

/** What the lines of an item refer to, beside their order. */
export interface ItemColumns {
  readonly articleId?: ArticleId
  readonly accreditationId?: AccreditationId
  readonly passId?: PassId
  readonly giftCardId?: GiftCardId
}

/** What the papers of an item need to know of its sale. */
export interface ItemSale {
  readonly soldAt: number
  readonly receiptNumber: number
  readonly currency: string
}

/** What one kind of item asks of the verbs that sell it and take it back. Everything else is the same for all kinds. */
export interface ItemRules<K extends ItemKind> {
  /** Looks the items up, just before money is asked for; what comes back gives each as it may be sold now, or says why not. */
  refresh(desk: Desk, items: readonly ItemOf<K>[]): Promise<(item: ItemOf<K>) => ItemOf<K> | Refusal>
  /** What the batch breaks in which one of them may not be sold as it is any more. */
  readonly guard?: string
  columns(item: ItemOf<K>): ItemColumns
  /** For the journal (F11): ids and figures that tell the item without anything else. */
  facts(item: ItemOf<K>): readonly (string | number)[]
  /** Rows that its lines refer to. */
  before?(item: ItemOf<K>): readonly Statement[]
  /** What is stored beside its lines, in the same batch. */
  after?(item: ItemOf<K>, orderId: OrderId, lineIds: readonly OrderLineId[]): readonly Statement[]
  /** How many papers it prints of its own; none when left out. */
  paperCount?(item: ItemOf<K>): number
  /** Loads what its papers need; what comes back writes as many as `paperCount` says. */
  preparePapers?(desk: Desk, session: Session): Promise<(item: ItemOf<K>, sale: ItemSale) => readonly PaperDocument[]>
  /** What a refund of some of its lines does besides, in the same batch; looked at before anything is tried. */
  takeBack?(
    desk: Desk,
    card: SaleCard,
    quote: RefundQuote,
  ): Promise<((refundId: OrderId) => readonly Statement[]) | Refusal>
}

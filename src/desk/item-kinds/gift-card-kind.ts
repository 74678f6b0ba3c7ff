import { giftCardsByCodes, insertGiftCard, insertGiftCardEntry } from '../../../db/gift-cards.ts'
import { giftCardPaper, giftCardTemplate } from '../gift-card-papers.ts'
import { unloadCards } from '../gift-card-refunds.ts'
import { houseTimeZone } from '../house-time-zone.ts'
import type { ItemRules } from './item-rules.ts'

/** F30/F31: what is paid for it is on the card in the same batch; a new card prints itself. */
export const giftCardKind: ItemRules<'gift-card'> = {
  async refresh(desk, items) {
    const cards = await giftCardsByCodes(
      desk.store,
      items.filter((item) => !item.isNew).map((item) => item.code),
    )
    const balances = new Map(cards.map((card) => [card.code, card.balance]))
    return (item) => ({ ...item, balance: balances.get(item.code) ?? item.balance })
  },
  columns: ({ giftCardId }) => ({ giftCardId }),
  facts: ({ giftCardId, amount }) => [giftCardId, amount],
  before: ({ isNew, giftCardId, code, currency }) =>
    isNew ? [insertGiftCard({ id: giftCardId, code, currency, balance: 0 })] : [],
  after: ({ giftCardId, amount }, orderId) => [insertGiftCardEntry(giftCardId, orderId, amount, false)],
  takeBack: unloadCards,
  paperCount: ({ isNew }) => (isNew ? 1 : 0),
  async preparePapers(desk, session) {
    const template = await giftCardTemplate(desk)
    const timeZone = await houseTimeZone(desk)
    return ({ isNew, code, amount }, sale) =>
      isNew ? [giftCardPaper({ desk, session, template, timeZone }, sale, { code, balance: amount })] : []
  },
}

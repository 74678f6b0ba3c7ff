import { giftCardsByCodes, type StoredGiftCard } from '../../db/gift-cards.ts'
import { cleanText } from '../domain/clean-text.ts'
import { readGiftCardCode } from '../domain/gift-card-code.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

export type { StoredGiftCard } from '../../db/gift-cards.ts'

/**
 * What is on a gift card (F30), its code typed or scanned.
 * Refusals: not-signed-in, not-permitted, gift-card-unknown, the database's.
 */
export async function giftCardBalance(desk: Desk, input: { code: string }): Promise<StoredGiftCard | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal(() => knownGiftCard(desk, input.code))
}

/** Refusals: gift-card-unknown, also for what cannot be a gift card's code. */
export async function knownGiftCard(desk: Desk, text: string): Promise<StoredGiftCard | Refusal> {
  const code = readGiftCardCode(text)
  const [card] = code === null ? [] : await giftCardsByCodes(desk.store, [code])
  return card ?? { refused: 'gift-card-unknown', code: cleanText(text, 40) }
}

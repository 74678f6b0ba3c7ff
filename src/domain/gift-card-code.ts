/** The code on a gift card (F30): `G`, 18 signs nobody can guess, and one that catches typing errors. */
import { checkedCodeText, newCheckedCode, readCheckedCode } from './checked-code.ts'
import type { IdSource } from './ids.ts'

export function newGiftCardCode(ids: IdSource): string {
  return newCheckedCode(ids, 'G')
}

/** What somebody typed or scanned, as the database has it; `null` when it cannot be a gift card's code. */
export function readGiftCardCode(text: string): string | null {
  return readCheckedCode(text, 'G')
}

/** In groups of five, as people read it out. */
export function giftCardCodeText(code: string): string {
  return checkedCodeText(code)
}

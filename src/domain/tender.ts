/** The tenders: one line each here, its words in the language files and on paper. */
import type { PaperWord } from './paper-words.ts'
import type { Permission } from './permission.ts'

/** What has to be known before a tender is taken: nothing, whose account it is, who the guest is, or the card's code. */
export type TenderNeed = 'nothing' | 'customer' | 'recipient' | 'reference'

interface TenderRules {
  /** Alone gives change: more may be handed over than is left to pay (F28). */
  readonly givesChange: boolean
  /** The price becomes 0 (F27). */
  readonly isFree: boolean
  /** Pays at once and for anything, also for what is put on a gift card (F31). */
  readonly isMoney: boolean
  readonly permission: Permission
  readonly needs: TenderNeed
  readonly paperWord: PaperWord
}

const usual = { givesChange: false, isFree: false, isMoney: false, permission: 'sell', needs: 'nothing' } as const

/** In the order of their keys in the sale window. */
export const tenderRules = {
  cash: { ...usual, givesChange: true, isMoney: true, paperWord: 'tenderCash' },
  card: { ...usual, isMoney: true, paperWord: 'tenderCard' },
  'gift-card': { ...usual, needs: 'reference', paperWord: 'tenderGiftCard' },
  account: { ...usual, needs: 'customer', paperWord: 'tenderAccount' },
  complimentary: { ...usual, isFree: true, permission: 'complimentary', needs: 'recipient', paperWord: 'tenderFree' },
} as const satisfies Readonly<Record<string, TenderRules>>

export type Tender = keyof typeof tenderRules

export const tenders = Object.keys(tenderRules) as readonly Tender[]

export function isTender(text: string): text is Tender {
  return Object.hasOwn(tenderRules, text)
}

export function rulesOf(tender: Tender): TenderRules {
  return tenderRules[tender]
}

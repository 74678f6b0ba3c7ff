/** What the till does with each kind of code: one line a kind. */

import type { ScanKindName } from '../../domain/scan-kind.ts'
import type { ScanTaker } from './scan-taker.ts'
import { takeAccreditation } from './take-accreditation.ts'
import { takeArticle } from './take-article.ts'
import { takeCustomer } from './take-customer.ts'
import { takeGiftCard } from './take-gift-card.ts'
import { takePass } from './take-pass.ts'
import { takeReservation } from './take-reservation.ts'
import { takeSale } from './take-sale.ts'
import { takeSetup } from './take-setup.ts'
import { takeTicket } from './take-ticket.ts'

export const scanTakers: Readonly<Record<ScanKindName, ScanTaker>> = {
  'set-up': takeSetup,
  ticket: takeTicket,
  customer: takeCustomer,
  reservation: takeReservation,
  'gift-card': takeGiftCard,
  pass: takePass,
  sale: takeSale,
  accreditation: takeAccreditation,
  article: takeArticle,
}

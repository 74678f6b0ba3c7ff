import { isRefusal } from '../../domain/refusal.ts'
import { ticketCodeText } from '../../domain/ticket-code.ts'
import { fill } from '../words.ts'
import type { ScanTaker } from './scan-taker.ts'
import { showCard } from './take-sale.ts'

/** The card of the ticket's sale with the cursor on its line: refund and reprint are one key away. */
export const takeTicket: ScanTaker = {
  card: 'ticket',
  async take(till, code) {
    const { scans } = till.model.words
    const card = await till.desk.openSale(code)
    if (isRefusal(card)) {
      if (card.refused === 'sale-unknown') {
        till.notice('error', fill(scans.ticketUnknown, { code: ticketCodeText(code) }))
      } else till.refuse(card)
      return true
    }
    const replaced = card.reprints.find((reprint) => reprint.voidCode === code)
    const line = card.lines.find(({ id, code: own }) => own === code || id === replaced?.lineId)
    showCard(till, card, line === undefined ? 0 : card.lines.indexOf(line))
    // F39: what keeps it from admitting anybody.
    if (line?.isBack === true) till.notice('error', scans.ticketRefunded)
    else if (line?.isCancelled === true) till.notice('error', scans.ticketCancelled)
    else if (replaced !== undefined) till.notice('error', scans.ticketReplaced)
    return true
  },
}

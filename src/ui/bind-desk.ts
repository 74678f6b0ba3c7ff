/** Binds the desk's verbs to one open desk: the only place where the user interface meets them. */

import { acknowledgeSale } from '../desk/acknowledge-sale.ts'
import { addCustomer } from '../desk/add-customer.ts'
import { applySetupCode } from '../desk/apply-setup-code.ts'
import { applyVoucher, findVoucher, removeVoucher } from '../desk/apply-voucher.ts'
import { approve } from '../desk/approve.ts'
import { listArticles } from '../desk/articles.ts'
import { beginPayment, cancelPayment } from '../desk/begin-payment.ts'
import { beginTraining, trainAs } from '../desk/begin-training.ts'
import { changeCustomer } from '../desk/change-customer.ts'
import { changeTariff } from '../desk/change-tariff.ts'
import { chooseBuyer } from '../desk/choose-buyer.ts'
import { chooseFee } from '../desk/choose-fee.ts'
import { copyReceipt } from '../desk/copy-receipt.ts'
import { currentBasket, pricingNow } from '../desk/current-basket.ts'
import { customerHistory } from '../desk/customer-history.ts'
import type { Desk } from '../desk/desk.ts'
import { beginExchange, exchangeTickets } from '../desk/exchange-tickets.ts'
import { findCustomers } from '../desk/find-customers.ts'
import { giftCardBalance } from '../desk/gift-card-balance.ts'
import { giveAway } from '../desk/give-away.ts'
import { holdSeats } from '../desk/hold-seats.ts'
import { listEvents } from '../desk/list-events.ts'
import { listPrintJobs } from '../desk/list-print-jobs.ts'
import { listSales } from '../desk/list-sales.ts'
import { openCustomer } from '../desk/open-customer.ts'
import { openDrawer } from '../desk/open-drawer.ts'
import { openHall } from '../desk/open-hall.ts'
import { openSale } from '../desk/open-sale.ts'
import { previewSale } from '../desk/preview-document.ts'
import { startPrintQueue } from '../desk/print-queue.ts'
import { recoverPending } from '../desk/recover-pending.ts'
import { beginRefund, refundSale } from '../desk/refund-sale.ts'
import { clearBasket, releaseBasketLines } from '../desk/release-seats.ts'
import { renewBasket } from '../desk/renew-basket.ts'
import { reprintTickets } from '../desk/reprint-tickets.ts'
import { retryPrint } from '../desk/retry-print.ts'
import { sell } from '../desk/sell.ts'
import { sellGiftCard } from '../desk/sell-gift-card.ts'
import { settlePrint } from '../desk/settle-print.ts'
import { signIn } from '../desk/sign-in.ts'
import { signOut } from '../desk/sign-out.ts'
import { tillUsers, unlock } from '../desk/switch-user.ts'
import { changeItemCount, takeArticle, takeArticleByEan } from '../desk/take-article.ts'
import { takeGiftCard } from '../desk/take-gift-card.ts'
import { tidyUp } from '../desk/tidy-up.ts'
import { watchSeats } from '../desk/watch-seats.ts'
import type { BasketLine } from '../domain/basket.ts'
import { isSameLine } from '../domain/basket.ts'
import { isRefusal } from '../domain/refusal.ts'
import { bindAccreditations } from './bind-accreditations.ts'
import { bindEntry } from './bind-entry.ts'
import { bindOffice } from './bind-office.ts'
import { bindPasses } from './bind-passes.ts'
import { bindPeople } from './bind-people.ts'
import { bindReservations } from './bind-reservations.ts'
import type { TillDesk } from './till-desk.ts'

/** @param fixedTill the till this terminal stays whatever a set-up code says; null when it may become another one. */
export function bindDesk(desk: Desk, fixedTill: string | null = null): TillDesk {
  return {
    ...bindPeople(desk),
    ...bindOffice(desk),
    beginTraining: () => trainingOf(desk),
    place: {
      organiserName: desk.organiser.name,
      outletName: desk.till.outlet.name,
      tillName: desk.till.name,
      clockBehindMs: desk.clockBehindMs,
    },
    ...bindReservations(desk),
    ...bindAccreditations(desk),
    ...bindPasses(desk),
    ...bindEntry(desk),
    signIn: (input) => signIn(desk, input),
    applySetupCode: (code) => applySetupCode(desk, { code, fixedTill }),
    listEvents: () => listEvents(desk),
    openHall: (eventId) => openHall(desk, eventId),
    watchSeats: (hall, onChange, onTrouble) => watchSeats(desk, hall, onChange, onTrouble),
    holdSeats: (input) => holdSeats(desk, input),
    releaseLines(keys) {
      const isMeant = (line: BasketLine): boolean => keys.some((key) => isSameLine(key, line))
      return releaseBasketLines(desk, currentBasket(desk).lines.filter(isMeant))
    },
    clearBasket: () => clearBasket(desk),
    changeTariff: (input) => changeTariff(desk, input),
    giveAway: (input) => giveAway(desk, input),
    applyVoucher: (code) => applyVoucher(desk, { code }),
    findVoucher: (code) => findVoucher(desk, { code }),
    removeVoucher: (code) => removeVoucher(desk, { code }),
    giftCardBalance: (code) => giftCardBalance(desk, { code }),
    listArticles: () => listArticles(desk),
    takeArticle: (input) => takeArticle(desk, input),
    takeArticleByEan: (ean) => takeArticleByEan(desk, ean),
    changeItemCount: (input) => changeItemCount(desk, input),
    takeGiftCard: (input) => takeGiftCard(desk, input),
    sellGiftCard: (input) => sellGiftCard(desk, input),
    chooseFee: (input) => chooseFee(desk, input),
    chooseBuyer: (id) => chooseBuyer(desk, id),
    renewBasket: () => renewBasket(desk),
    currentBasket: () => currentBasket(desk),
    pricingNow: () => pricingNow(desk),
    beginPayment: (input) => beginPayment(desk, input),
    cancelPayment: () => cancelPayment(desk),
    sell: (input) => sell(desk, input),
    acknowledgeSale: () => acknowledgeSale(desk),
    findCustomers: (typed) => findCustomers(desk, typed),
    addCustomer: (input) => addCustomer(desk, input),
    changeCustomer: (input) => changeCustomer(desk, input),
    knownCustomer: (id) => openCustomer(desk, id),
    customerHistory: (id) => customerHistory(desk, id),
    recoverPending: () => recoverPending(desk),
    listSales: (input) => listSales(desk, input),
    openSale: (sale) => openSale(desk, { sale }),
    beginRefund: (input) => beginRefund(desk, input),
    refundSale: (input) => refundSale(desk, input),
    beginExchange: (input) => beginExchange(desk, input),
    exchangeTickets: (input) => exchangeTickets(desk, input),
    reprintTickets: (input) => reprintTickets(desk, input),
    copyReceipt: (saleId) => copyReceipt(desk, { saleId }),
    listPrintJobs: () => listPrintJobs(desk),
    retryPrint: (jobId) => retryPrint(desk, jobId),
    settlePrint: (input) => settlePrint(desk, input),
    startPrintQueue: (listeners) => startPrintQueue(desk, listeners),
    openDrawer: (input) => openDrawer(desk, input),
    previewSale: (sale, columns, codes) => previewSale(desk, sale, columns, codes),
    tidyUp: () => tidyUp(desk),
    setPaperLanguage(language, words) {
      desk.state.paper = { language, words }
    },
  }
}

/** F10: the training's verbs; who somebody is is proven at the real desk. */
async function trainingOf(desk: Desk): ReturnType<TillDesk['beginTraining']> {
  const begun = await beginTraining(desk)
  if (isRefusal(begun)) return begun
  const { desk: training, session } = begun
  const bound: TillDesk = {
    ...bindDesk(training),
    tillUsers: () => tillUsers(desk),
    approve: (input) => approve(training, input, desk),
    async unlock(input) {
      const unlocked = await unlock(desk, input)
      if (isRefusal(unlocked)) return unlocked
      const session = await trainAs(training, unlocked.session.user)
      return isRefusal(session) ? session : { session, parked: null }
    },
    async signOut() {
      const left = await signOut(training)
      return isRefusal(left) ? left : signOut(desk)
    },
  }
  return { desk: bound, session }
}

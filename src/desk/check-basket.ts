import type { Basket } from '../domain/basket.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Desk } from './desk.ts'
import { eventGates, sellingRefusal } from './event-gates.ts'
import { dropLost, renew, renewBelowMs } from './renew-basket.ts'

/**
 * Before money is asked for: the events may be sold, and the seats are held for long enough (F4). `null` when all is well.
 * Refusals: event-not-selling (E01), event-not-linked (P02), hold-lost (those seats left the basket), the database's.
 */
export async function checkBasket(desk: Desk): Promise<Refusal | null> {
  const stopped = await stoppedEvent(desk, desk.state.basket)
  if (stopped !== null) return stopped
  const renewed = await renew(desk, renewBelowMs)
  if (isRefusal(renewed)) return renewed
  const lost = [...renewed.lost, ...(await dropLost(desk))]
  return lost.length > 0 ? { refused: 'hold-lost', seats: lost } : null
}

/** E01, P02. */
export async function stoppedEvent(desk: Desk, basket: Basket): Promise<Refusal | null> {
  const gates = await eventGates(desk, [...new Set(basket.lines.map((line) => line.eventId))])
  for (const gate of gates) {
    const refusal = sellingRefusal(desk, gate)
    if (refusal !== null) return refusal
  }
  return null
}

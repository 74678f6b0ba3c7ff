import { type Basket, changeTariffs, isSameLine, type LineKey, lineId } from '../domain/basket.ts'
import { basketLine } from '../domain/hall-line.ts'
import type { TariffId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { pricingNow } from './current-basket.ts'
import { type Desk, permittedSession } from './desk.ts'

/**
 * Gives lines of the basket another tariff (E06); the total follows at once (E07). All of them change, or none.
 * Refusals: not-signed-in, not-permitted, tariff-unknown, no-price.
 */
export async function changeTariff(
  desk: Desk,
  input: { lines: readonly LineKey[]; tariffId: TariffId },
): Promise<Basket | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take(async () => {
    const { basket, halls } = desk.state
    const changed = new Map<string, Exclude<ReturnType<typeof basketLine>, Refusal>>()
    for (const line of basket.lines) {
      if (!input.lines.some((each) => isSameLine(each, line))) continue
      const hall = halls.get(line.eventId)
      const tariff = hall?.tariffs.findIndex((each) => each.id === input.tariffId) ?? -1
      if (hall === undefined || tariff < 0) {
        const known = hall?.tariffs.map((each) => each.name) ?? []
        return { refused: 'tariff-unknown', tariff: input.tariffId, known }
      }
      const priced = basketLine(hall, line.seatIndex, tariff)
      if (isRefusal(priced)) return priced
      changed.set(lineId(line), priced)
    }
    desk.state.basket = changeTariffs({ ...basket, pricing: pricingNow(desk) }, (line) => {
      const priced = changed.get(lineId(line))
      if (priced === undefined) return null
      const { tariffId: id, tariffName: name, tariffMark: mark, price, taxRateBasisPoints } = priced
      return { id, name, mark, price, taxRateBasisPoints }
    })
    return desk.state.basket
  })
}

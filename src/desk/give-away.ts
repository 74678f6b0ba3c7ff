import { type Basket, giveAwayLines, type LineKey, lineId } from '../domain/basket.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

/**
 * F27: lines of the basket cost nothing from now on, or their price again. Nothing is stored: who they are for, and whether it
 * is permitted or let through by a second person (F41), is asked when it is sold.
 * Refusals: not-signed-in, not-permitted, basket-empty (none of the lines is in it).
 */
export async function giveAway(
  desk: Desk,
  input: { readonly lines: readonly LineKey[]; readonly isGiven: boolean },
): Promise<Basket | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take<Basket | Refusal>(async () => {
    const { basket } = desk.state
    const known = new Set(basket.lines.map(lineId))
    const lines = input.lines.filter((line) => known.has(lineId(line)))
    if (lines.length === 0) return { refused: 'basket-empty' }
    desk.state.basket = giveAwayLines(basket, lines, input.isGiven)
    return desk.state.basket
  })
}

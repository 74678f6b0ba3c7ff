import type { OrderLineId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type SaleCard, saleLineName } from '../domain/sale-card.ts'

/**
 * The lines of a sale that a text names, `Stalls 5-12,5-14`, as the card lists them; the section may be left out where one
 * line alone has that row and number. `null` for no text: the whole sale.
 * Refusals: unknown-seats, seats-ambiguous, bad-input (no seat at all).
 */
export function readLineSpec(card: SaleCard, text: string | undefined): readonly OrderLineId[] | null | Refusal {
  if (text === undefined) return null
  const found: OrderLineId[] = []
  const unknown: string[] = []
  for (const place of text.split(/[,;]/).map((each) => each.trim())) {
    if (place === '') continue
    const wanted = place.toLowerCase()
    const named = card.lines.filter((line) => saleLineName(line).toLowerCase() === wanted)
    const lines =
      named.length > 0 ? named : card.lines.filter((line) => `${line.row}-${line.number}`.toLowerCase() === wanted)
    const [line, ...others] = lines
    if (line === undefined) unknown.push(place)
    else if (others.length > 0) {
      const candidates = lines.map((each) => `${saleLineName(each)}, ${each.eventTitle}`)
      return { refused: 'seats-ambiguous', place, candidates }
    } else if (!found.includes(line.id)) found.push(line.id)
  }
  if (unknown.length > 0) return { refused: 'unknown-seats', seats: unknown }
  return found.length > 0 ? found : { refused: 'bad-input', field: 'seats', value: text, expected: 'Stalls 5-12' }
}

import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanLines, cleanSymbol, cleanText } from '../domain/clean-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import { longestReservationName, longestReservationNote } from '../domain/reservation.ts'

export interface ReservationText {
  readonly name: string
  readonly note: string
  /** One cell wide; '' for none. */
  readonly symbol: string
}

/**
 * What people typed, made safe to store and draw (E20, E21). Refusals: bad-input (no name, a card's number), bad-symbol.
 */
export function readReservationText(typed: ReservationText): ReservationText | Refusal {
  const name = cleanText(typed.name, longestReservationName)
  const note = cleanLines(typed.note, longestReservationNote)
  if (name === '') return { refused: 'bad-input', field: 'name', value: '', expected: 'a name' }
  if (holdsCardNumber(name)) return { refused: 'bad-input', field: 'name', value: '', expected: 'no card number' }
  if (holdsCardNumber(note)) return { refused: 'bad-input', field: 'note', value: '', expected: 'no card number' }
  const symbol = typed.symbol.trim() === '' ? '' : cleanSymbol(typed.symbol)
  if (symbol === null) return { refused: 'bad-symbol', symbol: cleanText(typed.symbol, 8) }
  return { name, note, symbol }
}

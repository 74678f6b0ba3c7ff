import { cleanText } from '../domain/clean-text.ts'
import type { Refusal } from '../domain/refusal.ts'

/** What was given is not what it should be. @param value told back, cleaned and cut @param expected an example, or a range */
export function badInput(field: string, value: string | number, expected: string): Refusal {
  return { refused: 'bad-input', field, value: cleanText(String(value), 80), expected }
}

/** The code on a ticket: 19 digits nobody can guess and one that catches typing errors. */
import type { IdSource } from './ids.ts'

/**
 * The quasigroup of Damm's algorithm: its check digit notices every single wrong digit and every swap of neighbours,
 * also of the last two.
 */
const dammTable = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

export const ticketCodeDigits = 20

export function newTicketCode(ids: IdSource): string {
  const digits = ids.randomDigits(ticketCodeDigits - 1)
  return `${digits}${checkDigit(digits)}`
}

/** Whether the text can be one of our codes at all; what it admits to is for the database to say. */
export function isTicketCode(text: string): boolean {
  return /^\d{20}$/.test(text) && checkDigit(text) === '0'
}

/** Damm: the check digit of the digits; `'0'` when they end in their check digit already. */
export function checkDigit(digits: string): string {
  let state = '0'
  for (const digit of digits) {
    const next = dammTable[Number(state)]?.[Number(digit)]
    if (next === undefined) throw new RangeError('a code consists of decimal digits')
    state = next
  }
  return state
}

/** In groups of four, as people read it out. */
export function ticketCodeText(code: string): string {
  return code.replace(/\d{4}(?=\d)/g, '$& ')
}

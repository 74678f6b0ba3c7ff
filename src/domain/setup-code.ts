/**
 * T02: the code that sets a terminal up. Figures alone, so that it comes through any keyboard layout: what it is, its number,
 * thirty figures that only who made it could know, and a check digit. What it sets lies in the database under its number.
 */
import { checkDigit } from './ticket-code.ts'

export interface SetupCodeParts {
  readonly number: number
  readonly proof: string
}

const mark = '92'
const numberDigits = 8
export const setupProofDigits = 30
const wholeDigits = mark.length + numberDigits + setupProofDigits + 1

export function setupCodeText({ number, proof }: SetupCodeParts): string {
  const digits = `${mark}${String(number).padStart(numberDigits, '0')}${proof}`
  return digits + checkDigit(digits)
}

/** Null when it is no set-up code; whether it is a true one is for the desk to say. */
export function readSetupCode(text: string): SetupCodeParts | null {
  if (text.length !== wholeDigits || !/^92\d+$/.test(text) || checkDigit(text) !== '0') return null
  const proofAt = mark.length + numberDigits
  return { number: Number(text.slice(mark.length, proofAt)), proof: text.slice(proofAt, -1) }
}

/** Numbers of goods as they stand in bar codes: EAN-13, EAN-8 and UPC-A, each with a check digit. */

/**
 * What somebody typed or scanned, as the database has it: 8 or 13 digits, UPC-A with the zero that makes it an EAN-13.
 * `null` when it is no such number.
 */
export function readEan(text: string): string | null {
  const digits = text.trim()
  if (!/^(\d{8}|\d{12,13})$/.test(digits)) return null
  const ean = digits.length === 12 ? `0${digits}` : digits
  return eanCheckDigit(ean.slice(0, -1)) === ean.at(-1) ? ean : null
}

/** Weights 3 and 1 in turn, from the right. */
export function eanCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  return String((10 - (sum % 10)) % 10)
}

/**
 * Whether a text holds what may be a payment card's number: 13 to 19 digits, spaced or not, with a valid last one (A17).
 * Such a number must never be stored.
 */
export function holdsCardNumber(text: string): boolean {
  const runs = text.match(/(?<!\d)\d(?:[ -]?\d){12,18}(?![ -]?\d)/g) ?? []
  return runs.some((run) => isLuhn(run.replace(/\D/g, '')))
}

/** Luhn: from the right, every second digit counts double. */
function isLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const counted = at % 2 === 0 ? digit : digit * 2
    sum += counted > 9 ? counted - 9 : counted
  }
  return sum % 10 === 0
}

import type { Refusal } from '../domain/refusal.ts'

/** A number of minor units or percent as a script writes it: digits only, so that no locale is guessed. */
export function readWholeNumber(field: string, text: string, example: string): number | Refusal {
  const value = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value
  return { refused: 'bad-input', field, value: text, expected: example }
}

/** The same of an option that may be left out. */
export function readGivenNumber(
  field: string,
  text: string | undefined,
  example: string,
): number | undefined | Refusal {
  return text === undefined ? undefined : readWholeNumber(field, text, example)
}

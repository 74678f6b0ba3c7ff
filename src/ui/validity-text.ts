import type { LocalDate } from '../domain/option-date.ts'
import { localDay } from './format.ts'
import type { Model } from './model.ts'
import { fill } from './words.ts'

/** From which day to which; '' without bounds. */
export function validityText(
  { validFrom, validTo }: { readonly validFrom: LocalDate | ''; readonly validTo: LocalDate | '' },
  { words, language }: Pick<Model, 'words' | 'language'>,
): string {
  const { validBoth, validFrom: since, validTo: until } = words.accreditations
  const day = (date: LocalDate | '') => (date === '' ? '' : localDay(date, language))
  const facts = { from: day(validFrom), to: day(validTo) }
  if (facts.from !== '' && facts.to !== '') return fill(validBoth, facts)
  return facts.from !== '' ? fill(since, facts) : facts.to !== '' ? fill(until, facts) : ''
}

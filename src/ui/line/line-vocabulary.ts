/** The names of a hall and the words of a language, as typed lines use them; made once for both together. */
import type { OpenHall } from '../../domain/open-hall.ts'
import { tenders } from '../../domain/tender.ts'
import { lineKeywords, type Vocabulary } from '../../domain/typed-sale/vocabulary.ts'
import { hallNames } from '../hall-tables.ts'
import { type Words, wordsFor } from '../words.ts'

const known = new WeakMap<OpenHall, Map<Words, Vocabulary>>()

/** The cashier's own words come first; the English ones are understood everywhere. */
export function lineVocabulary(hall: OpenHall, words: Words): Vocabulary {
  let byWords = known.get(hall)
  if (byWords === undefined) {
    byWords = new Map()
    known.set(hall, byWords)
  }
  let vocabulary = byWords.get(words)
  if (vocabulary === undefined) {
    const english = wordsFor('en')
    vocabulary = {
      places: hallNames(hall),
      tariffs: hall.tariffs,
      zones: hall.zones,
      tenders: tenders.map((tender) => ({ tender, names: [words.tenders[tender], english.tenders[tender]] })),
      keywords: lineKeywords.map((keyword) => ({
        keyword,
        names: [words.line.keywords[keyword], english.line.keywords[keyword]],
      })),
    }
    byWords.set(words, vocabulary)
  }
  return vocabulary
}

/** The names of a hall and of articles and the words of a language, as typed lines use them; made once for all together. */
import type { Article } from '../../domain/article.ts'
import type { OpenHall } from '../../domain/open-hall.ts'
import { tenders } from '../../domain/tender.ts'
import { lineKeywords, type Vocabulary } from '../../domain/typed-sale/vocabulary.ts'
import { hallNames } from '../hall-tables.ts'
import { type Words, wordsFor } from '../words.ts'

const none: readonly Article[] = []
const known = new WeakMap<OpenHall, WeakMap<readonly Article[], Map<Words, Vocabulary>>>()

/** The cashier's own words come first; the English ones are understood everywhere. */
export function lineVocabulary(hall: OpenHall, words: Words, articles: readonly Article[] | null): Vocabulary {
  const goods = articles ?? none
  const ofHall = known.get(hall) ?? new WeakMap<readonly Article[], Map<Words, Vocabulary>>()
  known.set(hall, ofHall)
  const byWords = ofHall.get(goods) ?? new Map<Words, Vocabulary>()
  ofHall.set(goods, byWords)
  let vocabulary = byWords.get(words)
  if (vocabulary === undefined) {
    const english = wordsFor('en')
    vocabulary = {
      places: hallNames(hall),
      tariffs: hall.tariffs,
      zones: hall.zones,
      articles: goods,
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

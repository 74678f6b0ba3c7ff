/** The names a typed line may use, and what a run of its words means. */
import { fitName, nameFit, nameTokens } from '../place-names/name-match.ts'
import type { PlaceNames } from '../place-names/place-names.ts'
import type { Tender } from '../tender.ts'
import type { LineWord } from './line-words.ts'

export const lineKeywords = ['best', 'wheelchair', 'customer', 'voucher', 'note'] as const
export type LineKeyword = (typeof lineKeywords)[number]

export interface Vocabulary {
  readonly places: PlaceNames
  /** Index and price are the hall's. */
  readonly tariffs: readonly { readonly name: string; readonly mark: string }[]
  readonly zones: readonly { readonly name: string }[]
  /** Each with its names, the one to complete first. */
  readonly tenders: readonly { readonly tender: Tender; readonly names: readonly string[] }[]
  /** T11: those on sale, in the order of their indexes. */
  readonly articles: readonly { readonly name: string }[]
  readonly keywords: readonly { readonly keyword: LineKeyword; readonly names: readonly string[] }[]
}

export type Meaning =
  | { readonly kind: 'keyword'; readonly keyword: LineKeyword }
  | { readonly kind: 'tender'; readonly tender: Tender }
  | { readonly kind: 'tariff'; readonly tariff: number }
  | { readonly kind: 'zone'; readonly zone: number }
  | { readonly kind: 'article'; readonly article: number }
  | { readonly kind: 'section'; readonly section: string }

export interface Entry {
  readonly meaning: Meaning
  /** As it is completed and listed. */
  readonly name: string
  readonly names: readonly string[]
  /** Every way to write it, in the order of `names` as far as those go. */
  readonly spellings: readonly (readonly string[])[]
  /** One character that stands for it. */
  readonly mark: string | null
}

const known = new WeakMap<Vocabulary, readonly Entry[]>()

/** Tariffs and tenders first: what is completed most. */
export function entriesOf(vocabulary: Vocabulary): readonly Entry[] {
  const found = known.get(vocabulary)
  if (found !== undefined) return found
  const { tariffs, tenders, keywords, places, zones, articles } = vocabulary
  const entry = (meaning: Meaning, names: readonly string[], mark: string | null = null): Entry => ({
    meaning,
    name: names[0] ?? '',
    names,
    spellings: names.map(nameTokens),
    mark: mark?.toLowerCase() ?? null,
  })
  const entries = [
    ...tariffs.map(({ name, mark }, tariff) => entry({ kind: 'tariff', tariff }, [name], mark)),
    ...tenders.map(({ tender, names }) => entry({ kind: 'tender', tender }, names)),
    ...keywords.map(({ keyword, names }) => entry({ kind: 'keyword', keyword }, names)),
    ...places.sections.map(
      ({ name, tokens, ownTokens }): Entry => ({
        meaning: { kind: 'section', section: name },
        name,
        names: [name],
        spellings: isNumbers(ownTokens) ? [tokens] : [tokens, ownTokens],
        mark: null,
      }),
    ),
    ...zones.map(({ name }, zone) => entry({ kind: 'zone', zone }, [name])),
    ...articles.map(({ name }, article) => entry({ kind: 'article', article }, [name])),
  ].filter(({ name }) => name !== '')
  known.set(vocabulary, entries)
  return entries
}

/** A bare number is a count, not a section. */
function isNumbers(tokens: readonly string[]): boolean {
  return tokens.every((token) => /^\p{N}/u.test(token))
}

export interface LookUp {
  /** More than one where the words may mean several things. */
  readonly entries: readonly Entry[]
  /** How many words were taken. */
  readonly length: number
}

const mostWords = 3

/**
 * What stands at `at`: whole names before beginnings, those before shortened ones; longer before shorter. Articles come after
 * all that seats are sold by: what a cashier always writes means the same whatever the bar sells today.
 */
export function lookUp(vocabulary: Vocabulary, words: readonly LineWord[], at: number): LookUp | null {
  return (
    lookUpWhole(vocabulary, words, at) ??
    lookUpAs(vocabulary, words, at, [nameFit.beginning, nameFit.short], isNoArticle) ??
    lookUpAs(vocabulary, words, at, [nameFit.beginning], isArticle)
  )
}

/** Only whole names. */
export function lookUpWhole(vocabulary: Vocabulary, words: readonly LineWord[], at: number): LookUp | null {
  return lookUpAs(vocabulary, words, at, [nameFit.exact], () => true)
}

function isArticle({ meaning }: Entry): boolean {
  return meaning.kind === 'article'
}

function isNoArticle(entry: Entry): boolean {
  return !isArticle(entry)
}

function lookUpAs(
  vocabulary: Vocabulary,
  words: readonly LineWord[],
  at: number,
  fits: readonly number[],
  isWanted: (entry: Entry) => boolean,
): LookUp | null {
  const runs = wordRuns(words, at)
  const [[first = ''] = []] = runs
  for (const fit of fits) {
    for (const [index, typed] of runs.entries()) {
      const entries = entriesOf(vocabulary).filter(
        (entry) =>
          isWanted(entry) &&
          (entry.spellings.some((tokens) => fitName(typed, tokens) === fit) ||
            (fit === nameFit.exact && typed.length === 1 && entry.mark !== null && entry.mark === first)),
      )
      const others = entries.filter(isNoArticle)
      if (entries.length > 0) return { entries: others.length > 0 ? others : entries, length: runs.length - index }
    }
  }
  return null
}

/** The tokens of three words, of two, of one; none runs over a plus or a second quoted word. */
function wordRuns(words: readonly LineWord[], at: number): string[][] {
  const runs: string[][] = []
  for (let length = 1; length <= mostWords; length += 1) {
    const word = words[at + length - 1]
    if (word === undefined || word.text === '+' || (word.isQuoted && length > 1)) break
    const tokens = nameTokens(word.text)
    if (tokens.length === 0) break
    runs.unshift([...(runs[0] ?? []), ...tokens])
    if (word.isQuoted) break
  }
  return runs
}

/** `cash`, `Stalls`: for saying what something may mean. */
export function entryNames(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ name }) => name))]
}

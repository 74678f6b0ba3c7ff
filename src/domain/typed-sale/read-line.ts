/**
 * Reads a typed sale: `12-14..15 full+child cash 50`, `4 best stalls card`. The grammar stands in the README.
 * It never throws: what is not understood is a problem with its place and what was expected there.
 */
import { rulesOf, type Tender } from '../tender.ts'
import { type ExpectedThing, lineProblem } from './line-problem.ts'
import { isCount, isPhoneWord, isPlaceWord, type LineWord, splitLine } from './line-words.ts'
import { type PlaceContext, readPlace } from './read-place.ts'
import type { Span, TypedSale } from './typed-sale.ts'
import { type Entry, entryNames, type LookUp, lookUp, lookUpWhole, type Vocabulary } from './vocabulary.ts'

type Draft = { -readonly [K in keyof TypedSale]: TypedSale[K] extends readonly (infer T)[] ? T[] : TypedSale[K] }

interface Reading {
  readonly vocabulary: Vocabulary
  readonly words: readonly LineWord[]
  readonly near: string | null
  readonly draft: Draft
  /** Named with a place: it holds for the places after it. */
  placeSection: string | null
}

/** How many seats the best ones are when no number was written. */
export const usualCount = 2
/** Nobody sells more side by side; a larger number is a typing error. */
export const largestCount = 99

const anything: readonly ExpectedThing[] = ['place', 'count', 'section', 'tariff', 'customer', 'note', 'tender']

/** @param near name of the section the cursor is in, which decides between sections that have the same seat. */
export function readLine(line: string, vocabulary: Vocabulary, near: string | null = null): TypedSale {
  const draft: Draft = {
    places: [],
    best: null,
    section: null,
    zone: null,
    accessible: false,
    tariffs: [],
    articles: [],
    customer: null,
    voucher: null,
    note: null,
    payments: [],
    problems: [],
  }
  const reading: Reading = { vocabulary, words: splitLine(line), near, draft, placeSection: null }
  let at = 0
  while (at < reading.words.length) at = Math.max(at + 1, readItem(reading, at))
  return draft
}

/** @returns the index of the first word behind the item. */
function readItem(reading: Reading, at: number): number {
  const { words, vocabulary, draft } = reading
  const word = words[at]
  if (word === undefined) return at + 1
  // What is written out in full is that, even where a section begins the same way.
  const whole = lookUpWhole(vocabulary, words, at)
  const isSection = whole?.entries.every(({ meaning }) => meaning.kind === 'section') ?? true
  if (whole !== null && !isSection) return readNamed(reading, at, whole)
  const afterPlace = readPlaceAt(reading, at)
  if (afterPlace > at) return afterPlace
  if (whole !== null) return readNamed(reading, at, whole)
  if (word.text.includes('@') || isPhoneWord(word.text)) {
    if (draft.customer === null) draft.customer = word
    else draft.problems.push(lineProblem('twice', word, ['customer']))
    return at + 1
  }
  if (isCount(word)) return readCount(reading, at)
  const found = word.text === '+' ? null : lookUp(vocabulary, words, at)
  if (found !== null) return readNamed(reading, at, found)
  draft.problems.push(lineProblem('unknown-word', word, anything, [], { text: word.text }))
  return at + 1
}

const mostWordsBefore = 4

/** A place, with the words before it that name its section; @returns `at` when there is none. */
function readPlaceAt(reading: Reading, at: number): number {
  const { words, draft, vocabulary, near } = reading
  const placeAt = words.slice(at, at + mostWordsBefore + 1).findIndex((word) => isPlaceWord(word))
  const word = placeAt < 0 ? undefined : words[at + placeAt]
  if (word === undefined) return at
  const before = words.slice(at, at + placeAt)
  if (before.some(({ text }) => text === '+')) return at
  const context: PlaceContext = { places: vocabulary.places, section: reading.placeSection, near }
  const read = readPlace(context, before, word)
  if (read === null) return at
  const [first = word] = before
  const span = { from: first.from, to: word.to }
  if (read.problem !== null) draft.problems.push(read.problem)
  draft.places.push({ ...span, seats: read.seats })
  reading.placeSection = read.section
  return at + placeAt + 1
}

/** `2`, `2 full`, `4 best stalls`, `2 wheelchair`, `2 coffee`. */
function readCount(reading: Reading, at: number): number {
  const { words, vocabulary, draft } = reading
  const word = words[at]
  if (word === undefined) return at + 1
  const count = Number(word.text)
  if (count < 1 || count > largestCount) {
    draft.problems.push(lineProblem('bad-count', word, ['count'], [], { most: largestCount }))
    return at + 1
  }
  const next = words[at + 1]?.text === '+' ? null : lookUp(vocabulary, words, at + 1)
  const meaning = next?.entries.length === 1 ? next.entries[0]?.meaning : undefined
  if (next !== null && meaning?.kind === 'tariff') return readTariff(reading, at + 1, next, { word, count })
  if (next !== null && meaning?.kind === 'article') {
    draft.articles.push({ article: meaning.article, count, from: word.from, to: spanOf(words, at + 1, next.length).to })
    return at + 1 + next.length
  }
  takeBest(draft, word, count)
  return at + 1
}

function takeBest(draft: Draft, span: Span, count: number | null): void {
  const { best } = draft
  if (best === null) draft.best = { from: span.from, to: span.to, count }
  else if (count === null || best.count === null) draft.best = { ...best, to: span.to, count: best.count ?? count }
  else draft.problems.push(lineProblem('twice', span, ['place', 'tariff', 'tender']))
}

function readNamed(reading: Reading, at: number, found: LookUp): number {
  const { words, draft } = reading
  const span = spanOf(words, at, found.length)
  const [entry] = found.entries
  const after = at + found.length
  if (entry === undefined) return after
  if (found.entries.length > 1) {
    const expected = found.entries.map(({ meaning }) => (meaning.kind === 'keyword' ? 'place' : thingOf(meaning)))
    draft.problems.push(
      lineProblem('several-meanings', span, [...new Set(expected)], entryNames(found.entries), {
        text: textOf(words, at, found.length),
      }),
    )
    return after
  }
  const { meaning } = entry
  switch (meaning.kind) {
    case 'tariff':
      return readTariff(reading, at, found, null)
    case 'article':
      draft.articles.push({ ...span, article: meaning.article, count: 1 })
      return after
    case 'tender':
      return readPayment(reading, at, found.length, meaning.tender)
    case 'section':
      if (draft.section !== null) draft.problems.push(lineProblem('twice', span, ['tariff', 'tender']))
      else draft.section = meaning.section
      takeBest(draft, span, null)
      return after
    case 'zone':
      if (draft.zone !== null) draft.problems.push(lineProblem('twice', span, ['tariff', 'tender']))
      else draft.zone = meaning.zone
      takeBest(draft, span, null)
      return after
    case 'keyword':
      return readKeyword(reading, at, after, entry)
  }
}

function thingOf({ kind }: Entry['meaning']): ExpectedThing {
  if (kind === 'zone' || kind === 'section') return 'section'
  return kind === 'keyword' ? 'place' : kind
}

function spanOf(words: readonly LineWord[], at: number, length: number): Span {
  return { from: words[at]?.from ?? 0, to: words[at + length - 1]?.to ?? 0 }
}

function textOf(words: readonly LineWord[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ')
}

/** `full`, and what a plus adds to it: `full+child`, `2 full + 1 child`. */
function readTariff(
  reading: Reading,
  at: number,
  found: LookUp,
  counted: { readonly word: LineWord; readonly count: number } | null,
): number {
  const { words, draft, vocabulary } = reading
  const meaning = found.entries[0]?.meaning
  const span = spanOf(words, at, found.length)
  if (meaning?.kind === 'tariff') {
    draft.tariffs.push({
      tariff: meaning.tariff,
      count: counted?.count ?? null,
      from: counted?.word.from ?? span.from,
      to: span.to,
    })
  }
  const after = at + found.length
  const plus = words[after]
  if (plus?.text !== '+') return after
  const next = words[after + 1]
  const isOpen = next === undefined || (isCount(next) && words[after + 2] === undefined)
  const names = vocabulary.tariffs.map(({ name }) => name)
  if (isOpen) draft.problems.push(lineProblem('incomplete', plus, ['tariff'], names))
  else if (isCount(next)) {
    const isTariff = lookUp(vocabulary, words, after + 2)?.entries[0]?.meaning.kind === 'tariff'
    if (!isTariff) draft.problems.push(lineProblem('incomplete', next, ['tariff'], names))
  } else if (lookUp(vocabulary, words, after + 1)?.entries[0]?.meaning.kind !== 'tariff') {
    draft.problems.push(lineProblem('unknown-word', next, ['tariff'], names, { text: next.text }))
    return after + 2
  }
  return after + 1
}

/** `cash`, `cash 50`, `gift card GC-12 20`. A number with a tariff behind it counts tickets. */
function readPayment({ words, draft, vocabulary }: Reading, at: number, length: number, tender: Tender): number {
  const span = spanOf(words, at, length)
  const needsCode = rulesOf(tender).needs === 'reference'
  const code = needsCode ? words[at + length] : undefined
  if (needsCode && code === undefined) draft.problems.push(lineProblem('incomplete', span, ['voucher']))
  const after = at + length + (code === undefined ? 0 : 1)
  const next = words[after]
  const isAmount = next !== undefined && !next.isQuoted && /^\d[\d.,'’]*$/.test(next.text)
  const behind = isAmount ? lookUp(vocabulary, words, after + 1)?.entries[0]?.meaning : undefined
  const isCounting =
    behind?.kind === 'tariff' || behind?.kind === 'article' || (behind?.kind === 'keyword' && behind.keyword === 'best')
  const amount = isAmount && !isCounting ? next : null
  const to = amount?.to ?? code?.to ?? span.to
  draft.payments.push({ from: span.from, to, tender, amount, reference: code?.text ?? '' })
  return amount === null ? after : after + 1
}

function readKeyword(reading: Reading, at: number, after: number, { meaning }: Entry): number {
  const { words, draft } = reading
  if (meaning.kind !== 'keyword') return after
  const span = spanOf(words, at, after - at)
  switch (meaning.keyword) {
    case 'best':
      takeBest(draft, span, null)
      return after
    case 'wheelchair':
      draft.accessible = true
      takeBest(draft, span, null)
      return after
    case 'customer':
      return readText(reading, 'customer', span, after, customerEnd(reading, after))
    case 'voucher':
      return readText(reading, 'voucher', span, after, Math.min(after + 1, words.length))
    case 'note':
      return readText(reading, 'note', span, after, words[after]?.isQuoted ? after + 1 : words.length)
  }
}

/** Sections and articles are called as people are. */
const endsName: ReadonlySet<Entry['meaning']['kind']> = new Set(['tariff', 'tender', 'keyword', 'zone'])

/** A customer's name ends where a word is a tender, a tariff or a keyword, or a seat begins. */
function customerEnd({ words, vocabulary }: Reading, from: number): number {
  if (words[from]?.isQuoted) return from + 1
  let end = from
  while (end < words.length) {
    const word = words[end]
    const isOther = lookUpWhole(vocabulary, words, end)?.entries.some(({ meaning }) => endsName.has(meaning.kind))
    if (word === undefined || word.isQuoted || isOther) break
    if (end > from && isPlaceWord(word)) break
    end += 1
  }
  return end
}

function readText(
  { words, draft }: Reading,
  what: 'customer' | 'voucher' | 'note',
  span: Span,
  from: number,
  end: number,
): number {
  const [first, last] = [words[from], words[end - 1]]
  if (first === undefined || last === undefined || end <= from) {
    draft.problems.push(lineProblem('incomplete', span, [what]))
    return Math.max(from, end)
  }
  const text = words
    .slice(from, end)
    .map((word) => word.text)
    .join(' ')
  if (draft[what] !== null) draft.problems.push(lineProblem('twice', { from: span.from, to: last.to }, ['tender']))
  else draft[what] = { text, from: first.from, to: last.to }
  return end
}

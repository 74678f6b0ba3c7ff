/** What Tab offers at a place of a typed line. */
import { nameTokens } from '../place-names/name-match.ts'
import { splitLine } from './line-words.ts'
import { type Entry, entriesOf, lookUpWhole, type Vocabulary } from './vocabulary.ts'

export interface Completion {
  /** What is replaced. */
  readonly from: number
  readonly to: number
  /** What it is replaced by, likeliest first. */
  readonly options: readonly string[]
}

export interface CompletionContext {
  readonly vocabulary: Vocabulary
  /** Customers found for what stands behind their keyword. */
  readonly customers: readonly string[]
}

const mostWordsBefore = 2

/** @returns nothing to offer as no options. */
export function completeLine(line: string, cursor: number, { vocabulary, customers }: CompletionContext): Completion {
  const words = splitLine(line.slice(0, cursor))
  const last = words.at(-1)
  const isTyping = last !== undefined && last.to === cursor && last.text !== '+' && !last.isQuoted
  const typed = isTyping ? words.length - 1 : words.length
  const named = customerAt(vocabulary, words)
  if (named !== null) {
    const from = words[named]?.from ?? cursor
    return { from, to: cursor, options: customers.map((name) => `"${name.replaceAll('"', "'")}"`) }
  }
  // `boxes le` goes on with `Boxes left`: words before belong to the name where there is such a name.
  for (let before = Math.min(mostWordsBefore, typed); before >= 0; before -= 1) {
    const run = words.slice(typed - before)
    if ((run.length === 0 && before > 0) || run.some(({ text }) => text === '+')) continue
    const tokens = run.flatMap(({ text }) => nameTokens(text))
    if (before > 0 && (!isTyping || tokens.length < 2)) continue
    const options = optionsFor(vocabulary, tokens)
    if (options.length > 0) return { from: run[0]?.from ?? cursor, to: cursor, options }
  }
  return { from: cursor, to: cursor, options: [] }
}

/** Index of the first word behind the keyword of a customer that is still being typed. */
function customerAt(vocabulary: Vocabulary, words: ReturnType<typeof splitLine>): number | null {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const [entry] = lookUpWhole(vocabulary, words, at)?.entries ?? []
    if (entry === undefined || entry.meaning.kind === 'section') continue
    return entry.meaning.kind === 'keyword' && entry.meaning.keyword === 'customer' ? at + 1 : null
  }
  return null
}

function optionsFor(vocabulary: Vocabulary, tokens: readonly string[]): string[] {
  const options = entriesOf(vocabulary).flatMap((entry) => spellingOf(entry, tokens) ?? [])
  return [...new Set(options)]
}

/** The name that begins with these words: the cashier's own where it does, else the English one. */
function spellingOf({ name, spellings, names }: Entry, tokens: readonly string[]): string | null {
  const found = spellings.findIndex((spelling) => begins(spelling, tokens))
  if (found < 0) return null
  return names[found] ?? name
}

function begins(spelling: readonly string[], tokens: readonly string[]): boolean {
  const last = tokens.length - 1
  return tokens.every((token, at) => (at === last ? spelling[at]?.startsWith(token) : spelling[at] === token))
}

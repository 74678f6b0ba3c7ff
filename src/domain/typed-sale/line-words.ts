/** A typed line cut into words, each with its place in the line. */

export interface LineWord {
  readonly text: string
  /** Offsets into the line; of a quoted word the quotes lie within. */
  readonly from: number
  readonly to: number
  readonly isQuoted: boolean
}

/** Longer lines are cut: nobody types them, and a paste must not keep keys waiting. */
export const longestLine = 400

const quotes = '"\u201c\u201d\u201e\u00ab\u00bb'
const chunkPattern = new RegExp(`[${quotes}]([^${quotes}]*)[${quotes}]?|[^\\s${quotes}]+`, 'gu')

/** `2full+child "Row 3"` → `2`, `full`, `+`, `child`, `Row 3`. Commas and semicolons behind a word are dropped. */
export function splitLine(line: string): LineWord[] {
  const words: LineWord[] = []
  for (const { 0: chunk, 1: quoted, index } of line.slice(0, longestLine).matchAll(chunkPattern)) {
    if (quoted !== undefined) words.push({ text: quoted, from: index, to: index + chunk.length, isQuoted: true })
    else words.push(...splitChunk(chunk.replace(/[,;]+$/, ''), index))
  }
  return words
}

/** What is written without spaces: tariffs joined by a plus, a count before a name. Phones and e-mails stay whole. */
function splitChunk(chunk: string, at: number): LineWord[] {
  const word = (text: string, from: number): LineWord => ({ text, from, to: from + text.length, isQuoted: false })
  if (chunk === '') return []
  if (chunk.includes('@') || isPhoneWord(chunk)) return [word(chunk, at)]
  const words: LineWord[] = []
  for (const { 0: part, index } of chunk.matchAll(/\+|[^+]+/g)) {
    const [, count = '', name = ''] = /^(\d+)(\p{L}[^-–]*)$/u.exec(part) ?? []
    if (count === '') words.push(word(part, at + index))
    else words.push(word(count, at + index), word(name, at + index + count.length))
  }
  return words
}

export function isPhoneWord(text: string): boolean {
  return /^\+\d{5,}$/.test(text)
}

/** `12-14`, `A-5..9`, also while its end is still missing. */
export function isPlaceWord({ text, isQuoted }: LineWord): boolean {
  return !isQuoted && /^[^-–]+[-–]/.test(text) && !text.includes('@')
}

export function isCount({ text, isQuoted }: LineWord): boolean {
  return !isQuoted && /^\d{1,4}$/.test(text)
}

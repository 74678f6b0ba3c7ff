import stringWidth from 'string-width'
import { cleanText } from '../src/domain/clean-text.ts'

/** Private and unassigned characters and the selectors of emoji looks: no printer knows them. */
const unknownToPrinters = /[\p{Co}\p{Cn}]|\p{Variation_Selector}/gu
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const longestText = 2000

/** Text as paper may carry it: one clean line (F50, see `cleanText`), cut at 2,000 letters. */
export function paperText(text: string): string {
  return cleanText(text.replace(unknownToPrinters, ''), longestText)
}

/** Columns a text takes; a wide character takes two, a combining mark none. */
export function paperWidth(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text)
}

/** The beginning of `text` that fits; a letter is never parted from its marks, a wide one never halved. */
export function cutToWidth(text: string, columns: number, ellipsis = '…'): string {
  if (paperWidth(text) <= columns) return text
  const room = columns - paperWidth(ellipsis)
  if (room < 0) return ellipsis.slice(0, Math.max(0, columns))
  return takeWidth(text, room).trimEnd() + ellipsis
}

/** Words onto lines of at most `columns`; a word longer than a line is broken between letters. */
export function wrapToWidth(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (word === '' && line === '') continue
    const joined = line === '' ? word : `${line} ${word}`
    if (paperWidth(joined) <= columns) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line.trimEnd())
    line = word
    while (paperWidth(line) > columns) {
      const head = takeWidth(line, columns) || firstGrapheme(line)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

function takeWidth(text: string, columns: number): string {
  if (isPlain(text)) return text.slice(0, columns)
  let taken = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment)
    if (used > columns) break
    taken += segment
  }
  return taken
}

function firstGrapheme(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment
  return ''
}

/** Latin and Cyrillic letters without marks: one column each, which is nearly all there is. */
function isPlain(text: string): boolean {
  return /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F\u0400-\u0482\u048A-\u052F\u2013-\u201E\u2026\u20AC]*$/.test(text)
}

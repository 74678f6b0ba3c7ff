import stringWidth from 'string-width'

/** C0 and C1 controls, the soft hyphen's invisible kin, bidi controls, lone surrogates, private use and non-characters. */
const neverOnPaper =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const longestText = 2000

/**
 * Text as paper may carry it: NFC, one line, no control, bidi or invisible character, never more than a few combining
 * marks on a letter, cut at 2,000 characters (F50). Tabs and line ends become a space.
 */
export function paperText(text: string): string {
  const oneLine = text.slice(0, longestText).replace(/[\t\n\v\f\r\u0085\u2028\u2029\u00A0\u202F]+/g, ' ')
  return oneLine
    .replace(neverOnPaper, '')
    .normalize('NFC')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
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

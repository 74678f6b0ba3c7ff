import { textWidth } from '../../terminal/glyph.ts'

/** The words of a text in lines no wider than `columns`; null when a word is wider. */
export function wrapWords(text: string, columns: number): string[] | null {
  const lines: string[] = []
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1)
    if (textWidth(word) > columns) return null
    if (last !== undefined && textWidth(last) + 1 + textWidth(word) <= columns)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

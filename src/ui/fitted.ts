import { textWidth } from '../terminal/glyph.ts'

/** A text no wider than so many columns: cut with two dots where it is. */
export function shortened(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text
  if (columns < 2) return '.'.repeat(Math.max(0, columns))
  let cut = ''
  let used = 0
  for (const character of text) {
    const more = textWidth(character)
    if (used + more > columns - 2) break
    cut += character
    used += more
  }
  return `${cut}${' '.repeat(columns - 2 - used)}..`
}

/** A text made exactly so wide: cut with two dots, or filled with spaces. */
export function fitted(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const short = shortened(text, columns)
  const spaces = ' '.repeat(Math.max(0, columns - textWidth(short)))
  return align === 'left' ? short + spaces : spaces + short
}

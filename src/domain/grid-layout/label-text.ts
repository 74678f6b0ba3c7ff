/** How many columns a terminal gives the text: two for ideographs and the like, none for combining marks. */
export function textColumns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let columns = 0
  for (const glyph of text) columns += glyphColumns(glyph)
  return columns
}

function glyphColumns(glyph: string): number {
  if (/\p{M}/u.test(glyph)) return 0
  const code = glyph.codePointAt(0) ?? 0
  const isWide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  return isWide ? 2 : 1
}

/** The text, cut with an ellipsis when it is wider. */
export function fitText(text: string, columns: number): string {
  if (textColumns(text) <= columns) return text
  let fitted = ''
  for (const glyph of text) {
    if (textColumns(fitted) + glyphColumns(glyph) > columns - 1) break
    fitted += glyph
  }
  return columns > 0 ? `${fitted}…` : ''
}

/** Words in lines no wider than `columns`; a longer word is cut. */
export function wrapText(text: string, columns: number, mostLines: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1)
    if (last !== undefined && (textColumns(last) + 1 + textColumns(word) <= columns || lines.length === mostLines)) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines.map((line) => fitText(line, columns))
}

const longestRowLabel = 5

/**
 * What stands beside each row. A word that all rows of a section begin with ("Box 1", "Box 2") says nothing there:
 * the section's name stands above.
 */
export function rowLabels(rows: readonly string[]): Map<string, string> {
  const named = rows.filter((row) => row !== '')
  const word = /^\p{L}+[.:]?\s+(?=\S)/u.exec(named[0] ?? '')?.[0] ?? ''
  const isCommon = named.length > 1 && word !== '' && named.every((row) => row.startsWith(word))
  return new Map(rows.map((row) => [row, fitText(isCommon ? row.slice(word.length) : row, longestRowLabel)]))
}

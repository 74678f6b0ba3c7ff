import type { ScreenCells } from './screen-cells.ts'

type Cells = Pick<ScreenCells, 'columns' | 'texts' | 'styles' | 'cursor'>

/**
 * What somebody writes by hand who compares two screens cell by cell: an absolute position before every run of changed
 * cells, the style where it changes, plain again at the end, the cursor to its place. The measure of a cursor move.
 */
export function handDiff(before: Cells | null, after: Cells): string {
  const { columns, texts, styles, cursor } = after
  let out = ''
  let at = -1
  let pen = ''
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? ' '
    const style = styles[index] ?? ''
    if (before !== null && text === before.texts[index] && style === before.styles[index]) continue
    if (at !== index) out += position(index % columns, Math.floor(index / columns))
    if (style !== pen) out += style === '' ? '\x1b[0m' : `\x1b[0;${style}m`
    pen = style
    out += text
    at = index + 1
  }
  if (pen !== '') out += '\x1b[0m'
  const isMoved = cursor !== null && (at >= 0 || JSON.stringify(before?.cursor) !== JSON.stringify(cursor))
  return isMoved ? out + position(cursor.column, cursor.row) : out
}

function position(column: number, row: number): string {
  return `\x1b[${row + 1};${column + 1}H`
}

/** The limit: a cell diff written by hand for this one screen, no library, nothing kept but two screens of cells. */
import { handDiff } from '../terminal/hand-diff.ts'
import {
  arrowIn,
  colourOf,
  firstSeat,
  moveCursor,
  panelColumns,
  readPicture,
  statusText,
  windowOrigin,
} from './hall-picture.ts'

interface Frame {
  readonly columns: number
  readonly texts: string[]
  readonly styles: string[]
  readonly cursor: null
}

const picture = readPicture(process.argv[2] ?? '')
const columns = process.stdout.columns
const rows = process.stdout.rows
const shown = { columns: columns - panelColumns, rows: rows - 3 }
let cursor = firstSeat(picture)
let origin = { column: 0, row: 0 }
let before: Frame | null = null

function frame(): Frame {
  const texts = new Array<string>(columns * rows).fill(' ')
  const styles = new Array<string>(columns * rows).fill('')
  for (let row = 0; row < shown.rows; row += 1)
    for (let column = 0; column < shown.columns; column += 1) {
      const mark = picture.lines[origin.row + row]?.[origin.column + column] ?? ' '
      const isCursor = origin.row + row === cursor.row && origin.column + column === cursor.column
      texts[(row + 1) * columns + column] = mark
      if (mark !== ' ') styles[(row + 1) * columns + column] = isCursor ? '7' : String(colourOf(mark))
    }
  const status = statusText(picture, cursor)
  for (let column = 0; column < status.length; column += 1) texts[(rows - 2) * columns + column] = status[column] ?? ' '
  return { columns, texts, styles, cursor: null }
}

function draw(): void {
  origin = windowOrigin(picture, cursor, shown.columns, shown.rows, origin)
  const after = frame()
  process.stdout.write(handDiff(before, after))
  before = after
}

process.stdin.setRawMode(true)
process.stdout.write('\x1b[?1049h\x1b[?25l\x1b[2J')
process.stdin.on('data', (bytes: Buffer) => {
  const chunk = bytes.toString('latin1')
  if (chunk === 'q') process.exit(0)
  const arrow = arrowIn(chunk)
  if (arrow === undefined) return
  cursor = moveCursor(picture, cursor, arrow.columns, arrow.rows)
  draw()
})
draw()

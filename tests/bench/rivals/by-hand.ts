/** The limit: a cell diff written by hand for this one screen, no library, nothing kept but two arrays of cells. */
import { arrowIn, colourOf, firstSeat, moveCursor, panelColumns, readPicture, statusText, windowOrigin } from './hall-picture.ts'

const picture = readPicture(process.argv[2] ?? '')
const columns = process.stdout.columns
const rows = process.stdout.rows
const shown = { columns: columns - panelColumns, rows: rows - 3 }
let cursor = firstSeat(picture)
let origin = { column: 0, row: 0 }
let before: string[] = []

function frame(): string[] {
  const cells = new Array<string>(columns * rows).fill('0 ')
  for (let row = 0; row < shown.rows; row += 1)
    for (let column = 0; column < shown.columns; column += 1) {
      const mark = picture.lines[origin.row + row]?.[origin.column + column] ?? ' '
      const isCursor = origin.row + row === cursor.row && origin.column + column === cursor.column
      cells[(row + 1) * columns + column] = mark === ' ' ? '0 ' : `${isCursor ? 7 : colourOf(mark)}${mark}`
    }
  const status = statusText(picture, cursor)
  for (let column = 0; column < status.length; column += 1) cells[(rows - 2) * columns + column] = `0${status[column]}`
  return cells
}

function draw(): void {
  origin = windowOrigin(picture, cursor, shown.columns, shown.rows, origin)
  const after = frame()
  let out = ''
  let at = -2
  let style = ''
  for (let index = 0; index < after.length - 1; index += 1) {
    const cell = after[index] ?? '0 '
    if (cell === before[index]) continue
    if (at !== index) out += `\x1b[${Math.floor(index / columns) + 1};${(index % columns) + 1}H`
    const wanted = cell.slice(0, -1)
    if (wanted !== style) out += wanted === '7' ? '\x1b[0;7m' : `\x1b[0;${wanted}m`
    style = wanted
    out += cell.slice(-1)
    at = index + 1
  }
  if (style !== '' && style !== '0') out += '\x1b[0m'
  before = after
  process.stdout.write(out)
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

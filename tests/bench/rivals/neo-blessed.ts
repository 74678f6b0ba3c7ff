/** The same hall in neo-blessed: a box with tagged content for the hall, a box for the panel, a line for the status. */
import { createRequire } from 'node:module'
import { colourOf, firstSeat, moveCursor, panelColumns, readPicture, statusText, windowOrigin } from './hall-picture.ts'

interface Box {
  setContent(content: string): void
}
interface Screen {
  readonly width: number
  readonly height: number
  render(): void
  key(keys: readonly string[], listener: () => void): void
}
interface Blessed {
  screen(options: object): Screen
  box(options: object): Box
}
const blessed = createRequire(import.meta.url)('neo-blessed') as Blessed

const picture = readPicture(process.argv[2] ?? '')
const screen = blessed.screen({ smartCSR: true, fullUnicode: false })
const shown = { columns: screen.width - panelColumns, rows: screen.height - 3 }
const hall = blessed.box({ parent: screen, top: 1, left: 0, width: shown.columns, height: shown.rows, tags: true })
blessed.box({ parent: screen, top: 1, right: 0, width: panelColumns, height: shown.rows, content: '0 seats' })
const status = blessed.box({ parent: screen, bottom: 1, left: 0, width: shown.columns, height: 1 })
const colours: Record<number, string> = { 32: 'green', 31: 'red', 33: 'yellow', 37: 'white' }
let cursor = firstSeat(picture)
let origin = { column: 0, row: 0 }

function draw(): void {
  origin = windowOrigin(picture, cursor, shown.columns, shown.rows, origin)
  const lines: string[] = []
  for (let row = 0; row < shown.rows; row += 1) {
    let line = ''
    for (let column = 0; column < shown.columns; column += 1) {
      const mark = picture.lines[origin.row + row]?.[origin.column + column] ?? ' '
      const isCursor = origin.row + row === cursor.row && origin.column + column === cursor.column
      const colour = colours[colourOf(mark)] ?? 'white'
      line += mark === ' ' ? ' ' : isCursor ? `{inverse}${mark}{/inverse}` : `{${colour}-fg}${mark}{/${colour}-fg}`
    }
    lines.push(line)
  }
  hall.setContent(lines.join('\n'))
  status.setContent(statusText(picture, cursor))
  screen.render()
}

function go(columns: number, rows: number): void {
  cursor = moveCursor(picture, cursor, columns, rows)
  draw()
}
screen.key(['up'], () => go(0, -1))
screen.key(['down'], () => go(0, 1))
screen.key(['left'], () => go(-1, 0))
screen.key(['right'], () => go(1, 0))
screen.key(['q'], () => process.exit(0))
draw()

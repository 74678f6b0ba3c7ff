/** The same hall in terminal-kit: one screen buffer, drawn with its own delta. */
import { createRequire } from 'node:module'
import { colourOf, firstSeat, moveCursor, panelColumns, readPicture, statusText, windowOrigin } from './hall-picture.ts'

interface Buffer {
  put(options: { x: number; y: number; attr: object }, text: string): void
  fill(options: { char: string; attr: object }): void
  draw(options: { delta: boolean }): void
}
interface Terminal {
  readonly width: number
  readonly height: number
  fullscreen(on: boolean): void
  hideCursor(): void
  grabInput(on: boolean): void
  on(event: 'key', listener: (name: string) => void): void
}
interface TerminalKit {
  readonly terminal: Terminal
  readonly ScreenBuffer: new (options: { dst: Terminal; width: number; height: number }) => Buffer
}
const kit = createRequire(import.meta.url)('terminal-kit') as TerminalKit

const picture = readPicture(process.argv[2] ?? '')
const term = kit.terminal
term.fullscreen(true)
term.hideCursor()
term.grabInput(true)
const buffer = new kit.ScreenBuffer({ dst: term, width: term.width, height: term.height })
const shown = { columns: term.width - panelColumns, rows: term.height - 3 }
const colours: Record<number, string> = { 32: 'green', 31: 'red', 33: 'yellow', 37: 'white' }
let cursor = firstSeat(picture)
let origin = { column: 0, row: 0 }

function draw(): void {
  origin = windowOrigin(picture, cursor, shown.columns, shown.rows, origin)
  buffer.fill({ char: ' ', attr: { color: 'white' } })
  for (let row = 0; row < shown.rows; row += 1)
    for (let column = 0; column < shown.columns; column += 1) {
      const mark = picture.lines[origin.row + row]?.[origin.column + column] ?? ' '
      if (mark === ' ') continue
      const isCursor = origin.row + row === cursor.row && origin.column + column === cursor.column
      const color = colours[colourOf(mark)] ?? 'white'
      buffer.put({ x: column, y: row + 1, attr: { color, inverse: isCursor } }, mark)
    }
  buffer.put({ x: 0, y: term.height - 2, attr: { color: 'white' } }, statusText(picture, cursor))
  buffer.draw({ delta: true })
}

const moves: Record<string, readonly [number, number]> = { UP: [0, -1], DOWN: [0, 1], LEFT: [-1, 0], RIGHT: [1, 0] }
term.on('key', (name) => {
  if (name === 'q') process.exit(0)
  const move = moves[name]
  if (move === undefined) return
  cursor = moveCursor(picture, cursor, move[0], move[1])
  draw()
})
draw()

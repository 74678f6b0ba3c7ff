import xterm, { type IBufferCell, type Terminal } from '@xterm/headless'

export interface SeenCell {
  /** ' ' for an empty cell, '' for the right half of a wide glyph. */
  readonly text: string
  /** 'default', one of the sixteen names such as 'red' or 'brightRed', or a number beyond them. */
  readonly fg: string
  readonly bg: string
  readonly bold: boolean
  readonly dim: boolean
  readonly underline: boolean
  readonly reverse: boolean
  readonly blink: boolean
}

const names = [
  ...['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'],
  ...['grey', 'brightRed', 'brightGreen', 'brightYellow', 'brightBlue', 'brightMagenta', 'brightCyan', 'brightWhite'],
]

function colour(isDefault: boolean, number: number): string {
  return isDefault ? 'default' : (names[number] ?? String(number))
}

function seen(cell: IBufferCell): SeenCell {
  return {
    text: cell.getWidth() === 0 ? '' : cell.getChars() || ' ',
    fg: colour(cell.isFgDefault(), cell.getFgColor()),
    bg: colour(cell.isBgDefault(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    underline: cell.isUnderline() !== 0,
    reverse: cell.isInverse() !== 0,
    blink: cell.isBlink() !== 0,
  }
}

/** What a program has drawn, read back from a real terminal's parser: text, colours, cursor. */
export class SeenScreen {
  readonly terminal: Terminal

  constructor(columns: number, rows: number) {
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 200 })
  }

  get columns(): number {
    return this.terminal.cols
  }

  get rows(): number {
    return this.terminal.rows
  }

  /** Whether the program is on the alternate screen. */
  get isAlternate(): boolean {
    return this.terminal.buffer.active.type === 'alternate'
  }

  /** Where the cursor stands; whether it is shown is not known to the parser. */
  get cursor(): { column: number; row: number } {
    const { cursorX, cursorY } = this.terminal.buffer.active
    return { column: cursorX, row: cursorY }
  }

  /** A line without the blanks at its end. */
  line(row: number): string {
    const { active } = this.terminal.buffer
    return (
      active
        .getLine(active.baseY + row)
        ?.translateToString(true)
        .trimEnd() ?? ''
    )
  }

  /** All lines, the blank ones at the end too. */
  text(): string {
    return Array.from({ length: this.rows }, (_, row) => this.line(row)).join('\n')
  }

  cell(column: number, row: number): SeenCell {
    const { active } = this.terminal.buffer
    const cell = active.getLine(active.baseY + row)?.getCell(column)
    if (cell === undefined) throw new Error(`no cell at ${column},${row} of ${this.columns}×${this.rows}`)
    return seen(cell)
  }

  /** Where a text stands first, from the top; null when nowhere. */
  find(text: string): { column: number; row: number } | null {
    for (let row = 0; row < this.rows; row++) {
      const { active } = this.terminal.buffer
      const line = active.getLine(active.baseY + row)
      const at = line?.translateToString(false).indexOf(text) ?? -1
      if (line === undefined || at < 0) continue
      // Wide glyphs and clusters make columns and characters differ.
      let column = 0
      for (let characters = 0; characters < at && column < this.columns; column++) {
        const cell = line.getCell(column)
        characters += cell === undefined || cell.getWidth() === 0 ? 0 : (cell.getChars() || ' ').length
      }
      return { column, row }
    }
    return null
  }

  /** The cells of a text, so that a test can ask for their colours; throws when it is nowhere. */
  cellsOf(text: string): SeenCell[] {
    const place = this.find(text)
    if (place === null) throw new Error(`${JSON.stringify(text)} is not on the screen:\n${this.picture()}`)
    const cells: SeenCell[] = []
    for (let column = place.column, length = 0; length < text.length && column < this.columns; column++) {
      const cell = this.cell(column, place.row)
      length += cell.text.length
      cells.push(cell)
    }
    return cells
  }

  /** The screen in a frame, for error messages. */
  picture(): string {
    const edge = `+${'-'.repeat(this.columns)}+`
    const lines = this.text().split('\n')
    const { column, row } = this.cursor
    return [edge, ...lines.map((line) => `|${line.padEnd(this.columns)}|`), edge, `cursor at ${column},${row}`].join(
      '\n',
    )
  }

  /** Draws bytes; resolves when they are on the screen. */
  draw(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => this.terminal.write(bytes, resolve))
  }
}

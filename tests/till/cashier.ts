import { expect } from 'vitest'
import { layOutScreen, type Rect } from '../../src/ui/layout.ts'
import type { Words } from '../../src/ui/words.ts'
import { keyBytes } from './harness/key-bytes.ts'
import type { Awaited, TillTerminal } from './harness/open-terminal.ts'
import type { SeenCell } from './harness/seen-screen.ts'

/** What the right-hand column says. */
export interface SeenPanel {
  readonly seats: number
  /** Minor units. */
  readonly total: number
  /** The lines of the basket that have room. */
  readonly lines: readonly { readonly text: string; readonly amount: number }[]
  /** What the price rules took off the lines, in minor units. */
  readonly discount: number
  /** The total is the sum of the lines and fees; more than them, where some have no room. */
  readonly addsUp: boolean
}

export interface Place {
  readonly column: number
  readonly row: number
}

export interface SeatPlace {
  readonly section: string
  readonly row: string
  readonly number: string
}

/** Somebody at a till: presses its keys and reads its screen, in the language the screen is in. */
export class Cashier {
  readonly terminal: TillTerminal
  readonly words: Words

  constructor(terminal: TillTerminal, words: Words) {
    this.terminal = terminal
    this.words = words
  }

  press(...keys: readonly string[]): Promise<void> {
    return this.terminal.press(...keys)
  }

  /** Presses keys with no regard for how fast people are. */
  pressAtOnce(...keys: readonly string[]): void {
    this.terminal.send(keys.map((key) => keyBytes(key, this.terminal.term)).join(''))
  }

  waitFor(awaited: Awaited, timeoutMs?: number): Promise<void> {
    return this.terminal.waitFor(awaited, timeoutMs)
  }

  /** Resolves when everything claimed of the screen holds; a large frame comes in pieces, and may not be whole yet. */
  async sees(claims: () => void, timeoutMs?: number): Promise<void> {
    let broken: unknown
    const holds = (): boolean => {
      try {
        claims()
        return true
      } catch (error) {
        broken = error
        return false
      }
    }
    await this.waitFor(holds, timeoutMs).catch((error: unknown) => {
      throw new Error(`${broken}\n${error}`)
    })
  }

  /** Resolves when the till has drawn itself anew in the new size. */
  async resize(columns: number, rows: number): Promise<void> {
    this.terminal.resize(columns, rows)
    await this.sees(() => {
      // The clock stands in the last columns but one; what was drawn for another size has it elsewhere.
      expect(this.topLine).toMatch(/\d\d:\d\d$/)
      expect(this.topLine).toHaveLength(columns - 1)
      expect(this.footer).toMatch(/F1 \S+$/)
    })
  }

  get screen(): string {
    return this.terminal.screen()
  }

  /** The line above the keys: the seat under the cursor, or the answer to the last key. */
  get status(): string {
    return this.terminal.line(this.terminal.screenSeen.rows - 2).trim()
  }

  get footer(): string {
    return this.terminal.line(this.terminal.screenSeen.rows - 1)
  }

  get topLine(): string {
    return this.terminal.line(0)
  }

  /** To the programme, with an open shift: at a till that is new with the usual float (F01). */
  async signIn({ email, password }: { readonly email: string; readonly password: string }): Promise<void> {
    const { terminal, words } = this
    await this.waitFor(() => this.footer.includes(words.commands['sign-in']))
    await terminal.type(email)
    await this.press('tab')
    await terminal.type(password)
    await this.press('enter')
    // The last line is the last of the frame.
    await this.waitFor(
      () => this.topLine.includes(words.screens.programme) && !this.footer.includes(words.commands['sign-in']),
    )
    const shift = words.screens['shift-open']
    if (!this.screen.includes(shift)) return
    await this.press('enter')
    await this.waitFor(() => !this.screen.includes(shift))
  }

  /** From the programme to the hall of the first event that what is typed finds. */
  async openHall(event: string): Promise<void> {
    await this.terminal.type(event)
    await this.waitFor(new RegExp(`> .*${event}`))
    await this.press('enter')
    await this.waitFor(() => this.hasPanel)
  }

  /** Presses Esc and waits until it has done something: a key right behind it would make another key of it. */
  async escape(): Promise<void> {
    const before = this.screen
    await this.press('escape')
    await this.waitFor(() => this.screen !== before)
  }

  async backToProgramme(): Promise<void> {
    await this.escape()
    await this.waitFor(() => this.topLine.includes(this.words.screens.programme))
  }

  /** Brings the cursor to a seat by typing its name. */
  async goTo({ section, row, number }: SeatPlace): Promise<void> {
    await this.terminal.type(`/${section} ${row}-${number}`)
    await this.press('enter')
    const { words } = this
    await this.waitFor(() => this.status.includes(`${section} ${words.seat.row} ${row} ${words.seat.seat} ${number},`))
  }

  /** Where on the screen the seat under the cursor is, once it is drawn so. */
  async seatCursor(): Promise<Place> {
    const isSeat = ({ reverse, bg }: SeenCell): boolean => reverse || bg === 'brightWhite' || bg === 'white'
    await this.waitFor((screen) => isSeat(this.cellAt(screen.cursor)))
    return this.terminal.screenSeen.cursor
  }

  cellAt({ column, row }: Place): SeenCell {
    return this.terminal.cell(column, row)
  }

  /** Resolves when the panel counts so many seats and adds up, to so much where that is given. */
  async waitForBasket(seats: number, total?: number): Promise<SeenPanel> {
    await this.waitFor(() => {
      if (!this.hasPanel) return false
      const { panel } = this
      return panel.seats === seats && panel.addsUp && (total === undefined || panel.total === total)
    })
    return this.panel
  }

  get hasPanel(): boolean {
    const { words } = this
    return this.panelLines.some((line) => line.startsWith(words.panel.total)) && !this.screen.includes(words.pay.total)
  }

  get panel(): SeenPanel {
    const lines = this.panelLines
    const isTotal = (line: string): boolean => line.startsWith(this.words.panel.total)
    const priced = lines.slice(1, lines.findIndex(isTotal)).flatMap((line) => {
      const [, text = '', price] = /^(\S .*\S) +(\d[\d .,]*\d)$/.exec(line) ?? []
      return price === undefined ? [] : [{ text, amount: minorUnits(price) }]
    })
    const seats = Number.parseInt(lines[0] ?? '', 10)
    const total = minorUnits(lines.find(isTotal) ?? '')
    const below = lines.slice(lines.findIndex((line) => /^[─-]{3}/.test(line)) + 1, lines.findIndex(isTotal))
    const discount = minorUnits(below.find((line) => line.startsWith(this.words.prices.discount)) ?? '')
    const fees = below
      .filter((line) => / \d[\d .,]*\d$/.test(line))
      .map((line) => minorUnits(/[\d.,]+$/.exec(line)?.[0] ?? ''))
    const sum = [...fees, ...priced.map((line) => line.amount)].reduce((all, amount) => all + amount, 0)
    return { seats, total, discount, lines: priced, addsUp: priced.length < seats ? sum < total : sum === total }
  }

  private get panelLines(): readonly string[] {
    const { columns, rows } = this.terminal.screenSeen
    const { panel } = layOutScreen({ columns, rows })
    return linesIn(this.screen, { ...panel, column: panel.column + 2 })
  }
}

/** `60.00 EUR` or `1 060,00 €` → 6000, 106000. */
function minorUnits(price: string): number {
  return Number(price.replaceAll(/\D/g, ''))
}

function linesIn(screen: string, rect: Rect): string[] {
  const lines = screen.split('\n').slice(rect.row, rect.row + rect.rows)
  return lines.map((line) => line.slice(rect.column).trimEnd())
}

/**
 * Puts a frame together in one buffer of cells: what Ink drew of the body, or the hall and its panel, dialogs over it, and
 * the lines around. What did not change is not painted again; a cursor move touches two seats and the status line.
 */
import type { OpenHall } from '../domain/open-hall.ts'
import type { Scroll } from '../terminal/cell-diff.ts'
import { Cells } from '../terminal/cells.ts'
import { type Chrome, paintFooter, paintStatus, paintTop } from './chrome.ts'
import { paintFirstFrame } from './first-frame.ts'
import { paintHall, paintMove, paintSeats, scrollBetween } from './hall/hall-painter.ts'
import { type HallScene, hallScene } from './hall/hall-scene.ts'
import type { HallState } from './hall/hall-state.ts'
import { hallTheme } from './hall/hall-theme.ts'
import { hallIndex } from './hall-tables.ts'
import type { Rect } from './layout.ts'
import { paintCommandLine } from './line/line-painter.ts'
import type { Model } from './model.ts'
import type { ScreenState } from './screen-state.ts'
import { paintPanel } from './screens/panel.ts'
import { dialogRect } from './screens/screens.ts'
import { paintTooSmall } from './too-small.ts'

interface PaintedHall {
  readonly hall: OpenHall
  readonly scene: HallScene
  readonly view: HallState
}

export class Stage {
  readonly cells: Cells
  private isWhole = false
  private changedSeats: number[] | 'all' = []
  private painted: PaintedHall | null = null
  private last: { readonly model: Model; readonly chrome: Chrome; readonly top: ScreenState } | null = null

  constructor(columns: number, rows: number) {
    this.cells = new Cells(columns, rows)
  }

  /** Ink drew, or the stack changed: the next frame is put together anew. */
  invalidate(): void {
    this.isWhole = false
  }

  /** Seats of the open hall that look different now. */
  seatsChanged(seats: readonly number[] | 'all'): void {
    if (seats === 'all' || this.changedSeats === 'all') this.changedSeats = 'all'
    else this.changedSeats.push(...seats)
  }

  /**
   * @param ink what Ink drew of the body; null before it is loaded.
   * @param visible the screens of the frame, lowest first.
   * @returns how the hall scrolled as a whole since the frame before, where it did.
   */
  draw(model: Model, visible: readonly ScreenState[], chrome: Chrome, ink: Cells | null): Scroll | null {
    const { cells } = this
    const { size, isTooSmall } = model.layout
    if (cells.columns !== size.columns || cells.rows !== size.rows) {
      cells.resize(size.columns, size.rows)
      this.isWhole = false
    }
    const top = visible.at(-1)
    const base = visible[0]
    if (isTooSmall || ink === null || base === undefined || top === undefined) {
      this.drawWithoutInk(model, chrome)
      return null
    }
    if (!this.isWhole) {
      const { body } = model.layout
      cells.copyFrom(ink, { column: 0, row: 0, columns: body.columns, rows: body.rows }, 0, body.row)
      cells.cursor = null
      this.painted = null
    }
    const scroll = base.id === 'hall' ? this.drawHall(model, base.view) : null
    if (base.id === 'hall' && !(this.isWhole && this.last?.model === model)) paintPanel(cells, model)
    if (base.id === 'hall' && visible.length > 1) {
      for (const dialog of visible) this.copyDialog(model, dialogRect(dialog, model), ink)
      cells.cursor = null
    }
    this.drawLines(model, chrome, top)
    const line = visible.find((state) => state.id === 'command-line')
    if (line !== undefined) {
      paintCommandLine(cells, model, line, { notice: chrome.notice, hasFocus: line === top })
      // The line above the status line is another dialog's where one lies over it.
      for (const dialog of visible.slice(visible.indexOf(line) + 1)) {
        this.copyDialog(model, dialogRect(dialog, model), ink)
      }
    }
    this.isWhole = true
    this.changedSeats = []
    return visible.length > 1 ? null : scroll
  }

  private drawWithoutInk(model: Model, chrome: Chrome): void {
    this.cells.clear()
    if (model.layout.isTooSmall) paintTooSmall(this.cells, model)
    else paintFirstFrame(this.cells, model, chrome)
    this.isWhole = false
    this.last = null
  }

  private drawHall(model: Model, view: HallState): Scroll | null {
    const { hall, layout } = model
    if (hall === null) return null
    const before = this.painted
    if (before === null || before.hall !== hall) {
      const theme = hallTheme(model.theme.depth, model.theme.glyphs.border)
      const scene = hallScene(hallIndex(hall), hall.seats, hall.map, theme)
      paintHall(this.cells, layout.hall, scene, view)
      this.painted = { hall, scene, view }
      return null
    }
    const { scene } = before
    if (this.changedSeats === 'all') paintHall(this.cells, layout.hall, scene, view)
    else {
      if (before.view !== view) paintMove(this.cells, layout.hall, scene, before.view, view)
      if (this.changedSeats.length > 0) paintSeats(this.cells, layout.hall, scene, view, this.changedSeats)
    }
    this.painted = { hall, scene, view }
    return scrollBetween(layout.hall, before.view, view) ?? null
  }

  private copyDialog(model: Model, rect: Rect | null, ink: Cells): void {
    if (rect === null) return
    const { body } = model.layout
    this.cells.copyFrom(ink, { ...rect, row: rect.row - body.row }, rect.column, rect.row)
  }

  /** The lines around are painted when what they tell changed. */
  private drawLines(model: Model, chrome: Chrome, top: ScreenState): void {
    const { last } = this
    const isSame = this.isWhole && last !== null && last.model === model && last.top.id === top.id
    if (!isSame || last.chrome.now !== chrome.now || last.chrome.base !== chrome.base)
      paintTop(this.cells, model, chrome)
    if (!isSame) paintFooter(this.cells, model, top.id)
    if (!isSame || last.chrome.status !== chrome.status || last.chrome.notice !== chrome.notice) {
      paintStatus(this.cells, model, chrome)
    }
    this.last = { model, chrome, top }
  }
}

/**
 * One root of Ink, drawing its screens into cells of their own. React is woken only by `update`; a frame is there when
 * `update` or `feed` returns. Ink makes an object for every cell of its screen with every frame, so that screen is no
 * larger than what it draws.
 */
import { Cells } from '../terminal/cells.ts'
import { parseFrame } from './frame-parser.ts'
import type { MountedRoot, mountRoot, RootProps } from './ink-root.tsx'
import { VirtualKeyboard, VirtualScreen } from './virtual-terminal.ts'

export class InkDrawing {
  /** What Ink drew last, as large as its area. */
  readonly cells: Cells
  private shown: RootProps
  private readonly screen: VirtualScreen
  private readonly keyboard = new VirtualKeyboard()
  private readonly root: MountedRoot
  private lastWork = 0
  private settledWork = 0

  constructor(mount: typeof mountRoot, props: RootProps, onFrame: () => void) {
    this.shown = props
    const { columns, rows } = props.area
    this.cells = new Cells(columns, rows)
    this.screen = new VirtualScreen(columns, rows, (frame) => {
      parseFrame(frame, this.cells)
      onFrame()
    })
    this.root = mount(this.screen, this.keyboard, props)
    this.stirred()
  }

  get props(): RootProps {
    return this.shown
  }

  /** Draws, unless it would look the same. @returns whether it did. */
  update(next: RootProps): boolean {
    if (looksSame(this.shown, next)) return false
    this.shown = next
    const { columns, rows } = next.area
    if (this.cells.columns !== columns || this.cells.rows !== rows) this.cells.resize(columns, rows)
    this.screen.columns = columns
    this.screen.rows = rows
    this.root.update(next)
    this.stirred()
    return true
  }

  /** Hands a key on to the field or list that has the focus. */
  feed(raw: string): void {
    // Both it does at once before it draws anew. It is an effect that makes a field listen; so where keys come without
    // a pause, drawing the same once more makes the field hear the very next one, and rightly.
    if (this.settledWork !== this.lastWork) this.root.update(this.shown)
    this.keyboard.feed(raw)
    this.stirred()
  }

  close(): void {
    this.root.unmount()
  }

  /** React runs effects, and draws what a key did, a moment later: a turn of the event loop after each. */
  private stirred(): void {
    const work = ++this.lastWork
    setImmediate(() =>
      setImmediate(() => {
        this.settledWork = work
      }),
    )
  }
}

function looksSame(one: RootProps, other: RootProps): boolean {
  // Without screens nothing is drawn, whatever else changes.
  if (one.stack.length === 0 && other.stack.length === 0) return true
  return (
    one.model === other.model &&
    one.hasFocus === other.hasFocus &&
    one.stack.length === other.stack.length &&
    one.stack.every((state, index) => state === other.stack[index])
  )
}

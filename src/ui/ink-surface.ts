/**
 * Ink drawing into cells: its frames go to a virtual screen and are read into `cells`. React is woken only by `update`;
 * a frame is there when `update` or `feed` returns. Ink makes an object for every cell of its screen with every frame,
 * so that screen is no larger than what it draws: beside the hall a panel, not the hall.
 */
import { Cells } from '../terminal/cells.ts'
import { parseFrame } from './frame-parser.ts'
import type { MountedRoot, RootProps } from './ink-root.tsx'
import { VirtualKeyboard, VirtualScreen } from './virtual-terminal.ts'

export interface InkSurface {
  /** What Ink drew last: the body of the screen, without top line, status line and footer. */
  readonly cells: Cells
  update(props: RootProps): void
  /** Hands a key on to the field or list that has the focus. */
  feed(raw: string): void
  close(): void
}

/** Loads Ink, React and all views, draws the first frame and resolves. `onFrame` is told of every frame after it. */
export async function openInkSurface(props: RootProps, onFrame: () => void): Promise<InkSurface> {
  const { mountRoot } = await loadRoot()
  const { body } = props.model.layout
  const cells = new Cells(body.columns, body.rows)
  const keyboard = new VirtualKeyboard()
  let shown = props
  const screen = new VirtualScreen(props.area.columns, props.area.rows, (frame) => {
    const { area, model } = shown
    parseFrame(frame, cells, area.column, area.row - model.layout.body.row)
    onFrame()
  })
  const root: MountedRoot = mountRoot(screen, keyboard, props)
  let lastWork = 0
  let settledWork = 0
  // React runs effects, and draws what a key did, a moment later: a turn of the event loop after each.
  const stirred = (): void => {
    const work = ++lastWork
    setImmediate(() =>
      setImmediate(() => {
        settledWork = work
      }),
    )
  }
  stirred()
  return {
    cells,
    update(next) {
      shown = next
      const { columns, rows } = next.model.layout.body
      if (cells.columns !== columns || cells.rows !== rows) cells.resize(columns, rows)
      screen.columns = next.area.columns
      screen.rows = next.area.rows
      root.update(next)
      stirred()
    },
    feed(raw) {
      // Both it does at once before it draws anew. It is an effect that makes a field listen; so where keys come without
      // a pause, drawing the same once more makes the field hear the very next one, and rightly.
      if (settledWork !== lastWork) root.update(shown)
      keyboard.feed(raw)
      stirred()
    },
    close: () => root.unmount(),
  }
}

/**
 * Two things are arranged while Ink's modules load, once:
 * - Ink colours through chalk, which judges the terminal by the environment. Ours is judged by `colourDepth`, and what
 *   there is to colour the theme decides; so chalk is told to colour.
 * - Yoga, its layout engine, comes as WebAssembly in a `data:` address. Where there is no fetch it decodes that by
 *   itself, which spares loading Node's whole HTTP client: some 20 ms and 8 MB.
 */
async function loadRoot(): Promise<typeof import('./ink-root.tsx')> {
  const colours = process.env.FORCE_COLOR
  const { fetch } = globalThis
  process.env.FORCE_COLOR = '1'
  Reflect.set(globalThis, 'fetch', undefined)
  try {
    return await import('./ink-root.tsx')
  } finally {
    Reflect.set(globalThis, 'fetch', fetch)
    if (colours === undefined) delete process.env.FORCE_COLOR
    else process.env.FORCE_COLOR = colours
  }
}

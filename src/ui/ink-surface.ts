/**
 * What Ink draws of the body, in cells: the lowest screen and the dialogs over it, each drawn on its own and only when it
 * changes.
 */
import { Cells } from '../terminal/cells.ts'
import { InkDrawing } from './ink-drawing.ts'
import type { RootProps } from './ink-root.tsx'
import type { Rect } from './layout.ts'
import type { Model } from './model.ts'
import type { ScreenState } from './screen-state.ts'
import { inkLayers } from './screens/ink-layers.ts'
import { dialogRect } from './screens/screens.ts'

export interface InkScene {
  readonly model: Model
  /** The visible screens, lowest first. */
  readonly stack: readonly ScreenState[]
  readonly onInput: (field: string, value: string) => void
}

export interface InkSurface {
  /** What Ink drew last: the body of the screen, without top line, status line and footer. */
  readonly cells: Cells
  update(scene: InkScene): void
  /** Hands a key on to the field or list that has the focus. */
  feed(raw: string): void
  close(): void
}

/** Loads Ink, React and all views, draws the first frame and resolves. `onFrame` is told of every frame after it. */
export async function openInkSurface(scene: InkScene, onFrame: () => void): Promise<InkSurface> {
  const { mountRoot } = await loadRoot()
  let shown = scene
  const { body } = scene.model.layout
  const cells = new Cells(body.columns, body.rows)
  const compose = (): void => {
    composeBody(cells, shown, base, dialogs)
    onFrame()
  }
  let isDrawing = true
  const drawn = (): void => {
    if (!isDrawing) compose()
  }
  const first = propsOf(scene)
  const base = new InkDrawing(mountRoot, first.base, drawn)
  const dialogs = new InkDrawing(mountRoot, first.dialogs, drawn)
  isDrawing = false
  composeBody(cells, shown, base, dialogs)
  return {
    cells,
    update(next) {
      const isOther = !hasSameScreens(shown.stack, next.stack)
      shown = next
      const props = propsOf(next)
      isDrawing = true
      const isBaseNew = base.update(props.base)
      const areDialogsNew = dialogs.update(props.dialogs)
      isDrawing = false
      if (isOther || isBaseNew || areDialogsNew) compose()
    },
    feed: (raw) => (dialogs.props.hasFocus ? dialogs : base).feed(raw),
    close() {
      base.close()
      dialogs.close()
    },
  }
}

function hasSameScreens(one: readonly ScreenState[], other: readonly ScreenState[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]?.id)
}

function propsOf({ model, stack, onInput }: InkScene): { readonly base: RootProps; readonly dialogs: RootProps } {
  const { base, dialogs } = inkLayers(stack, model)
  const isOpen = dialogs.stack.length > 0
  return {
    base: { ...base, model, hasFocus: !isOpen, onInput },
    dialogs: { ...dialogs, model, hasFocus: isOpen, onInput },
  }
}

function composeBody(cells: Cells, { model, stack }: InkScene, base: InkDrawing, dialogs: InkDrawing): void {
  const { body } = model.layout
  if (cells.columns !== body.columns || cells.rows !== body.rows) cells.resize(body.columns, body.rows)
  cells.clear()
  const copy = (from: InkDrawing, rect: Rect): void => {
    const { area } = from.props
    const source = { ...rect, column: rect.column - area.column, row: rect.row - area.row }
    cells.copyFrom(from.cells, source, rect.column - body.column, rect.row - body.row)
  }
  copy(base, base.props.area)
  for (const dialog of stack.slice(1)) {
    const rect = dialogRect(dialog, model)
    if (rect !== null) copy(dialogs, rect)
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

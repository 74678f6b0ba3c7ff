/** Paints the sections of a level as boxes: name, free seats, and a shade for how many are left. */
import type { CellRectangle, Cells } from '../../terminal/cells.ts'
import { space, textWidth } from '../../terminal/glyph.ts'
import { putClipped } from './clipped-text.ts'
import type { HallScene } from './hall-scene.ts'
import type { HallState } from './hall-state.ts'
import type { OverviewBox } from './overview.ts'
import { overviewOf, overviewTop } from './overview-layout.ts'
import { countSection, type SectionCount } from './section-count.ts'
import { paintShape } from './shape-painter.ts'

export function paintOverview(cells: Cells, rectangle: CellRectangle, scene: HallScene, state: HallState): void {
  const level = scene.index.levels[state.level]
  if (level === undefined) return
  const overview = overviewOf(level.grid, rectangle)
  const top = overviewTop(overview, rectangle, state.section)
  for (const shape of overview.shapes) {
    paintShape(cells, rectangle, onScreen(shape, rectangle, top), shape.kind, shape.text, scene.theme)
  }
  cells.cursor = null
  for (const [section, box] of overview.boxes.entries()) {
    const place = onScreen(box, rectangle, top)
    if (place.row < rectangle.row || place.row + place.rows > rectangle.row + rectangle.rows) continue
    const isCursor = section === state.section
    if (isCursor) cells.cursor = { column: place.column, row: place.row }
    paintBox(cells, rectangle, scene, { ...place, name: box.name }, overview.isOneLine, {
      ...countSection(level, scene.map.states, section),
      isCursor,
    })
  }
}

function onScreen(part: CellRectangle, rectangle: CellRectangle, top: number): CellRectangle {
  return {
    column: rectangle.column + part.column,
    row: rectangle.row + part.row - top,
    columns: part.columns,
    rows: part.rows,
  }
}

/** Index into the shades of the theme. */
function shadeOf({ free, total }: SectionCount): 0 | 1 | 2 | 3 {
  if (free === 0) return 0
  const share = free / total
  return share < 0.25 ? 1 : share < 0.5 ? 2 : 3
}

function paintBox(
  cells: Cells,
  rectangle: CellRectangle,
  scene: HallScene,
  box: OverviewBox,
  isOneLine: boolean,
  count: SectionCount & { readonly isCursor: boolean },
): void {
  const { shades, cursor, fills } = scene.theme.overview
  const shade = shadeOf(count)
  const style = count.isCursor ? cursor : shades[shade]
  const fill = isOneLine ? space : (fills[shade].codePointAt(0) ?? space)
  cells.fill(box.column, box.row, box.columns, box.rows, fill, style)
  const free = count.basket > 0 ? `${scene.theme.marks.states.basket}${count.free}` : String(count.free)
  const put = (column: number, row: number, text: string) =>
    putClipped(cells, rectangle, column, row, text, style, box.column + box.columns - column)
  if (isOneLine) {
    const [name = ''] = box.name
    const fitting = textWidth(name) + 1 + free.length <= box.columns ? free : String(count.free)
    put(box.column, box.row, name)
    put(box.column + box.columns - fitting.length, box.row, fitting)
    return
  }
  const both = `${free}/${count.total}`
  const counted = [both, free].find((text) => text.length <= box.columns) ?? String(count.free)
  const lines = [...box.name, counted]
  const first = box.row + Math.floor((box.rows - lines.length) / 2)
  for (const [at, text] of lines.entries()) {
    const spare = box.columns - textWidth(text)
    const shown = spare >= 2 ? ` ${text} ` : text
    put(box.column + Math.max(0, Math.floor((box.columns - textWidth(shown)) / 2)), first + at, shown)
  }
}

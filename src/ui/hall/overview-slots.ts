/** An overview of boxes of one size in rows and columns: for levels too dense to be drawn to scale. */
import type { GridLevel } from '../../domain/hall-grid.ts'
import { distinctNames } from '../../domain/place-names/section-names.ts'
import type { CellRectangle } from '../../terminal/cells.ts'
import { textWidth } from '../../terminal/glyph.ts'
import type { HallWindow } from './hall-viewport.ts'
import { countColumns, extentOf, type Overview, textOfShape } from './overview.ts'
import { assignSlots } from './slot-assignment.ts'

/** Boxes of one size, the roomiest first: the first that leaves enough slots to choose from is taken. */
const slotKinds = [
  { lines: 2, gap: 1, spare: 1.5 },
  { lines: 1, gap: 1, spare: 1.25 },
  { lines: 1, gap: 0, spare: 1 },
] as const
const longestSlotName = 12

export function inSlots(level: GridLevel, window: HallWindow): Overview {
  const names = distinctNames(level.sections.map((section) => section.name))
  const nameColumns = names.reduce((most, name) => Math.max(most, Math.min(longestSlotName, textWidth(name))), 1)
  const shapes = level.shapes.filter((shape) => shape.kind !== 'label' && textOfShape(level, shape) !== '')
  const items = [...level.sections, ...shapes]
  const kinds = slotKinds.map(({ lines, gap, spare }) => {
    const digits = countColumns(level)
    const columns = Math.min(window.columns, lines === 1 ? nameColumns + 1 + digits : Math.max(nameColumns, digits, 4))
    const across = Math.max(1, Math.floor((window.columns + 1) / (columns + 1)))
    const down = Math.max(1, Math.floor((window.rows + gap) / (lines + gap)))
    return { lines, gap, columns, across, down, isEnough: across * down >= items.length * spare }
  })
  const tightest = kinds.at(-1)
  const kind = kinds.find((each) => each.isEnough) ?? tightest
  if (kind === undefined) throw new RangeError('there is no kind of slot')
  const { lines, gap, across } = kind
  const down = Math.max(kind.down, Math.ceil(items.length / across))
  const pitch = Math.floor((window.columns + 1) / across)
  const indent = Math.floor((window.columns + 1 - pitch * across) / 2)
  const rows = Math.max(window.rows, down * (lines + gap) - gap)
  const columns = Math.min(pitch - 1, kind.columns + 4)
  const placeOf = (slot: number): CellRectangle => ({
    column: indent + (slot % across) * pitch + Math.floor((pitch - 1 - columns) / 2),
    row: Math.floor(slot / across) * (lines + gap),
    columns,
    rows: lines,
  })
  const places = nearTheirPlaces(level, items, across * down, placeOf, { columns: window.columns, rows })
  return {
    boxes: level.sections.map((_, at) => ({ ...placeAt(places, at), name: [names[at] ?? ''] })),
    shapes: shapes
      .map((shape, at) => ({
        ...placeAt(places, level.sections.length + at),
        kind: shape.kind,
        text: textOfShape(level, shape),
      }))
      .filter((shape) => textWidth(shape.text) <= shape.columns),
    isOneLine: lines === 1,
    rows,
  }
}

function placeAt(places: readonly CellRectangle[], at: number): CellRectangle {
  return places[at] ?? { column: 0, row: 0, columns: 0, rows: 0 }
}

function nearTheirPlaces(
  level: GridLevel,
  items: readonly CellRectangle[],
  slots: number,
  placeOf: (slot: number) => CellRectangle,
  window: HallWindow,
): CellRectangle[] {
  const extent = extentOf(level)
  const centres = items.map((item) => ({
    x: ((item.column + item.columns / 2 - extent.left) / extent.columns) * window.columns,
    y: ((item.row + item.rows / 2 - extent.top) / extent.rows) * window.rows,
  }))
  const places = Array.from({ length: slots }, (_, slot) => placeOf(slot))
  const chosen = assignSlots(items.length, slots, (item, slot) => {
    const centre = centres[item] ?? { x: 0, y: 0 }
    const place = placeAt(places, slot)
    return (place.column + place.columns / 2 - centre.x) ** 2 + (2 * (place.row + place.rows / 2 - centre.y)) ** 2
  })
  return chosen.map((slot) => placeAt(places, slot))
}

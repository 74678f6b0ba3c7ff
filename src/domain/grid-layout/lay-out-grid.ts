import type { GridLabel, GridLevel, GridLine, GridPlace, GridSection, HallGrid } from '../hall-grid.ts'
import type { SeatPlan } from '../seat-plan.ts'
import { type BlockWords, type Drawing, drawBlock } from './block-drawing.ts'
import { familyName, floorsOf } from './floor-levels.ts'
import { rowLabels } from './label-text.ts'
import type { PackItem } from './pack-item.ts'
import { pack } from './packing.ts'
import { blocksOf, planRectangle } from './plan-blocks.ts'
import { median, type PlanPoints, pointsOf } from './plan-points.ts'
import { type Run, runsOf, sectionNames } from './plan-runs.ts'
import { alignRows } from './row-alignment.ts'
import { placedShapes, shapeItems } from './shape-drawing.ts'
import { movedTo } from './sketch.ts'

/** Between sections side by side two columns stay free, so that their row names do not run together; above a name one line. */
const spacing = { between: 2, below: 1 }

/**
 * Lays a seat plan out as a grid of cells, one seat a cell. A row of the plan is one line: curves are straightened,
 * turned blocks stand upright along their own axes (blocks turned by more than 60 degrees with their lines down the
 * screen), nothing is mirrored. Sections keep their places towards one another without overlapping and are packed
 * tight; sections that lie over one another come on levels of their own.
 *
 * The same plan always gives the same grid. Coordinates must be finite numbers; a section whose parts stand far apart
 * or look different ways is listed once for each part.
 */
export function layOutGrid(plan: SeatPlan): HallGrid {
  const points = pointsOf(plan)
  const names = sectionNames(plan)
  const runs = runsOf(plan, points)
  const drawings = drawBlocks(points, runs, names)
  const floors = floorsOf(drawings, points, runs, names)
  const pitch = median(runs.map((run) => run.pitch)) || 1
  const numbers = [...new Set(floors)].sort((a, b) => a - b)
  const places: GridPlace[] = new Array(plan.seats.length)
  const lines: GridLine[] = []
  const levels = numbers.map((floor, level) => {
    const own = drawings.filter((drawing) => floors[drawing.section] === floor)
    const name = levelName(own.map((drawing) => names[drawing.section] ?? ''))
    return placeLevel(plan, { drawings: own, names, name, pitch, floor: level }, places, lines)
  })
  return { levels: levels.length > 0 ? levels : [emptyLevel], places, lines }
}

const emptyLevel: GridLevel = {
  name: '',
  columns: 0,
  rows: 0,
  seats: new Int32Array(0),
  sections: [],
  labels: [],
  shapes: [],
}

function drawBlocks(points: PlanPoints, runs: readonly Run[], names: readonly string[]): Drawing[] {
  const blocks = blocksOf(points, runs)
  const rowNames = names.map(() => new Set<string>())
  for (const run of runs) rowNames[run.section]?.add(run.row)
  const labels = rowNames.map((rows) => rowLabels([...rows]))
  const middle = median(points.x)
  return blocks.map((block) => {
    const rectangle = planRectangle(points, block)
    const words: BlockWords = {
      title: names[block.section] ?? '',
      rowLabels: labels[block.section] ?? new Map(),
      outerSide: (rectangle.left + rectangle.right) / 2 > middle ? 'right' : 'left',
    }
    return drawBlock(points, block, words, rectangle)
  })
}

interface LevelParts {
  readonly drawings: readonly Drawing[]
  readonly names: readonly string[]
  readonly name: string
  readonly pitch: number
  readonly floor: number
}

/** Packs one floor; its seats' places and lines are added to those of the hall. */
function placeLevel(plan: SeatPlan, parts: LevelParts, places: GridPlace[], lines: GridLine[]): GridLevel {
  const { drawings, names, pitch, floor } = parts
  const shapes = shapeItems(plan, drawings, pitch, floor)
  const packed = pack([...drawings, ...shapes], { ...spacing, columnLength: pitch })
  const { columns, rows } = packed
  const level = { column: 0, row: 0, columns, rows }
  const boxOf = (item: PackItem, i: number) => ({
    column: packed.places[i]?.column ?? 0,
    row: packed.places[i]?.row ?? 0,
    columns: item.columns,
    rows: item.rows,
  })
  const fixed = shapes.map((shape, i) => boxOf(shape, drawings.length + i))
  const boxes = alignRows(drawings, drawings.map(boxOf), fixed, level, spacing)
  const seats = new Int32Array(columns * rows).fill(-1)
  const sections: GridSection[] = drawings.map((drawing, i) => ({
    name: names[drawing.section] ?? '',
    ...(boxes[i] ?? level),
    seatCount: drawing.lines.reduce((sum, line) => sum + line.seats.length, 0),
  }))
  const labels: GridLabel[] = []
  for (const [section, drawing] of drawings.entries()) {
    const { column: left, row: top } = boxes[section] ?? level
    const sketch = movedTo(drawing, left, top)
    for (const label of sketch.labels) labels.push(label)
    const name = names[drawing.section] ?? ''
    for (const line of sketch.lines) {
      for (let order = 0; order < line.seats.length; order++) {
        const seat = line.seats[order] ?? 0
        const step = line.steps[order] ?? 0
        const column = line.direction === 'across' ? line.column + step : line.column
        const row = line.direction === 'across' ? line.row : line.row + step
        places[seat] = { level: floor, column, row, section, line: lines.length, order }
        seats[row * columns + column] = seat
      }
      const { name: rowName, direction, seats: own, aisles } = line
      lines.push({ section: name, row: rowName, level: floor, sectionIndex: section, direction, seats: own, aisles })
    }
  }
  const drawn = placedShapes(shapes, fixed, boxes, level)
  return {
    name: parts.name,
    columns,
    rows,
    seats,
    sections,
    labels: [...labels, ...drawn.flatMap((each) => each.label ?? [])],
    shapes: drawn.map((each) => each.shape),
  }
}

/** What the sections of a level have in common: their family's name, or the name of the only section. */
function levelName(sections: readonly string[]): string {
  const [first, ...others] = [...new Set(sections)]
  if (first === undefined) return ''
  if (others.length === 0) return first
  const family = familyName(first)
  return others.every((name) => familyName(name) === family) ? family : ''
}

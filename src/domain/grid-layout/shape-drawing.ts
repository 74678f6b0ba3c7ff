import type { GridLabel, GridShape } from '../hall-grid.ts'
import type { PlanShape, SeatPlan } from '../seat-plan.ts'
import type { Drawing } from './block-drawing.ts'
import { fitText, textColumns } from './label-text.ts'
import type { PackItem } from './pack-item.ts'
import { type Box, tooNear } from './row-alignment.ts'

/** A stage, a pitch or a word on the plan, small enough to ask for little room. */
export interface ShapeItem extends PackItem {
  readonly shape: PlanShape
  /** The cells it would cover if it were drawn to scale. */
  readonly wishedColumns: number
  readonly wishedRows: number
}

/** An outline around seats is the plan's drawing of a block, which the grid draws itself. */
const core = 0.7
const longestText = 30

/** The shapes worth drawing: those that hold no seats. On upper floors only what all seats look at. */
export function shapeItems(plan: SeatPlan, drawings: readonly Drawing[], pitch: number, floor: number): ShapeItem[] {
  const widest = drawings.reduce((most, drawing) => Math.max(most, drawing.columns), 1)
  return plan.shapes
    .filter((shape) => (floor === 0 || shape.kind !== 'label') && !holdsSeats(plan, shape))
    .map((shape) => {
      const text = Math.min(longestText, textColumns(shape.text))
      const wishedColumns = Math.max(text + 2, Math.round(shape.width / pitch))
      return {
        shape,
        wishedColumns,
        wishedRows: Math.max(1, Math.round(shape.height / pitch)),
        left: shape.x - shape.width / 2,
        right: shape.x + shape.width / 2,
        top: shape.y - shape.height / 2,
        bottom: shape.y + shape.height / 2,
        columns: shape.kind === 'stage' ? Math.max(text + 2, Math.min(wishedColumns, widest)) : text + 2,
        rows: 1,
      }
    })
}

function holdsSeats(plan: SeatPlan, shape: PlanShape): boolean {
  return plan.seats.some(
    (seat) =>
      Math.abs(seat.x - shape.x) < (shape.width / 2) * core && Math.abs(seat.y - shape.y) < (shape.height / 2) * core,
  )
}

interface DrawnShape {
  readonly shape: GridShape
  readonly label: GridLabel | null
}

/** The shapes once the blocks have their places: each as large as it was drawn, as far as nothing is in the way. */
export function placedShapes(
  items: readonly ShapeItem[],
  places: readonly Box[],
  blocks: readonly Box[],
  level: Box,
): DrawnShape[] {
  const boxes = [...places]
  return items.map((item, i) => {
    const others = [...blocks, ...boxes.filter((_, other) => other !== i)]
    const box = grown(item, places[i] ?? level, others, level)
    boxes[i] = box
    return drawShape(item.shape, box)
  })
}

function grown(item: ShapeItem, at: Box, others: readonly Box[], level: Box): Box {
  if (item.shape.kind !== 'pitch' && item.shape.text !== '') return at
  let box = at
  const isFree = (next: Box) =>
    next.column >= 0 &&
    next.row >= 0 &&
    next.column + next.columns <= level.columns &&
    next.row + next.rows <= level.rows &&
    !others.some((other) => tooNear(next, other, { between: 1, below: 1 }))
  const steps: ((from: Box) => Box)[] = [
    (from) => ({ ...from, column: from.column - 1, columns: from.columns + 1 }),
    (from) => ({ ...from, columns: from.columns + 1 }),
    (from) => ({ ...from, row: from.row - 1, rows: from.rows + 1 }),
    (from) => ({ ...from, rows: from.rows + 1 }),
  ]
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false
    for (const [i, step] of steps.entries()) {
      const next = step(box)
      const isWished = i < 2 ? next.columns <= item.wishedColumns : next.rows <= item.wishedRows
      if (!isWished || !isFree(next)) continue
      box = next
      hasGrown = true
    }
  }
  return box
}

function drawShape(shape: PlanShape, box: Box): DrawnShape {
  const text = fitText(shape.text, box.columns)
  const row = box.row + Math.floor((box.rows - 1) / 2)
  return {
    shape: { kind: shape.kind, ...box },
    label: text === '' ? null : { kind: shape.kind, text, column: box.column, row, columns: box.columns },
  }
}

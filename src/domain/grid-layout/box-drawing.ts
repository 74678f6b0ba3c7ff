import { type TrackRun, tracksOf } from './block-tracks.ts'
import { textColumns } from './label-text.ts'
import { pack } from './packing.ts'
import { type Block, planRectangle } from './plan-blocks.ts'
import type { PlanPoints } from './plan-points.ts'
import type { Run } from './plan-runs.ts'
import { lineOf } from './row-lines.ts'
import { type FramedSketch, framed, labelAt, movedTo, type Sketch } from './sketch.ts'

/**
 * Whether the block is a set of boxes: most of its rows are two or more lines deep, or short columns of different names
 * stand above each other. Their names cannot stand at the ends of the lines then.
 */
export function isBoxed(block: Block, tracks: readonly TrackRun[]): boolean {
  const rows = new Map<string, Set<number>>()
  const shared = new Map<number, Set<string>>()
  for (const each of tracks) {
    rows.set(each.run.row, (rows.get(each.run.row) ?? new Set()).add(each.track))
    shared.set(each.track, (shared.get(each.track) ?? new Set()).add(each.run.row))
  }
  const deep = [...rows.values()].filter((own) => own.size > 1).length
  if (deep * 2 >= rows.size) return true
  return block.direction === 'down' && shared.size * 2 <= rows.size
}

/** Each box as a small block of its own with its name beside it, the boxes placed towards each other as in the plan. */
export function drawBoxes(
  points: PlanPoints,
  block: Block,
  label: (row: string) => string,
  outerSide: 'left' | 'right',
): Sketch {
  const rows = new Map<string, Run[]>()
  for (const run of block.runs) {
    const known = rows.get(run.row)
    if (known) known.push(run)
    else rows.set(run.row, [run])
  }
  let widest = 0
  for (const row of rows.keys()) widest = Math.max(widest, textColumns(label(row)))
  const boxes = [...rows].map(([row, runs]) => {
    const box = { ...block, runs }
    return { ...drawBox(points, box, label(row), widest, outerSide), ...planRectangle(points, box) }
  })
  const packed = pack(boxes, { between: 1, below: 0 })
  const sketches = boxes.map((box, i) => movedTo(box, packed.places[i]?.column ?? 0, packed.places[i]?.row ?? 0))
  return {
    lines: sketches.flatMap((each) => each.lines),
    labels: sketches.flatMap((each) => each.labels),
  }
}

function drawBox(points: PlanPoints, block: Block, text: string, widest: number, side: 'left' | 'right'): FramedSketch {
  const tracks = tracksOf(points, block, () => 1)
  const seats = framed({ lines: tracks.map((track) => lineOf(block, track)), labels: [] })
  if (text === '') return seats
  // Names of one side stand in a column, so that the boxes do too.
  const column = side === 'left' ? seats.firstColumn - 1 - widest : seats.firstColumn + seats.columns + 1
  const indent = side === 'left' ? widest - textColumns(text) : 0
  const box = { lines: seats.lines, labels: [labelAt('row', text, column + indent, seats.firstRow)] }
  return { ...framed(box), firstColumn: Math.min(column, seats.firstColumn), columns: seats.columns + 1 + widest }
}

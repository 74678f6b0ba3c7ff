import { hallWindow, improve } from './pack-improve.ts'
import type { PackItem, PackSpacing } from './pack-item.ts'
import { earliest, type Lane, lanesOf, relate } from './pack-lanes.ts'

export interface Packed {
  readonly columns: number
  readonly rows: number
  /** Per item: its first column and row. */
  readonly places: readonly { readonly column: number; readonly row: number }[]
}

/** More items than this are put on shelves: their places towards one another would cost a comparison of each with each. */
const mostCompared = 600
const mostImproved = 150
/** A hall grows by this much at most, and not beyond the hall window: what fits may look more like its plan. */
const mostStretch = 1.35

/**
 * Stands the items as near to each other as they get without overlapping and without changing who is left of or above
 * whom. Where there is room, an item keeps to its place in the plan.
 */
export function pack(items: readonly PackItem[], spacing: PackSpacing): Packed {
  if (items.length > mostCompared) return shelves(items, spacing)
  const lanes = lanesOf(items, relate(items), spacing)
  if (items.length <= mostImproved) improve(items, lanes)
  const x = solve(lanes.x, items, 'x', spacing.columnLength)
  const y = solve(lanes.y, items, 'y')
  const area = items.reduce((sum, item) => sum + item.columns * item.rows, 0)
  if (x.extent * y.extent > area * 60 + 100_000) return shelves(items, spacing)
  return {
    columns: x.extent,
    rows: y.extent,
    places: items.map((_, i) => ({ column: x.starts[i] ?? 0, row: y.starts[i] ?? 0 })),
  }
}

/**
 * Places all items along one axis within the least possible extent, or a little more. Once pushing from the start and once from the end;
 * the middle of both keeps every distance and favours neither side.
 */
function solve(
  on: Lane,
  items: readonly PackItem[],
  axis: 'x' | 'y',
  unit?: number,
): { starts: number[]; extent: number } {
  const first = earliest(on)
  const backwards = [...on.order].reverse()
  const mirrored = earliest(on, backwards)
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const item of items) {
    from = Math.min(from, axis === 'x' ? item.left : item.top)
    to = Math.max(to, axis === 'x' ? item.right : item.bottom)
  }
  const trueLength = unit ? Math.round((to - from) / unit) : 0
  const roomy = Math.min(trueLength, hallWindow.columns, Math.floor(first.extent * mostStretch))
  const extent = Math.max(first.extent, roomy)
  const last = on.sizes.map((size, i) => extent - size - (mirrored.starts[i] ?? 0))
  const scale = to > from ? extent / (to - from) : 0
  const wishes = on.sizes.map((size, i) => {
    const wish = Math.round(((on.centres[i] ?? 0) - from) * scale - size / 2)
    return Math.max(first.starts[i] ?? 0, Math.min(last[i] ?? 0, wish))
  })
  const forward = push(on, on.order, wishes, 1)
  const backward = push(on, backwards, wishes, -1)
  const starts = forward.map((start, i) => Math.floor((start + (backward[i] ?? start)) / 2))
  // No empty edge is left before the first and behind the last.
  const least = starts.reduce((known, start) => Math.min(known, start), extent)
  const most = starts.reduce((known, start, i) => Math.max(known, start + (on.sizes[i] ?? 0)), least)
  return { starts: starts.map((start) => start - least), extent: most - least }
}

/** Gives each item its wish, moved on by those already placed. */
function push(on: Lane, order: readonly number[], wishes: readonly number[], sign: 1 | -1): number[] {
  const starts = [...wishes]
  const count = order.length
  for (let i = 0; i < count; i++) {
    const item = order[i] ?? 0
    for (let j = 0; j < i; j++) {
      const other = order[j] ?? 0
      if (on.relations.sideBySide[item * count + other] !== on.wanted) continue
      const size = (sign > 0 ? on.sizes[other] : on.sizes[item]) ?? 0
      const next = (starts[other] ?? 0) + sign * (size + on.space)
      if ((next - (starts[item] ?? 0)) * sign > 0) starts[item] = next
    }
  }
  return starts
}

/** One beside the other in reading order, in lines of about a hall's proportions. */
function shelves(items: readonly PackItem[], spacing: PackSpacing): Packed {
  const area = items.reduce((sum, item) => sum + (item.columns + spacing.between) * (item.rows + spacing.below), 0)
  const widest = items.reduce((most, item) => Math.max(most, item.columns), 1)
  const columns = Math.max(widest, Math.ceil(Math.sqrt(area * 2)))
  const order = items.map((_, i) => i)
  order.sort(
    (a, b) => (items[a]?.top ?? 0) - (items[b]?.top ?? 0) || (items[a]?.left ?? 0) - (items[b]?.left ?? 0) || a - b,
  )
  const places = items.map(() => ({ column: 0, row: 0 }))
  let column = 0
  let row = 0
  let rows = 0
  for (const i of order) {
    const item = items[i]
    if (!item) continue
    if (column > 0 && column + item.columns > columns) {
      column = 0
      row = rows + spacing.below
    }
    places[i] = { column, row }
    column += item.columns + spacing.between
    rows = Math.max(rows, row + item.rows)
  }
  return { columns, rows, places }
}

import type { PackItem, PackSpacing } from './packing.ts'

/** For each pair of items: which axis keeps them apart. */
export interface Relations {
  /** `pairs[a * count + b]` with a before b: true = side by side, false = above each other. */
  readonly sideBySide: Uint8Array
  /** Whether the other axis would be as true. */
  readonly either: Uint8Array
}

export function relate(items: readonly PackItem[]): Relations {
  const count = items.length
  const sideBySide = new Uint8Array(count * count)
  const either = new Uint8Array(count * count)
  for (const [a, one] of items.entries()) {
    for (let b = a + 1; b < count; b++) {
      const other = items[b] ?? one
      const gapX = Math.max(other.left - one.right, one.left - other.right)
      const gapY = Math.max(other.top - one.bottom, one.top - other.bottom)
      const narrow = Math.min(one.right - one.left, other.right - other.left)
      const low = Math.min(one.bottom - one.top, other.bottom - other.top)
      sideBySide[a * count + b] = gapX > gapY ? 1 : 0
      either[a * count + b] = gapX > -narrow / 4 && gapY > -low / 4 ? 1 : 0
    }
  }
  return { sideBySide, either }
}

export interface Lane {
  /** Item indexes in the order of their centres along this axis. */
  readonly order: readonly number[]
  readonly centres: readonly number[]
  readonly sizes: readonly number[]
  readonly space: number
  /** Whether the pair is kept apart along this axis. */
  readonly apart: (a: number, b: number) => boolean
}

export function lane(items: readonly PackItem[], relations: Relations, spacing: PackSpacing, axis: 'x' | 'y'): Lane {
  const centres = items.map((item) => (axis === 'x' ? item.left + item.right : item.top + item.bottom) / 2)
  const order = items.map((_, i) => i).sort((a, b) => (centres[a] ?? 0) - (centres[b] ?? 0) || a - b)
  const wanted = axis === 'x' ? 1 : 0
  return {
    order,
    centres,
    sizes: items.map((item) => (axis === 'x' ? item.columns : item.rows)),
    space: axis === 'x' ? spacing.between : spacing.below,
    apart: (a, b) => relations.sideBySide[Math.min(a, b) * items.length + Math.max(a, b)] === wanted,
  }
}

/** How far from the first edge each item is at least, and how long the axis must be. */
export function earliest(on: Lane): { starts: number[]; extent: number; before: (number | null)[] } {
  const starts = on.sizes.map(() => 0)
  const before: (number | null)[] = on.sizes.map(() => null)
  let extent = 0
  for (const [i, item] of on.order.entries()) {
    for (let j = 0; j < i; j++) {
      const other = on.order[j] ?? 0
      const free = (starts[other] ?? 0) + (on.sizes[other] ?? 0) + on.space
      if (free > (starts[item] ?? 0) && on.apart(item, other)) {
        starts[item] = free
        before[item] = other
      }
    }
    extent = Math.max(extent, (starts[item] ?? 0) + (on.sizes[item] ?? 0))
  }
  return { starts, extent, before }
}

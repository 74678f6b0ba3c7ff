import type { PackItem, PackSpacing } from './pack-item.ts'

/** For each pair of items: which axis keeps them apart. */
export interface Relations {
  /** At `a * count + b`, in both orders: 1 = side by side, 0 = above each other. */
  readonly sideBySide: Uint8Array
  /** 1 where the other axis would be as true. */
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
      const isBeside = gapX > gapY ? 1 : 0
      const isEither = gapX > -narrow / 4 && gapY > -low / 4 ? 1 : 0
      for (const pair of [a * count + b, b * count + a]) {
        sideBySide[pair] = isBeside
        either[pair] = isEither
      }
    }
  }
  return { sideBySide, either }
}

/** One axis of the packing: along it, each pair of items is kept apart or left alone. */
export interface Lane {
  /** Item indexes in the order of their centres along this axis. */
  readonly order: readonly number[]
  readonly centres: readonly number[]
  readonly sizes: readonly number[]
  readonly space: number
  /** What `sideBySide` says of the pairs this axis keeps apart. */
  readonly wanted: 0 | 1
  readonly relations: Relations
}

export interface Lanes {
  readonly x: Lane
  readonly y: Lane
}

export function lanesOf(items: readonly PackItem[], relations: Relations, spacing: PackSpacing): Lanes {
  const lane = (wanted: 0 | 1, space: number, centres: number[], sizes: number[]): Lane => {
    const order = items.map((_, i) => i).sort((a, b) => (centres[a] ?? 0) - (centres[b] ?? 0) || a - b)
    return { order, centres, sizes, space, wanted, relations }
  }
  return {
    x: lane(
      1,
      spacing.between,
      items.map((item) => (item.left + item.right) / 2),
      items.map((item) => item.columns),
    ),
    y: lane(
      0,
      spacing.below,
      items.map((item) => (item.top + item.bottom) / 2),
      items.map((item) => item.rows),
    ),
  }
}

/** How far from the first edge each item is at least, and how long the axis must be. */
export function earliest(on: Lane, order: readonly number[] = on.order) {
  const count = order.length
  const { sideBySide } = on.relations
  const starts = new Int32Array(count)
  const before = new Int32Array(count).fill(-1)
  let extent = 0
  for (let i = 0; i < count; i++) {
    const item = order[i] ?? 0
    let start = 0
    for (let j = 0; j < i; j++) {
      const other = order[j] ?? 0
      if (sideBySide[item * count + other] !== on.wanted) continue
      const free = (starts[other] ?? 0) + (on.sizes[other] ?? 0) + on.space
      if (free <= start) continue
      start = free
      before[item] = other
    }
    starts[item] = start
    extent = Math.max(extent, start + (on.sizes[item] ?? 0))
  }
  return { starts, extent, before }
}

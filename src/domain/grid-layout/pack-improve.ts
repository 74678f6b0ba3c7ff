import { earliest, lane, type Relations } from './pack-lanes.ts'
import type { PackItem, PackSpacing } from './packing.ts'

/** A hall window of the smallest screen: what fits into it need not get smaller. */
const hallWindow = { columns: 53, rows: 21 }
const mostTries = 400

/**
 * Where two items stand diagonally, either axis may keep them apart; the one that makes the hall smaller is better.
 * Mirrored pairs change together, so that a symmetrical hall stays symmetrical.
 */
export function improve(items: readonly PackItem[], relations: Relations, spacing: PackSpacing): void {
  const twins = items.map((item, i) => twinsOf(items, item, i))
  let best = cost(items, relations, spacing)
  let tries = 0
  for (let isBetter = true; isBetter && tries < mostTries; ) {
    isBetter = false
    for (const [a, b] of criticalPairs(items, relations, spacing)) {
      const pairs = mirrored(items.length, relations, twins[a] ?? [], twins[b] ?? [], a, b)
      if (pairs.length === 0) continue
      for (const pair of pairs) relations.sideBySide[pair] = 1 - (relations.sideBySide[pair] ?? 0)
      const now = cost(items, relations, spacing)
      tries++
      if (now < best) {
        best = now
        isBetter = true
        break
      }
      for (const pair of pairs) relations.sideBySide[pair] = 1 - (relations.sideBySide[pair] ?? 0)
    }
  }
}

function cost(items: readonly PackItem[], relations: Relations, spacing: PackSpacing): number {
  const columns = earliest(lane(items, relations, spacing, 'x')).extent
  const rows = earliest(lane(items, relations, spacing, 'y')).extent
  // A hall that is too high is read on downwards, one that is too wide tears every row: what is too wide counts twice.
  const width = columns + Math.max(0, columns - hallWindow.columns)
  return Math.max(width, hallWindow.columns) * Math.max(rows, hallWindow.rows)
}

/** The neighbours along the two longest chains: only they decide how large the hall gets. */
function criticalPairs(items: readonly PackItem[], relations: Relations, spacing: PackSpacing): [number, number][] {
  const pairs: [number, number][] = []
  for (const axis of ['x', 'y'] as const) {
    const on = lane(items, relations, spacing, axis)
    const { starts, extent, before } = earliest(on)
    let item: number | null = starts.findIndex((start, i) => start + (on.sizes[i] ?? 0) === extent)
    while (item !== null) {
      const other: number | null = before[item] ?? null
      if (other !== null) pairs.push([item, other])
      item = other
    }
  }
  return pairs
}

/** Items of the same shape at the same height or the same distance from the side: an item's counterparts, itself first. */
function twinsOf(items: readonly PackItem[], item: PackItem, index: number): number[] {
  const near = (a: number, b: number) =>
    Math.abs(a - b) <= 0.02 * Math.max(item.right - item.left, item.bottom - item.top)
  const twins = [index]
  for (const [i, other] of items.entries()) {
    if (i === index || other.columns !== item.columns || other.rows !== item.rows) continue
    const isLevel = near(other.top, item.top) && near(other.bottom, item.bottom)
    const isPlumb = near(other.left, item.left) && near(other.right, item.right)
    if (isLevel || isPlumb) twins.push(i)
  }
  return twins
}

/** The changeable pairs between two families of twins that are kept apart the same way as the given pair. */
function mirrored(
  count: number,
  relations: Relations,
  some: readonly number[],
  others: readonly number[],
  a: number,
  b: number,
): number[] {
  const pairAt = (one: number, other: number) => Math.min(one, other) * count + Math.max(one, other)
  const wanted = relations.sideBySide[pairAt(a, b)]
  if (relations.either[pairAt(a, b)] !== 1) return []
  const pairs = new Set<number>()
  for (const one of some) {
    for (const other of others) {
      const pair = pairAt(one, other)
      if (one !== other && relations.either[pair] === 1 && relations.sideBySide[pair] === wanted) pairs.add(pair)
    }
  }
  return [...pairs]
}

import type { PackItem } from './pack-item.ts'
import { earliest, type Lanes, type Relations } from './pack-lanes.ts'

/** A hall window of the smallest screen: what fits into it need not get smaller. */
const hallWindow = { columns: 53, rows: 21 }
const mostTries = 400

/**
 * Where two items stand diagonally, either axis may keep them apart; the one that makes the hall smaller is better.
 * Mirrored pairs change together, so that a symmetrical hall stays symmetrical.
 */
export function improve(items: readonly PackItem[], lanes: Lanes): void {
  const { sideBySide } = lanes.x.relations
  const flip = (pairs: readonly number[]) => {
    for (const pair of pairs) sideBySide[pair] = 1 - (sideBySide[pair] ?? 0)
  }
  let best = cost(lanes)
  let tries = 0
  for (let isBetter = true; isBetter && tries < mostTries; ) {
    isBetter = false
    for (const [a, b] of criticalPairs(lanes)) {
      const pairs = mirrored(items, lanes.x.relations, a, b)
      if (pairs.length === 0) continue
      flip(pairs)
      const now = cost(lanes)
      tries++
      if (now < best) {
        best = now
        isBetter = true
        break
      }
      flip(pairs)
    }
  }
}

function cost(lanes: Lanes): number {
  const columns = earliest(lanes.x).extent
  const rows = earliest(lanes.y).extent
  // A hall that is too high is read on downwards, one that is too wide tears every row: what is too wide counts twice.
  const width = columns + Math.max(0, columns - hallWindow.columns)
  return Math.max(width, hallWindow.columns) * Math.max(rows, hallWindow.rows)
}

/** The neighbours along the two longest chains: only they decide how large the hall gets. */
function criticalPairs(lanes: Lanes): [number, number][] {
  const pairs: [number, number][] = []
  for (const on of [lanes.x, lanes.y]) {
    const { starts, extent, before } = earliest(on)
    let item = starts.findIndex((start, i) => start + (on.sizes[i] ?? 0) === extent)
    while (item >= 0) {
      const other = before[item] ?? -1
      if (other >= 0) pairs.push([item, other])
      item = other
    }
  }
  return pairs
}

/** Items of the same shape at the same height or the same distance from the side: an item's counterparts, itself first. */
function twinsOf(items: readonly PackItem[], index: number): number[] {
  const item = items[index]
  if (!item) return []
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

/** The changeable pairs, in both orders, between two items' twins that are kept apart the same way as the items. */
function mirrored(items: readonly PackItem[], relations: Relations, a: number, b: number): number[] {
  const count = items.length
  const wanted = relations.sideBySide[a * count + b]
  if (relations.either[a * count + b] !== 1) return []
  const pairs = new Set<number>()
  for (const one of twinsOf(items, a)) {
    for (const other of twinsOf(items, b)) {
      const pair = one * count + other
      if (one === other || relations.either[pair] !== 1 || relations.sideBySide[pair] !== wanted) continue
      pairs.add(pair).add(other * count + one)
    }
  }
  return [...pairs]
}

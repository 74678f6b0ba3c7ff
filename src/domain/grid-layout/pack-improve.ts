import type { PackItem } from './pack-item.ts'
import { earliest, type Lanes, type Relations } from './pack-lanes.ts'

/** A hall window of the smallest screen: what fits into it need not get smaller. */
export const hallWindow = { columns: 53, rows: 21 }
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
  const family = families(items)
  let best = cost(lanes)
  let tries = 0
  for (let isBetter = true; isBetter && tries < mostTries; ) {
    isBetter = false
    for (const [a, b] of criticalPairs(lanes)) {
      const pairs = mirrored(family, lanes.x.relations, a, b)
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
  // A hall that is too high is read on downwards, one that is too wide tears every row: what is too wide counts thrice.
  const width = columns + Math.max(0, columns - hallWindow.columns) * 2
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

/**
 * Per item, the items that mirror it, itself among them: those of the same shape at the same height or the same distance
 * from the side, and those that mirror these.
 */
function families(items: readonly PackItem[]): number[][] {
  const family = items.map((_, i) => [i])
  for (const [a, item] of items.entries()) {
    const slack = 0.02 * Math.max(item.right - item.left, item.bottom - item.top)
    const near = (one: number, other: number) => Math.abs(one - other) <= slack
    for (let b = a + 1; b < items.length; b++) {
      const other = items[b]
      if (!other || other.columns !== item.columns || other.rows !== item.rows) continue
      const isLevel = near(other.top, item.top) && near(other.bottom, item.bottom)
      const isPlumb = near(other.left, item.left) && near(other.right, item.right)
      const [own = [], its = []] = [family[a], family[b]]
      if ((!isLevel && !isPlumb) || own === its) continue
      own.push(...its)
      for (const each of its) family[each] = own
    }
  }
  return family
}

/** The changeable pairs, in both orders, between two items' families that are kept apart the same way as the items. */
function mirrored(family: readonly number[][], relations: Relations, a: number, b: number): number[] {
  const count = family.length
  const wanted = relations.sideBySide[a * count + b]
  if (relations.either[a * count + b] !== 1) return []
  const pairs = new Set<number>()
  for (const one of family[a] ?? []) {
    for (const other of family[b] ?? []) {
      const pair = one * count + other
      if (one === other || relations.either[pair] !== 1 || relations.sideBySide[pair] !== wanted) continue
      pairs.add(pair).add(other * count + one)
    }
  }
  return [...pairs]
}

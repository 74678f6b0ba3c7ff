import type { Id, IdPrefix, IdSource } from '../../src/domain/ids.ts'

/** Chance that comes out the same every time, so that the demo and its pictures can be repeated. */
export interface DemoRandom extends IdSource {
  /** 0 ≤ n < 1. */
  next(): number
  /** A whole number, 0 ≤ n < `below`. */
  below(below: number): number
  pick<T>(from: readonly T[]): T
}

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Mulberry32: 32 bits of state are plenty for a demo, and nothing of it guards anything. */
export function demoRandom(seed: number): DemoRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (from) => {
      const chosen = from[below(from.length)]
      if (chosen === undefined) throw new Error('nothing to pick from')
      return chosen
    },
    newId: <P extends IdPrefix>(prefix: P) =>
      `${prefix}_${Array.from({ length: 14 }, () => signs[below(signs.length)]).join('')}` as Id<P>,
    randomDigits: (count) => Array.from({ length: count }, () => below(10)).join(''),
  }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignSlots } from '../../../src/ui/hall/slot-assignment.ts'

function cheapest(costs: readonly (readonly number[])[], item = 0, taken: ReadonlySet<number> = new Set()): number {
  const row = costs[item]
  if (row === undefined) return 0
  return Math.min(
    ...row.flatMap((cost, slot) =>
      taken.has(slot) ? [] : [cost + cheapest(costs, item + 1, new Set([...taken, slot]))],
    ),
  )
}

test('every item gets a slot of its own, and all together cost the least', () => {
  const problems = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })).chain(([items, more]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: items + more, maxLength: items + more }), {
      minLength: items,
      maxLength: items,
    }),
  )
  fc.assert(
    fc.property(problems, (costs) => {
      const cost = (item: number, slot: number) => costs[item]?.[slot] ?? Number.NaN
      const chosen = assignSlots(costs.length, costs[0]?.length ?? 0, cost)
      expect(new Set(chosen).size).toBe(costs.length)
      expect(chosen.reduce((sum, slot, item) => sum + cost(item, slot), 0)).toBe(cheapest(costs))
    }),
  )
})

test('more items than slots are a mistake of the caller', () => {
  expect(() => assignSlots(3, 2, () => 0)).toThrow(RangeError)
})

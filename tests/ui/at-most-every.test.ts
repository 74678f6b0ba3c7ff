import { expect, test } from 'vitest'
import { atMostEvery } from '../../src/ui/at-most-every.ts'

/** A clock that rings when the test says so. */
function alarms() {
  const waiting = new Set<() => void>()
  return {
    after: (_delayMs: number, run: () => void) => {
      waiting.add(run)
      return () => void waiting.delete(run)
    },
    ring: () => {
      const due = [...waiting]
      waiting.clear()
      for (const run of due) run()
    },
  }
}

test('the first call runs at once, all that come before the time is over run once behind it', () => {
  let runs = 0
  const { after, ring } = alarms()
  const spaced = atMostEvery(300, after, () => runs++)
  spaced.call()
  expect(runs).toBe(1)
  for (let call = 0; call < 100; call++) spaced.call()
  expect(runs).toBe(1)
  ring()
  expect(runs).toBe(2)
  ring()
  expect(runs).toBe(2)
  spaced.call()
  expect(runs).toBe(3)
})

test('what was called off does not run', () => {
  let runs = 0
  const { after, ring } = alarms()
  const spaced = atMostEvery(300, after, () => runs++)
  spaced.call()
  spaced.call()
  spaced.callOff()
  ring()
  expect(runs).toBe(1)
})

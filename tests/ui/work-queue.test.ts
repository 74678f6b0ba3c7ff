import { expect, test } from 'vitest'
import { WorkQueue } from '../../src/ui/work-queue.ts'

function recorded() {
  const done: string[] = []
  const failures: unknown[] = []
  const queue = new WorkQueue(
    (error) => failures.push(error),
    () => undefined,
  )
  const work = (name: string) => async () => {
    await Promise.resolve()
    done.push(name)
  }
  return { done, failures, queue, work }
}

test('verbs run one after another', async () => {
  const { done, queue, work } = recorded()
  queue.add('plain', work('a'))
  queue.add('plain', work('b'))
  expect(queue.isWorking).toBe(true)
  await queue.settled()
  expect(done).toEqual(['a', 'b'])
  expect(queue.isWorking).toBe(false)
})

test('a key that builds on the basket waits for all verbs before it, and so do the keys behind it', async () => {
  const { done, queue, work } = recorded()
  queue.add('plain', work('hold'))
  expect(queue.mustWait(false)).toBe(false)
  expect(queue.mustWait(true)).toBe(true)
  queue.defer(() => queue.add('sale', work('sell')))
  expect(queue.mustWait(false)).toBe(true)
  queue.defer(() => queue.add('plain', work('next')))
  await queue.settled()
  expect(done).toEqual(['hold', 'sell', 'next'])
})

test('every key waits while the screen is about to change', () => {
  const { queue, work } = recorded()
  queue.add('modal', work('open'))
  expect(queue.mustWait(false)).toBe(true)
})

test('a sale under way is known, so that no second one begins', async () => {
  const { queue, work } = recorded()
  queue.add('plain', work('hold'))
  queue.add('sale', work('sell'))
  expect(queue.isSelling).toBe(true)
  await queue.settled()
  expect(queue.isSelling).toBe(false)
})

test('a verb that throws is told, and the next one runs', async () => {
  const { done, failures, queue, work } = recorded()
  queue.add('plain', () => Promise.reject(new Error('bug')))
  queue.add('plain', work('after'))
  await queue.settled()
  expect(failures).toEqual([new Error('bug')])
  expect(done).toEqual(['after'])
})

test('a key held down does not pile up without end', async () => {
  const { queue, work } = recorded()
  let handled = 0
  queue.add('modal', work('slow'))
  for (let press = 0; press < 1000; press++) queue.defer(() => handled++)
  await queue.settled()
  expect(handled).toBeLessThanOrEqual(32)
  expect(handled).toBeGreaterThan(0)
})

import type { Clock } from '../../src/domain/ids.ts'
import type { Sign } from '../../src/domain/journal-chain.ts'
import type { BrokenGuard, Store } from '../store.ts'
import { demoAccreditations } from './demo-accreditations.ts'
import { demoCustomers } from './demo-customers.ts'
import { makeEvent, makeHall } from './demo-events.ts'
import { makeHouse, startToday } from './demo-house.ts'
import { demoPassKinds } from './demo-passes.ts'
import { demoProgramme } from './demo-programme.ts'
import { demoRandom } from './demo-random.ts'
import { arenaPlan } from './plans/arena-plan.ts'
import { stadiumPlan } from './plans/stadium-plan.ts'
import { theatrePlan } from './plans/theatre-plan.ts'

export interface DemoOptions {
  readonly clock: Clock
  /** Of the journal's key that the tills will use. */
  readonly sign: Sign
}

/**
 * Fills an empty database with a box office at work: three halls, a dozen events in every status, people, tills, and sales
 * of the last days that obey every rule. Always the same, but for its dates, which lie around the clock.
 * @returns the broken guard when the database was not empty, or cannot be written.
 */
export async function seedDemo(store: Store, { clock, sign }: DemoOptions): Promise<{ committed: true } | BrokenGuard> {
  const now = clock()
  const random = demoRandom(20270101)
  const house = makeHouse(random, now, sign)
  const halls = {
    theatre: makeHall(random, house, theatrePlan(), now),
    arena: makeHall(random, house, arenaPlan(), now),
    stadium: makeHall(random, house, stadiumPlan(), now),
  }
  const customers = demoCustomers(house.administratorId, now)
  const people = [...demoAccreditations(house, now), ...demoPassKinds(house, now)]
  const batch = [
    ...house.statements,
    ...customers,
    ...people,
    ...Object.values(halls).flatMap((hall) => hall.statements),
  ]
  for (const event of demoProgramme) batch.push(...makeEvent(random, house, halls[event.hall], event, now))
  for (const till of house.tills) batch.push(...startToday(till, random, now))
  return store.commit(batch)
}

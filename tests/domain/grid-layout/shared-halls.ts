import { existsSync, readFileSync } from 'node:fs'
import { readPlanFile } from '../../../src/desk/plan-files/read-plan-file.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import type { SeatPlan } from '../../../src/domain/seat-plan.ts'

const folder = new URL('../../../../shared/halls/', import.meta.url)

/** Whether the folder of real plans lies beside the project; tests of them are skipped where it does not. */
export const hasSharedHalls = existsSync(folder)

export function sharedHallBytes(name: string): Uint8Array {
  return readFileSync(new URL(`${name}.pretix.json`, folder))
}

export function sharedHall(name: string): SeatPlan {
  const plan = readPlanFile({ bytes: sharedHallBytes(name), name })
  if (isRefusal(plan)) throw new Error(`${name}: ${JSON.stringify(plan)}`)
  return plan
}

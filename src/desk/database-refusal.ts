import { brokenGuard } from '../../db/broken-guard.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Refusal } from '../domain/refusal.ts'

/**
 * Runs a verb's reads; a database that is busy, damaged or out of reach is a refusal, anything else that is thrown a bug.
 * Nothing was written, so an answer that got lost only means that the server cannot be reached.
 */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (error) {
    const broken = brokenGuard(error)
    if (broken === null || /^(E_|UNIQUE|FOREIGN|CHECK)/.test(broken.guard)) throw error
    return guardRefusal(broken.guard === 'UNKNOWN' ? { ...broken, guard: 'UNREACHABLE' } : broken)
  }
}

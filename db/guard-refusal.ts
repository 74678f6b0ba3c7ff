import type { Refusal } from '../src/domain/refusal.ts'
import type { BrokenGuard } from './store.ts'

/**
 * The refusal for a state of the database, the same for every verb. Guards of the rules (`E_…`, `UNIQUE:…`) mean something
 * different in each verb and must be handled there first.
 * @param key of the order whose outcome is unknown, if there is one
 * @throws Error for a guard that is no state of the database: the verb forgot it
 */
export function guardRefusal(broken: BrokenGuard, key = ''): Refusal {
  switch (broken.guard) {
    case 'BUSY':
      return { refused: 'database-busy', ...(broken.holder == null ? {} : { holder: broken.holder }) }
    case 'FULL':
      return { refused: 'database-full' }
    case 'READ_ONLY':
      return { refused: 'database-read-only' }
    case 'REPLACED':
      return { refused: 'database-replaced' }
    case 'DAMAGED':
      return { refused: 'database-damaged', detail: broken.detail }
    case 'NOT_DURABLE':
      return { refused: 'database-not-durable' }
    case 'UNREACHABLE':
      return { refused: 'database-unreachable', detail: broken.detail }
    case 'UNKNOWN':
      return { refused: 'outcome-unknown', key }
    default:
      throw new Error(`guard ${broken.guard} broken: ${broken.detail}`)
  }
}

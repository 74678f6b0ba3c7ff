import type { Refusal } from '../domain/refusal.ts'
import { isRefusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { sweepHolds } from './sweep-holds.ts'

/** Below this the log is not worth the work. */
const logBytes = 1_000_000

/**
 * What a till does when nobody works at it: frees seats whose basket has ended (F16) or reservation has lapsed (F18), and empties the write-ahead log.
 * Refusals: not-signed-in, the database's; nothing depends on it, so they may be passed over.
 */
export async function tidyUp(desk: Desk): Promise<true | Refusal> {
  const swept = await sweepHolds(desk)
  if (isRefusal(swept)) return swept
  return desk.turns.take(() =>
    orRefusal(async () => {
      await desk.store.checkpoint(logBytes)
      return true as const
    }),
  )
}

import { type Backup, backUp } from '../../db/backup.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

/**
 * Writes a whole copy of the database to `file` while tills go on selling; the journal's key is not in it.
 * Refusals: not-signed-in, not-permitted, backup-on-server, file-exists, file-unwritable, the database's.
 */
export async function backup(desk: Desk, file: string): Promise<Backup | Refusal> {
  const session = permittedSession(desk, 'maintain')
  if (isRefusal(session)) return session
  return desk.turns.take(() =>
    orRefusal<Backup | Refusal>(async () => {
      const made = await backUp(desk.store, file)
      if (isRefusal(made)) return made
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'backup',
        subject: desk.till.id,
        body: { sizeBytes: made.sizeBytes },
        before: [],
      }))
      return result.committed ? made : guardRefusal(result)
    }),
  )
}

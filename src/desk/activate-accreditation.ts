import { accreditationById, insertBadge } from '../../db/accreditations.ts'
import type { BrokenGuard } from '../../db/store.ts'
import { type Accreditation, personName } from '../domain/accreditation.ts'
import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { AccreditationId, PrintJobId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { badgePaper } from './badge-paper.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { mustBePermitted, permissionRefusal } from './must-be-permitted.ts'
import { queuePaper } from './queue-paper.ts'

export interface PrintedBadge {
  /** As it is now. */
  readonly accreditation: Accreditation
  readonly job: PrintJobId
}

/**
 * Activates an accreditation at the desk (T19): its badge prints and is handed out, once.
 * Refusals: not-signed-in, not-permitted, accreditation-unknown, accreditation-unpaid, accreditation-withdrawn,
 * badge-handed-out (with when and where), outcome-unknown, the database's.
 */
export async function activateAccreditation(desk: Desk, id: AccreditationId): Promise<PrintedBadge | Refusal> {
  return desk.turns.take(() =>
    orRefusal<PrintedBadge | Refusal>(async () => {
      const session = permittedSession(desk, 'activate-accreditations')
      return isRefusal(session) ? session : activate(desk, session, id)
    }),
  )
}

async function activate(desk: Desk, session: Session, id: AccreditationId): Promise<PrintedBadge | Refusal> {
  const found = await known(desk, id)
  if (isRefusal(found)) return found
  const refusal = notWaiting(found)
  if (refusal !== null) return refusal
  const document = await badgePaper(desk, session, found)
  const job = desk.ids.newId('job')
  const result = await commitJournaled(desk, session.user.id, ({ seq, at }) => ({
    kind: 'accreditation-activated',
    subject: id,
    body: { code: found.code, job },
    before: [],
    after: [
      insertBadge({ accreditation_id: id, user_id: session.user.id, till_id: desk.till.id, seq, at }),
      queuePaper(job, desk.till.id, document, at),
    ],
  }))
  if (!result.committed && !(await isQueued(desk, result, job))) return refusedBadge(desk, id, result)
  desk.state.wakePrinting()
  const now = await orRefusal(() => accreditationById(desk.store, id))
  // It is done, and said so, also when just now nobody can be asked what it looks like.
  return { accreditation: now === null || isRefusal(now) ? found : now, job }
}

async function known(desk: Desk, id: AccreditationId): Promise<Accreditation | Refusal> {
  const found = await accreditationById(desk.store, id)
  return found ?? { refused: 'accreditation-unknown', accreditation: cleanText(id, 40) }
}

/** Why there is no badge for it: accreditation-unpaid, accreditation-withdrawn; `null` when there is one. */
function withoutBadge(found: Accreditation): Refusal | null {
  const { status, fee, currency, sourceStatus } = found
  const name = personName(found)
  if (status === 'new') return { refused: 'accreditation-unpaid', name, fee, currency }
  return status === 'withdrawn' ? { refused: 'accreditation-withdrawn', name, status: sourceStatus } : null
}

/** As `withoutBadge`, or badge-handed-out; `null` when its badge waits to be handed out. */
function notWaiting(found: Accreditation): Refusal | null {
  if (found.status !== 'handed-out') return withoutBadge(found)
  const { at = 0, till = '' } = found.handedOut ?? {}
  return { refused: 'badge-handed-out', name: personName(found), at, till }
}

/** When the answer was lost, the badge in the print queue tells that it was done. */
async function isQueued(desk: Desk, { guard }: BrokenGuard, job: PrintJobId): Promise<boolean> {
  if (guard !== 'UNKNOWN') return false
  const row = await orRefusal(() =>
    desk.store.db.selectFrom('print_job').select('id').where('id', '=', job).executeTakeFirst(),
  )
  return row !== undefined && !isRefusal(row)
}

/** Another till was faster, or the source changed its mind meanwhile: what is stored now tells. */
async function refusedBadge(desk: Desk, id: AccreditationId, broken: BrokenGuard): Promise<Refusal> {
  if (!['E_HANDED_OUT', 'E_UNPAID', 'E_WITHDRAWN'].includes(broken.guard))
    return permissionRefusal(broken, 'activate-accreditations')
  const now = await known(desk, id)
  return isRefusal(now) ? now : (notWaiting(now) ?? { refused: 'database-busy' })
}

/**
 * Prints the badge of an accreditation again, with the code it has: the festival's doors know no other. The reason is kept.
 * Refusals: not-signed-in, not-permitted, bad-input (no reason), accreditation-unknown, accreditation-unpaid,
 * accreditation-withdrawn, badge-waiting (it was never handed out), the database's.
 */
export async function reprintBadge(
  desk: Desk,
  { id, reason }: { readonly id: AccreditationId; readonly reason: string },
): Promise<PrintedBadge | Refusal> {
  return desk.turns.take(() =>
    orRefusal<PrintedBadge | Refusal>(async () => {
      const session = permittedSession(desk, 'activate-accreditations')
      return isRefusal(session) ? session : reprint(desk, session, id, cleanText(reason, 200))
    }),
  )
}

async function reprint(
  desk: Desk,
  session: Session,
  id: AccreditationId,
  reason: string,
): Promise<PrintedBadge | Refusal> {
  if (reason === '' || holdsCardNumber(reason))
    return { refused: 'bad-input', field: 'reason', value: '', expected: 'text' }
  const accreditation = await known(desk, id)
  if (isRefusal(accreditation)) return accreditation
  const refusal = withoutBadge(accreditation)
  if (refusal !== null) return refusal
  if (accreditation.status === 'active') return { refused: 'badge-waiting', name: personName(accreditation) }
  const document = await badgePaper(desk, session, accreditation)
  const job = desk.ids.newId('job')
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'badge-reprinted',
    subject: id,
    body: { reason, job },
    before: [
      mustBePermitted(desk, session, 'activate-accreditations', at),
      queuePaper(job, desk.till.id, document, at),
    ],
  }))
  if (!result.committed && !(await isQueued(desk, result, job)))
    return permissionRefusal(result, 'activate-accreditations')
  desk.state.wakePrinting()
  return { accreditation, job }
}

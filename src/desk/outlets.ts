import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Statement } from '../../db/store.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { EventId, OutletId } from '../domain/ids.ts'
import { isAmount } from '../domain/money.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { OutletRules } from '../domain/session.ts'
import { commitJournaled, type JournalKind } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'

/** P01, P02, P05, F05, T21: a place of sale. */
export interface OutletListing extends OutletRules {
  readonly id: OutletId
  readonly name: string
  readonly delivery: 'print' | 'email'
  readonly tills: readonly string[]
  readonly events: number
  /** P06: it prints, and has a till without any printer. */
  readonly lacksPrinter: boolean
}

/** Refusals: not-signed-in, not-permitted, the database's. */
export async function listOutlets(desk: Desk): Promise<readonly OutletListing[] | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  return orRefusal(() => readOutlets(desk))
}

async function readOutlets(desk: Desk): Promise<OutletListing[]> {
  const rows = await desk.store.db.selectFrom('outlet').selectAll().orderBy('name').execute()
  const tills = await desk.store.db.selectFrom('till').selectAll().orderBy('name').execute()
  const events = await desk.store.db
    .selectFrom('outlet_event')
    .select(({ fn }) => ['outlet_id', fn.countAll<number>().as('events')])
    .groupBy('outlet_id')
    .execute()
  return rows.map((row) => {
    const own = tills.filter((till) => till.outlet_id === row.id)
    return {
      ...{ id: row.id, name: cleanText(row.name), delivery: row.delivery, closing: row.closing },
      usualFloat: Number(row.usual_float),
      isBlindCount: Number(row.is_blind_count) === 1,
      lockAfterMinutes: Number(row.lock_after_minutes),
      isOnAccount: Number(row.is_on_account) === 1,
      tills: own.map((till) => cleanText(till.name)),
      events: Number(events.find((each) => each.outlet_id === row.id)?.events ?? 0),
      lacksPrinter:
        row.delivery === 'print' && own.some((till) => till.ticket_printer === '' && till.receipt_printer === ''),
    }
  })
}

export interface OutletChange extends Partial<OutletRules> {
  readonly outlet: string
  readonly delivery?: 'print' | 'email'
  /** Tills that stand there from now on, by name. */
  readonly tills?: readonly string[]
  /** P02: sells these events too, or no longer. */
  readonly link?: readonly EventId[]
  readonly unlink?: readonly EventId[]
}

const mostLockMinutes = 1440

/**
 * A new outlet, which sells no event yet (P01, P02).
 * Refusals: not-signed-in, not-permitted, bad-input, the database's.
 */
export async function addOutlet(desk: Desk, input: { name: string }): Promise<OutletListing | Refusal> {
  const name = cleanText(input.name, 60)
  if (name === '') return { refused: 'bad-input', field: 'outlet', value: input.name.slice(0, 60), expected: 'a name' }
  const id = desk.ids.newId('out')
  return change(desk, { kind: 'outlet-added', id, name, body: { name } }, () => [
    queries.insertInto('outlet').values({ id, name, delivery: 'print' }),
  ])
}

/** Refusals: those of `addOutlet`, outlet-unknown, till-unknown, event-unknown. Tills see it at the next sign-in. */
export async function changeOutlet(desk: Desk, input: OutletChange): Promise<OutletListing | Refusal> {
  const wrong = wrongRule(input)
  if (wrong !== null) return wrong
  const outlets = await listOutlets(desk)
  if (isRefusal(outlets)) return outlets
  const outlet = outlets.find((each) => each.id === input.outlet || each.name === cleanText(input.outlet))
  if (outlet === undefined) return { refused: 'outlet-unknown', outlet: cleanText(input.outlet, 60) }
  const unknown = await unknownName(desk, input)
  if (unknown !== null) return unknown
  const { id, name } = outlet
  const { outlet: _, ...body } = input
  return change(desk, { kind: 'outlet-changed', id, name, body }, () => changes(id, input))
}

function changes(id: OutletId, input: OutletChange): Statement[] {
  const { delivery, usualFloat, isBlindCount, closing, lockAfterMinutes, isOnAccount } = input
  const { tills = [], link = [], unlink = [] } = input
  const settings = {
    ...(delivery === undefined ? {} : { delivery }),
    ...(usualFloat === undefined ? {} : { usual_float: usualFloat }),
    ...(isBlindCount === undefined ? {} : { is_blind_count: isBlindCount ? (1 as const) : (0 as const) }),
    ...(closing === undefined ? {} : { closing }),
    ...(lockAfterMinutes === undefined ? {} : { lock_after_minutes: lockAfterMinutes }),
    ...(isOnAccount === undefined ? {} : { is_on_account: isOnAccount ? (1 as const) : (0 as const) }),
  }
  const set =
    Object.keys(settings).length === 0 ? [] : [queries.updateTable('outlet').set(settings).where('id', '=', id)]
  return [
    ...set,
    ...tills.map((till) => queries.updateTable('till').set({ outlet_id: id }).where('name', '=', till)),
    ...link.map((event) =>
      queries
        .insertInto('outlet_event')
        .values({ outlet_id: id, event_id: event })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    ...unlink.map((event) =>
      queries.deleteFrom('outlet_event').where('outlet_id', '=', id).where('event_id', '=', event),
    ),
  ]
}

function wrongRule({ usualFloat, lockAfterMinutes }: OutletChange): Refusal | null {
  if (usualFloat !== undefined && (!isAmount(usualFloat) || usualFloat < 0))
    return { refused: 'bad-input', field: 'float', value: String(usualFloat), expected: 'minor units' }
  const isMinutes = lockAfterMinutes === undefined || (Number.isInteger(lockAfterMinutes) && lockAfterMinutes >= 0)
  if (isMinutes && (lockAfterMinutes ?? 0) <= mostLockMinutes) return null
  return { refused: 'bad-input', field: 'lock', value: String(lockAfterMinutes), expected: `0-${mostLockMinutes}` }
}

async function unknownName(desk: Desk, { tills = [], link = [], unlink = [] }: OutletChange): Promise<Refusal | null> {
  return orRefusal<Refusal | null>(async () => {
    const known = await desk.store.db.selectFrom('till').select('name').execute()
    const till = tills.find((each) => !known.some(({ name }) => name === each))
    if (till !== undefined) return { refused: 'till-unknown', till }
    const events = await desk.store.db.selectFrom('event').select('id').execute()
    const event = [...link, ...unlink].find((each) => !events.some(({ id }) => id === each))
    return event === undefined ? null : { refused: 'event-unknown', event }
  })
}

async function change(
  desk: Desk,
  entry: { kind: JournalKind; id: OutletId; name: string; body: Readonly<Record<string, unknown>> },
  statements: () => readonly Statement[],
): Promise<OutletListing | Refusal> {
  return desk.turns.take(() =>
    orRefusal<OutletListing | Refusal>(async () => {
      const session = permittedSession(desk, 'manage-events')
      if (isRefusal(session)) return session
      const { kind, id, name, body } = entry
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind,
        subject: id,
        body,
        before: statements(),
      }))
      if (!result.committed && result.guard.startsWith('UNIQUE:outlet'))
        return { refused: 'bad-input', field: 'outlet', value: name, expected: 'new' }
      if (!result.committed) return guardRefusal(result)
      const outlets = await readOutlets(desk)
      return outlets.find((each) => each.id === id) ?? { refused: 'outlet-unknown', outlet: name }
    }),
  )
}

import { putPassKind, readPassKinds } from '../../db/passes.ts'
import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanText } from '../domain/clean-text.ts'
import { isAmount } from '../domain/money.ts'
import { nameKey } from '../domain/name-key.ts'
import { readLocalDate } from '../domain/option-date.ts'
import type { PassKind } from '../domain/pass.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { isTaxRate } from '../domain/tax.ts'
import { badInput } from './bad-input.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { permissionRefusal } from './must-be-permitted.ts'

export interface PassKindInput {
  readonly name: string
  /** What it costs at which tariff, by name; at others it is not sold. Minor units. */
  readonly prices?: readonly { readonly tariff: string; readonly amount: number }[]
  /** Days, '' for no bound. */
  readonly validFrom?: string
  readonly validTo?: string
  readonly taxRateBasisPoints?: number
  /** Seats it covers, one of an event; 0 for any number. */
  readonly sessions?: number
  readonly isOnSale?: boolean
}

const longestName = 60
/** More is a mistake: 0 has no limit. */
const mostSessions = 10_000

/**
 * The grid that passes are sold from (T10): every kind with its price at each tariff.
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function listPassKinds(desk: Desk): Promise<readonly PassKind[] | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal(() => readPassKinds(desk.store))
}

/**
 * Defines a kind of passes. Refusals: not-signed-in, not-permitted, bad-input, tariff-unknown, pass-kind-exists, the
 * database's.
 */
export async function addPassKind(desk: Desk, input: PassKindInput): Promise<PassKind | Refusal> {
  return desk.turns.take(() =>
    orRefusal<PassKind | Refusal>(async () => {
      const session = permittedSession(desk, 'manage-passes')
      return isRefusal(session) ? session : save(desk, session, input, null)
    }),
  )
}

/**
 * Changes a kind of passes; what is left out stays, prices are all given anew. Sold passes stay as they are.
 * @param wanted its name. Refusals: as `addPassKind`, pass-kind-unknown.
 */
export async function changePassKind(
  desk: Desk,
  wanted: string,
  input: Partial<PassKindInput>,
): Promise<PassKind | Refusal> {
  return desk.turns.take(() =>
    orRefusal<PassKind | Refusal>(async () => {
      const session = permittedSession(desk, 'manage-passes')
      if (isRefusal(session)) return session
      const before = await knownPassKind(desk, wanted)
      if (isRefusal(before)) return before
      return save(desk, session, { name: before.name, ...input }, before)
    }),
  )
}

/** By its name, on sale or not. Refusals: pass-kind-unknown. @throws DatabaseFailure */
export async function knownPassKind(desk: Desk, wanted: string): Promise<PassKind | Refusal> {
  const name = cleanText(wanted, longestName)
  const found = (await readPassKinds(desk.store)).find((kind) => nameKey(kind.name) === nameKey(name))
  return found ?? { refused: 'pass-kind-unknown', kind: name }
}

async function save(
  desk: Desk,
  session: Session,
  input: PassKindInput,
  before: PassKind | null,
): Promise<PassKind | Refusal> {
  const name = cleanText(input.name, longestName)
  if (name === '' || holdsCardNumber(name)) return badInput('name', name, 'a name')
  const rate = input.taxRateBasisPoints ?? before?.taxRateBasisPoints ?? 0
  if (!isTaxRate(rate)) return badInput('tax', rate / 100, '0-100')
  const sessions = input.sessions ?? before?.sessions ?? 0
  if (!Number.isInteger(sessions) || sessions < 0 || sessions > mostSessions)
    return badInput('sessions', sessions, `0-${mostSessions}`)
  const validFrom = dayOf(input.validFrom) ?? before?.validFrom ?? ''
  const validTo = dayOf(input.validTo) ?? before?.validTo ?? ''
  for (const [field, typed] of [['from', input.validFrom] as const, ['until', input.validTo] as const])
    if (typed !== undefined && dayOf(typed) === undefined) return badInput(field, typed, '2027-03-31')
  if (validFrom !== '' && validTo !== '' && validTo < validFrom) return badInput('until', validTo, validFrom)
  const prices = input.prices === undefined ? (before?.prices ?? []) : await pricesOf(desk, input.prices)
  if (isRefusal(prices)) return prices
  const kind: PassKind = {
    ...{ id: before?.id ?? desk.ids.newId('pki'), name, validFrom, validTo, sessions, prices },
    taxRateBasisPoints: rate,
    ...{ currency: before?.currency ?? desk.organiser.currency, isOnSale: input.isOnSale ?? before?.isOnSale ?? true },
  }
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: before === null ? 'pass-kind-added' : 'pass-kind-changed',
    subject: kind.id,
    body: { name, prices: prices.map(({ tariffId, amount }) => [tariffId, amount]), sessions, isOnSale: kind.isOnSale },
    before: putPassKind({ ...kind, nameKey: nameKey(name) }, desk.organiser.id, session.user.id),
  }))
  if (result.committed) return kind
  if (result.guard.startsWith('UNIQUE:pass_kind.')) return { refused: 'pass-kind-exists', kind: name }
  return permissionRefusal(result, 'manage-passes')
}

async function pricesOf(
  desk: Desk,
  wanted: NonNullable<PassKindInput['prices']>,
): Promise<PassKind['prices'] | Refusal> {
  const tariffs = await desk.store.db
    .selectFrom('tariff')
    .select(['id', 'name', 'position'])
    .where('organiser_id', '=', desk.organiser.id)
    .orderBy('position')
    .execute()
  const amounts = new Map<string, number>()
  for (const { tariff, amount } of wanted) {
    const known = tariffs.find(({ name }) => nameKey(name) === nameKey(tariff))
    if (known === undefined)
      return { refused: 'tariff-unknown', tariff: cleanText(tariff, 40), known: tariffs.map(({ name }) => name) }
    if (!isAmount(amount) || amount < 0) return badInput('price', String(amount), 'minor units')
    amounts.set(known.id, amount)
  }
  return tariffs.flatMap(({ id, name }) => {
    const amount = amounts.get(id)
    return amount === undefined ? [] : [{ tariffId: id, tariffName: cleanText(name), amount }]
  })
}

/** `undefined` for what is no day. */
function dayOf(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? text?.trim() : (readLocalDate(text) ?? undefined)
}

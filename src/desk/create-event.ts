import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Statement } from '../../db/store.ts'
import { cleanText } from '../domain/clean-text.ts'
import { type EventStatus, isEventStatus } from '../domain/event-status.ts'
import type { EventId, HallId, PriceZoneId, TariffId } from '../domain/ids.ts'
import { isAmount } from '../domain/money.ts'
import { findNamed } from '../domain/name-key.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { isTaxRate } from '../domain/tax.ts'
import { instantOfLocal } from '../domain/time-zone.ts'
import { badInput } from './bad-input.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'
import { eventKinds, unusableTemplate } from './ticket-templates.ts'

export interface EventInput {
  /** Id or name of a hall. */
  readonly hall: string
  readonly title: string
  /** UTC milliseconds, or `2027-01-01T19:00` by the venue's clock. */
  readonly starts: number | string
  /** One a zone and tariff; zones are the categories of the hall's plan. A zone without one is not sold. */
  readonly prices: readonly ZonePrice[]
  readonly status?: Exclude<EventStatus, 'cancelled'>
  readonly taxRateBasisPoints?: number
  /** Of tariffs that are taxed otherwise, by their names. */
  readonly tariffTaxes?: readonly TariffTax[]
  /** Name of the organiser's template of its papers (E17); the till's count when left out. */
  readonly ticketTemplate?: string
}

export interface TariffTax {
  readonly tariff: string
  readonly taxRateBasisPoints: number
}

export interface ZonePrice {
  readonly zone: string
  /** Name of a tariff; one that is new is made. The house's default tariff when left out. */
  readonly tariff?: string
  /** Minor units, gross. */
  readonly amount: number
}

/**
 * Creates an event with its zones and prices (Y05) and links it to all outlets (P02).
 * Refusals: not-signed-in, not-permitted, hall-unknown, zone-unknown, tariff-unknown, bad-input, the database's.
 */
export async function createEvent(desk: Desk, input: EventInput): Promise<{ id: EventId } | Refusal> {
  return desk.turns.take(() => orRefusal(() => create(desk, input)))
}

async function create(desk: Desk, input: EventInput): Promise<{ id: EventId } | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  const hall = await findHall(desk, input.hall)
  if (hall === null) return { refused: 'hall-unknown', hall: cleanText(input.hall, 80) }
  const title = cleanText(input.title, 120)
  if (title === '') return badInput('title', input.title, 'a title')
  const startsAt = typeof input.starts === 'number' ? input.starts : instantOfLocal(input.starts, hall.timeZone)
  if (startsAt === null || !Number.isSafeInteger(startsAt))
    return badInput('starts', String(input.starts), '2027-01-01T19:00')
  const status = input.status ?? 'upcoming'
  if (!isEventStatus(status) || status === ('cancelled' as string))
    return badInput('status', status, 'upcoming, on-sale, closed-sale')
  const { taxRateBasisPoints: tax = 0, tariffTaxes = [] } = input
  const badTax = [tax, ...tariffTaxes.map((each) => each.taxRateBasisPoints)].find((rate) => !isTaxRate(rate))
  if (badTax !== undefined) return badInput('tax', badTax / 100, '0-100')
  const { ticketTemplate = '' } = input
  const unusable = ticketTemplate === '' ? null : await unusableTemplate(desk, ticketTemplate, eventKinds)
  if (unusable !== null) return unusable
  const prices = await pricing(desk, session, hall, input.prices, tariffTaxes)
  if (isRefusal(prices)) return prices
  const id = desk.ids.newId('evt')
  const event = { id, hall_id: hall.id, title, starts_at: startsAt, status, tax_rate_basis_points: tax }
  const outlets = await desk.store.db.selectFrom('outlet').select('id').execute()
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'event-created',
    subject: id,
    // As text: thirteen digits in a row may be taken for a card number.
    body: {
      ...{ hall: hall.id, title, starts: new Date(startsAt).toISOString(), status, tax },
      ...{ prices: prices.journal, ...(tariffTaxes.length === 0 ? {} : { tariffTaxes }) },
      ...(ticketTemplate === '' ? {} : { template: ticketTemplate }),
    },
    before: [
      queries.insertInto('event').values({
        ...event,
        organiser_id: session.organiser.id,
        currency: session.organiser.currency,
        ticket_template: ticketTemplate,
        created_at: at,
      }),
      ...prices.statementsFor(id),
      ...outlets.map((outlet) => queries.insertInto('outlet_event').values({ outlet_id: outlet.id, event_id: id })),
    ],
  }))
  return result.committed ? { id } : guardRefusal(result)
}

interface FoundHall {
  readonly id: HallId
  readonly timeZone: string
  readonly categories: readonly string[]
}

async function findHall(desk: Desk, wanted: string): Promise<FoundHall | null> {
  const rows = await desk.store.db
    .selectFrom('hall as h')
    .innerJoin('venue as v', 'v.id', 'h.venue_id')
    .select(['h.id', 'h.name', 'v.time_zone as timeZone', 'h.categories'])
    .orderBy('h.created_at', 'desc')
    .execute()
  const row = findNamed(rows, cleanText(wanted), ({ name }) => name)
  return row === undefined ? null : { ...row, categories: JSON.parse(row.categories) }
}

interface Pricing {
  statementsFor(eventId: EventId): Statement[]
  readonly journal: readonly (readonly [zone: string, tariff: string, amount: number])[]
}

/** Every category of the plan becomes a zone; the prices go to their zones and tariffs. */
async function pricing(
  desk: Desk,
  session: Session,
  hall: FoundHall,
  prices: readonly ZonePrice[],
  tariffTaxes: readonly TariffTax[],
): Promise<Pricing | Refusal> {
  const zones = new Map<string, PriceZoneId>(hall.categories.map((name) => [name, desk.ids.newId('zon')]))
  const tariffs = await tariffsOf(desk, session)
  const made: Statement[] = []
  const cells = new Map<string, { zone_id: PriceZoneId; tariff_id: TariffId; amount: number }>()
  const journal: [string, string, number][] = []
  for (const { zone, tariff, amount } of prices) {
    const zoneName = [...zones.keys()].find((name) => name === zone) ?? findFolded([...zones.keys()], zone)
    const zoneId = zoneName === undefined ? undefined : zones.get(zoneName)
    if (zoneName === undefined || zoneId === undefined)
      return { refused: 'zone-unknown', zone, known: [...zones.keys()] }
    if (!isAmount(amount) || amount < 0) return badInput('price', String(amount), 'minor units')
    const found = tariffs.find(tariff) ?? tariffs.make(cleanText(tariff ?? '', 40), made)
    if (found === null) return badInput('tariff', tariff ?? '', 'a name')
    cells.set(`${zoneId} ${found.id}`, { zone_id: zoneId, tariff_id: found.id, amount })
    journal.push([zoneName, found.name, amount])
  }
  const taxes: { tariff_id: TariffId; rate_basis_points: number }[] = []
  for (const { tariff, taxRateBasisPoints } of tariffTaxes) {
    const found = tariffs.find(tariff)
    if (found === null) return { refused: 'tariff-unknown', tariff, known: tariffs.names() }
    taxes.push({ tariff_id: found.id, rate_basis_points: taxRateBasisPoints })
  }
  const statementsFor = (eventId: EventId): Statement[] => [
    ...made,
    ...[...zones].map(([name, id], position) =>
      queries.insertInto('price_zone').values({ id, event_id: eventId, name, position, category: name }),
    ),
    ...[...cells.values()].map((cell) => queries.insertInto('price').values(cell)),
    ...taxes.map((tax) => queries.insertInto('tariff_tax').values({ event_id: eventId, ...tax })),
  ]
  return { statementsFor, journal }
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().trim()
}

function findFolded(names: readonly string[], wanted: string): string | undefined {
  return names.find((name) => fold(name) === fold(wanted))
}

/** The organiser's tariffs by name, and new ones behind them. */
async function tariffsOf(desk: Desk, session: Session) {
  const rows = await desk.store.db
    .selectFrom('tariff')
    .select(['id', 'name', 'position', 'is_default'])
    .where('organiser_id', '=', session.organiser.id)
    .execute()
  const known: { id: TariffId; name: string; isDefault: boolean }[] = rows.map(({ id, name, is_default }) => ({
    id,
    name,
    isDefault: is_default === 1,
  }))
  let position = Math.max(-1, ...rows.map((row) => row.position))
  return {
    find: (name: string | undefined) =>
      known.find((tariff) => (name === undefined ? tariff.isDefault : fold(tariff.name) === fold(name))) ?? null,
    names: () => known.map((tariff) => tariff.name),
    make: (name: string, statements: Statement[]) => {
      if (name === '') return null
      position += 1
      const tariff = { id: desk.ids.newId('trf'), name, isDefault: known.length === 0 }
      known.push(tariff)
      statements.push(
        queries.insertInto('tariff').values({
          id: tariff.id,
          organiser_id: session.organiser.id,
          name,
          mark: [...name.toUpperCase()][0] ?? '?',
          position,
          is_default: tariff.isDefault ? 1 : 0,
        }),
      )
      return tariff
    },
  }
}

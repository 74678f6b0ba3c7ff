import { sql } from 'kysely'
import { cleanText } from '../domain/clean-text.ts'
import type { Fee } from '../domain/fee.ts'
import type { EventId, FeeId, PolicyId } from '../domain/ids.ts'
import type { PriceRules } from '../domain/price-basket.ts'
import type { PricePolicy } from '../domain/price-policy.ts'
import type { Desk } from './desk.ts'
import { preparedRead } from './prepared.ts'

/** The active policies and fees of events and of their organisers, in the order they were made. */
export async function readPriceRules(desk: Desk, events: readonly EventId[]): Promise<Map<EventId, PriceRules>> {
  const wanted = { events: JSON.stringify(events) }
  const policies = await policyRows(desk.store, wanted)
  const fees = await feeRows(desk.store, wanted)
  return new Map(
    events.map((event) => [
      event,
      {
        policies: policies.filter((row) => row.event_id === event).map(policyOf),
        fees: fees.filter((row) => row.event_id === event).map(feeOf),
      },
    ]),
  )
}

/** Reads the rules of an event anew and keeps them for the baskets of this till. */
export async function learnPriceRules(desk: Desk, events: readonly EventId[]): Promise<void> {
  for (const [event, rules] of await readPriceRules(desk, events)) desk.state.priceRules.set(event, rules)
}

interface PolicyRow extends Pick<PricePolicy, 'effect' | 'value' | 'title'> {
  readonly id: PolicyId
  readonly event_id: EventId
  readonly conditions: string
}

function policyOf({ id, title, effect, value, conditions }: PolicyRow): PricePolicy {
  return { id, title: cleanText(title), effect, value, conditions: JSON.parse(conditions) }
}

interface FeeRow extends Pick<Fee, 'effect' | 'value' | 'per' | 'name'> {
  readonly id: FeeId
  readonly event_id: EventId
  readonly tax: number
  readonly automatic: number
  readonly overridable: number
}

function feeOf({ id, name, per, effect, value, tax, automatic, overridable }: FeeRow): Fee {
  return {
    ...{ id, name: cleanText(name), per, effect, value, taxRateBasisPoints: tax },
    isAutomatic: automatic === 1,
    isOverridable: overridable === 1,
  }
}

const policyRows = preparedRead(
  ({ events }: { events: string }) => sql<PolicyRow>`
    select p.id, e.id as event_id, p.title, p.effect, p.value, p.conditions
    from event e join price_policy p on p.organiser_id = e.organiser_id and p.is_active = 1
    where e.id in (select value from json_each(${events})) order by p.created_at, p.title`,
)

const feeRows = preparedRead(
  ({ events }: { events: string }) => sql<FeeRow>`
    select f.id, e.id as event_id, f.name, f.per, f.effect, f.value, f.tax_rate_basis_points as tax,
      f.is_automatic as automatic, f.is_overridable as overridable
    from event e join fee f on f.organiser_id = e.organiser_id and f.is_active = 1
      and (f.event_id is null or f.event_id = e.id)
    where e.id in (select value from json_each(${events})) order by f.created_at, f.name`,
)

/** O20: fees come after the discounts, per ticket or per order. What costs nothing bears none. */
import type { BasketLine } from './basket-line.ts'
import type { EventId, FeeId } from './ids.ts'
import { sumAmounts } from './money.ts'
import { shareOf } from './price-policy.ts'

export interface Fee {
  readonly id: FeeId
  readonly name: string
  readonly per: 'ticket' | 'order'
  /** `fixed`: minor units; `percent`: basis points of what the tickets cost after discounts. */
  readonly effect: 'fixed' | 'percent'
  readonly value: number
  readonly taxRateBasisPoints: number
  /** Charged without being asked for; otherwise the cashier adds it. */
  readonly isAutomatic: boolean
  /** Whether the cashier may take an automatic one away. */
  readonly isOverridable: boolean
}

/** A fee of the basket. */
export interface BasketFee {
  readonly feeId: FeeId
  readonly name: string
  /** The event whose tickets it is for; `null` for one of the order. */
  readonly eventId: EventId | null
  /** Tickets it is charged for; 1 for one of the order. */
  readonly count: number
  /** Of them all, minor units, gross. */
  readonly amount: number
  readonly taxRateBasisPoints: number
  readonly isRemovable: boolean
}

/** What the cashier decided about fees that leave a choice. */
export interface FeeChoices {
  readonly added: ReadonlySet<FeeId>
  readonly removed: ReadonlySet<FeeId>
}

/** As it stands on papers and cards: with the number of tickets, where there are several. */
export function feeName({ name, count }: Pick<BasketFee, 'name' | 'count'>): string {
  return count > 1 ? `${name} ${count}x` : name
}

export const noFeeChoices: FeeChoices = { added: new Set(), removed: new Set() }

export function isRemovable({ isAutomatic, isOverridable }: Pick<Fee, 'isAutomatic' | 'isOverridable'>): boolean {
  return !isAutomatic || isOverridable
}

/** Every fee the events of a basket know, charged or not; each once. */
export function chargeable({
  lines,
  pricing,
}: {
  readonly lines: readonly BasketLine[]
  readonly pricing: { readonly rules: ReadonlyMap<EventId, { readonly fees: readonly Fee[] }> }
}): Fee[] {
  const events = new Set(lines.map((line) => line.eventId))
  const all = [...events].flatMap((event) => pricing.rules.get(event)?.fees ?? [])
  return [...new Map(all.map((fee) => [fee.id, fee])).values()]
}

export function isCharged(fee: Fee, { added, removed }: FeeChoices): boolean {
  if (!fee.isAutomatic) return added.has(fee.id)
  return !(fee.isOverridable && removed.has(fee.id))
}

/** @param feesOf the fees of an event's tickets; one of the order is charged once, whatever events it came with. */
export function feesFor(
  lines: readonly BasketLine[],
  feesOf: (event: EventId) => readonly Fee[],
  choices: FeeChoices,
): BasketFee[] {
  const paid = lines.filter((line) => line.amount > 0)
  const ofTickets: BasketFee[] = []
  const ofOrder = new Map<FeeId, { fee: Fee; lines: BasketLine[] }>()
  for (const [eventId, some] of Map.groupBy(paid, (line) => line.eventId)) {
    for (const fee of feesOf(eventId)) {
      if (!isCharged(fee, choices)) continue
      if (fee.per === 'order') {
        const known = ofOrder.get(fee.id)
        ofOrder.set(fee.id, { fee, lines: [...(known?.lines ?? []), ...some] })
        continue
      }
      const amount = sumAmounts(some.map((line) => feeOn(fee, line.amount)))
      if (amount > 0) ofTickets.push(basketFee(fee, eventId, some.length, amount))
    }
  }
  const orderFees = [...ofOrder.values()].flatMap(({ fee, lines: some }) => {
    const amount = feeOn(fee, sumAmounts(some.map((line) => line.amount)))
    return amount > 0 ? [basketFee(fee, null, 1, amount)] : []
  })
  return [...ofTickets, ...orderFees]
}

function feeOn({ effect, value }: Fee, amount: number): number {
  return effect === 'percent' ? shareOf(amount, value) : value
}

function basketFee(fee: Fee, eventId: EventId | null, count: number, amount: number): BasketFee {
  const { id: feeId, name, taxRateBasisPoints } = fee
  return { feeId, name, eventId, count, amount, taxRateBasisPoints, isRemovable: isRemovable(fee) }
}

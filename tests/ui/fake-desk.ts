/** A desk without a database: as strict as the real one about seats, baskets and keys, and it records what was asked. */

import {
  addLines,
  type Basket,
  type BasketLine,
  changeTariffs,
  emptyBasket,
  giveAwayLines,
  isEmptyBasket,
  isGivenAway,
  isSameLine,
  removeLines,
  repriced,
} from '../../src/domain/basket.ts'
import { giftCardAmount } from '../../src/domain/basket-item.ts'
import { canHold } from '../../src/domain/event-status.ts'
import { planExchange } from '../../src/domain/exchange.ts'
import type { BasketId, EventId } from '../../src/domain/ids.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import { checkPayments } from '../../src/domain/payment.ts'
import type { PriceRules } from '../../src/domain/price-basket.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Sale } from '../../src/domain/sale.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import type { Session } from '../../src/domain/session.ts'
import type { SellInput, TillDesk } from '../../src/ui/till-desk.ts'
import { withoutAccreditations } from './fake-accreditations.ts'
import { FakeCustomers } from './fake-customers.ts'
import type { FakeDesk, FakeDeskOptions } from './fake-desk-shape.ts'
import { FakeDoor } from './fake-door.ts'
import { fakeGoods } from './fake-goods.ts'
import { FakeOffice } from './fake-office.ts'
import { withoutPasses } from './fake-passes.ts'
import { FakePeople } from './fake-people.ts'
import { fakePrints } from './fake-prints.ts'
import { FakeProgramme, lineOf, tariffs } from './fake-programme.ts'
import { withoutReservations } from './fake-reservations.ts'
import { fakeSale } from './fake-sale.ts'
import { FakeSales } from './fake-sales.ts'
import { fakeSession } from './fake-session.ts'

export type { FakeDesk } from './fake-desk-shape.ts'

const noRules: PriceRules = { policies: [], fees: [] }

export function fakeDesk(options: FakeDeskOptions = {}): FakeDesk {
  const now = options.now ?? Date.UTC(2027, 0, 5, 15, 0)
  const programme = new FakeProgramme({ ...options, now })
  const { statuses } = programme
  const calls: string[] = []
  const sales: Sale[] = []
  const refusals = new Map<string, Refusal>()
  let gate: Promise<void> | null = null
  let openGate: () => void = () => undefined
  let basket: Basket = emptyBasket('EUR')
  let buyerGroup = ''
  const pricingNow = () => ({
    ...basket.pricing,
    at: now,
    customerGroup: buyerGroup,
    rules: new Map(statuses.map((_, index) => [`evt_${index}` as EventId, options.rules ?? noRules])),
  })
  const halls = new Map<EventId, OpenHall>()
  let hall: OpenHall | null = null
  let onSeats: (seats: readonly number[]) => void = () => undefined
  let onPrints: () => void = () => undefined
  let keys = 0
  const customers = new FakeCustomers()

  const answer = async <T>(verb: string, facts: unknown, make: () => T): Promise<T | Refusal> => {
    calls.push(facts === undefined ? verb : `${verb} ${JSON.stringify(facts)}`)
    if (gate !== null) await gate
    const refusal = refusals.get(verb)
    refusals.delete(verb)
    return refusal ?? make()
  }
  const door = new FakeDoor(now)
  const takeReduced = (answered: Basket | Refusal): Basket | Refusal => {
    if (!('refused' in answered)) basket = answered
    return answered
  }
  const session = fakeSession({ ...options, now })
  const mark = (lines: readonly BasketLine[], state: number): void => {
    for (const line of lines) {
      const open = halls.get(line.eventId)
      if (open !== undefined) open.map.states[line.seatIndex] = state
    }
  }
  const people = new FakePeople(session)
  const office = new FakeOffice(people, customers, (event, status) => {
    statuses[Number(event.slice(4))] = status
  })
  const records = new FakeSales(
    () => people.permissions,
    now,
    (lines) => {
      for (const { eventId, seatId } of lines) {
        const open = halls.get(eventId ?? ('' as EventId))
        const seat = open?.seats.findIndex((each) => each.id === seatId) ?? -1
        if (open !== undefined && seat >= 0) open.map.states[seat] = seatState.free
      }
    },
  )
  const drop = (lines: readonly BasketLine[]): Basket => {
    mark(lines, seatState.free)
    basket = removeLines(basket, lines)
    return basket
  }
  const sellNow = (input: SellInput): Sale | Refusal => {
    const first = sales.find((sale) => sale.key === input.key)
    if (first !== undefined) return first
    if (isEmptyBasket(basket)) return { refused: 'basket-empty' }
    const isAllFree = input.payments.length === 1 && input.payments[0]?.tender === 'complimentary'
    const sold = isAllFree ? repriced(basket, { ...basket.pricing, givenAway: 'all' }) : basket
    const hasGivenLines = sold.lines.some(isGivenAway)
    const { approval } = people
    const payments = checkPayments(sold.total, input.payments, {
      currency: 'EUR',
      hasGivenLines,
      permissions: new Set([...session.permissions, ...(approval === null ? [] : [approval.permission])]),
      hasCustomer: input.customerId !== undefined,
      isOnAccount: session.rules.isOnAccount,
      hasNote: input.note !== undefined,
      moneyOnly: giftCardAmount(basket.items),
    })
    if ('refused' in payments) return payments
    if (hasGivenLines) people.approval = null
    basket = sold
    const customerName = customers.all.find((each) => each.id === input.customerId)?.name ?? ''
    const sale = fakeSale({ input, basket, payments, customerName, now, count: sales.length })
    mark(basket.lines, seatState.sold)
    records.add(sale, basket.lines)
    basket = emptyBasket('EUR')
    buyerGroup = ''
    sales.push(sale)
    return sale
  }
  return {
    ...withoutReservations(),
    ...withoutAccreditations(),
    ...withoutPasses(),
    calls,
    sales,
    recovered: [],
    place: { organiserName: 'City Theatre', outletName: 'Foyer', tillName: 'till 1', clockBehindMs: 0 },
    people,
    ...people.verbs(answer),
    office,
    ...office.verbs(answer),
    beginTraining() {
      return answer('beginTraining', undefined, () => ({ desk: this, session: { ...session, isTraining: true } }))
    },
    openedHall() {
      if (hall === null) throw new Error('no hall is open')
      return hall
    },
    takeElsewhere(seats) {
      for (const seat of seats) this.openedHall().map.states[seat] = seatState.sold
      onSeats(seats)
    },
    holdBack() {
      gate = new Promise((resolve) => {
        openGate = resolve
      })
    },
    letGo() {
      gate = null
      openGate()
    },
    refuseNext: (verb, refusal) => void refusals.set(verb, refusal),
    changePrints: () => onPrints(),
    signIn: (input) =>
      answer('signIn', input, () => (input.password === 'secret' ? session : { refused: 'wrong-sign-in' })) as Promise<
        Session | Refusal
      >,
    applySetupCode: (code) => answer('applySetupCode', code, () => ({ till: 'Till 7' })),
    listEvents: () => answer('listEvents', undefined, () => programme.listings()),
    openHall: (eventId) =>
      answer('openHall', eventId, () => {
        hall = halls.get(eventId) ?? programme.openHall(eventId)
        halls.set(eventId, hall)
        return hall
      }),
    watchSeats(_hall, onChange) {
      onSeats = onChange
      return { stop: () => undefined }
    },
    holdSeats: ({ hall: open, seats, tariff = 0, allOrNone = false }) =>
      answer('holdSeats', { seats, tariff }, () => {
        if (!canHold(open.event.status))
          return { refused: 'event-not-holding', event: open.event.title, status: open.event.status }
        const held = seats.filter((seat) => open.map.states[seat] === seatState.free)
        const taken = seats.filter((seat) => !held.includes(seat))
        if (allOrNone && taken.length > 0) return { refused: 'seats-taken', seats: taken.map(String) }
        const lines = held.map((seat) => lineOf(open, seat, tariff))
        for (const line of lines) if ('refused' in line) return line
        for (const seat of held) open.map.states[seat] = seatState.basket
        basket = addLines({ ...basket, pricing: pricingNow() }, lines as BasketLine[], {
          id: 'bas_1' as BasketId,
          expiresAt: now + 900_000,
        })
        return { held, taken, basket }
      }) as ReturnType<TillDesk['holdSeats']>,
    releaseLines: (lines) =>
      answer(
        'releaseLines',
        lines.map((line) => line.seatId),
        () => drop(basket.lines.filter((line) => lines.some((one) => isSameLine(one, line)))),
      ),
    clearBasket: () => answer('clearBasket', undefined, () => drop(basket.lines)),
    chooseFee: ({ feeId, isCharged }) =>
      answer('chooseFee', { feeId, isCharged }, () => {
        const { added } = basket.pricing.feeChoices
        const chosen = isCharged ? new Set([...added, feeId]) : new Set([...added].filter((id) => id !== feeId))
        basket = repriced(basket, { ...basket.pricing, feeChoices: { added: chosen, removed: new Set() } })
        return basket
      }),
    async chooseBuyer(id) {
      const customerGroup = id === null ? '' : (customers.groups.get(id) ?? '')
      buyerGroup = customerGroup
      if (basket.lines.length > 0) basket = repriced(basket, { ...basket.pricing, customerGroup })
      return basket
    },
    changeTariff: ({ lines, tariffId }) =>
      answer('changeTariff', { lines: lines.map((line) => line.seatId), tariffId }, () => {
        const open = hall
        if (open === null) return basket
        const index = tariffs.findIndex((tariff) => tariff.id === tariffId)
        basket = changeTariffs(basket, (line) => {
          const made = lines.some((one) => isSameLine(one, line)) ? lineOf(open, line.seatIndex, index) : null
          if (made === null || 'refused' in made) return null
          const { tariffId: id, tariffName: name, tariffMark: mark, price, taxRateBasisPoints } = made
          return { id, name, mark, price, taxRateBasisPoints }
        })
        return basket
      }),
    giveAway: ({ lines, isGiven }) =>
      answer('giveAway', { seats: lines.map((line) => line.seatId), isGiven }, () => {
        basket = giveAwayLines(basket, lines, isGiven)
        return basket
      }),
    enterTicket: (input) =>
      answer('enterTicket', input, () => door.enter(input)) as ReturnType<TillDesk['enterTicket']>,
    countEntries: (eventId) => answer('countEntries', eventId, () => door.count()),
    renewBasket: () => Promise.resolve({ basket, lost: [] }),
    currentBasket: () => basket,
    pricingNow,
    beginPayment: (input) =>
      answer('beginPayment', input?.customerId === undefined ? undefined : input, () => {
        if (isEmptyBasket(basket)) return { refused: 'basket-empty' } as const
        keys += 1
        return { key: `key-${keys}-abcdefghijkl`, total: basket.total, currency: basket.currency }
      }) as ReturnType<TillDesk['beginPayment']>,
    cancelPayment: () => void calls.push('cancelPayment'),
    sell: (input) => answer('sell', input, () => sellNow(input)) as Promise<Sale | Refusal>,
    acknowledgeSale: () => void calls.push('acknowledgeSale'),
    customers,
    ...fakeGoods(answer, () => basket, takeReduced),
    ...customers.verbs(answer),
    ...records.verbs(answer),
    ...fakePrints(answer),
    startPrintQueue(listeners) {
      onPrints = listeners.onChange
      return { stop: () => Promise.resolve() }
    },
    recoverPending() {
      return answer('recoverPending', undefined, () => this.recovered)
    },
    beginExchange: (input) =>
      answer('beginExchange', input, () => {
        const old = records.begin(input)
        if ('refused' in old) return old
        if (basket.lines.length === 0) return { refused: 'basket-empty' }
        return { ...planExchange(old, basket.total), key: old.key }
      }) as ReturnType<TillDesk['beginExchange']>,
    exchangeTickets: (input) =>
      answer('exchangeTickets', input, () => {
        const { key, saleId, lines, payments } = input
        const old = records.begin({ saleId, ...(lines === undefined ? {} : { lines }) })
        if ('refused' in old) return old
        const { carried } = planExchange(old, basket.total)
        const sale = sellNow({ key, payments: [...carried, ...payments] })
        if ('refused' in sale) return sale
        const refund = records.refund({ ...input, key: `${key}-back`, reason: 'another' })
        return 'refused' in refund ? refund : { sale, refund }
      }) as ReturnType<TillDesk['exchangeTickets']>,
    tidyUp: () => answer('tidyUp', undefined, () => true as const),
    setPaperLanguage: (language) => void calls.push(`setPaperLanguage ${language}`),
  }
}

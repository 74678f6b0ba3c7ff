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
import type { Customer } from '../../src/domain/customer.ts'
import { canHold, canSell, type EventStatus } from '../../src/domain/event-status.ts'
import { planExchange } from '../../src/domain/exchange.ts'
import { layOutGrid } from '../../src/domain/grid-layout/lay-out-grid.ts'
import type {
  BasketId,
  EventId,
  HallId,
  OrderId,
  OrganiserId,
  OutletId,
  PriceZoneId,
  PrintJobId,
  ShiftId,
  TariffId,
  TillId,
  UserId,
} from '../../src/domain/ids.ts'
import { seatIdAt } from '../../src/domain/ids.ts'
import { type EventListing, emptyMap, type HallSeat, type OpenHall } from '../../src/domain/open-hall.ts'
import { changeOf, checkPayments } from '../../src/domain/payment.ts'
import { permissionsOf, type Role } from '../../src/domain/permission.ts'
import type { PriceRules } from '../../src/domain/price-basket.ts'
import { noTemplates } from '../../src/domain/printer-role.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Sale } from '../../src/domain/sale.ts'
import type { PlanSeat, SeatPlan } from '../../src/domain/seat-plan.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import type { Session } from '../../src/domain/session.ts'
import type { PrintJob, RecoveredSale, SellInput, TillDesk } from '../../src/ui/till-desk.ts'
import { withoutAccreditations } from './fake-accreditations.ts'
import { cardFake, countFake, fakeArticles, takeFake } from './fake-articles.ts'
import { FakeCustomers } from './fake-customers.ts'
import { FakeDoor } from './fake-door.ts'
import { FakeGiftCards } from './fake-gift-cards.ts'
import { FakeOffice } from './fake-office.ts'
import { withoutPasses } from './fake-passes.ts'
import { FakePeople } from './fake-people.ts'
import { withoutReservations } from './fake-reservations.ts'
import { FakeSales } from './fake-sales.ts'
import { FakeVouchers } from './fake-vouchers.ts'

const fakePrinters = {
  receiptPrinter: 'preview',
  ticketPrinter: 'preview',
  badgePrinter: '',
  reportPrinter: '',
  templates: noTemplates,
}
const hallId = 'hal_1' as HallId
const zones = [
  { id: 'zon_a' as PriceZoneId, name: 'A' },
  { id: 'zon_b' as PriceZoneId, name: 'B' },
]
const tariffs = [
  { id: 'trf_full' as TariffId, name: 'Full', mark: 'F', isDefault: true },
  { id: 'trf_child' as TariffId, name: 'Child', mark: 'C', isDefault: false },
]
const prices = [
  [2400, 1200],
  [1600, null],
] as const

/** Stalls of `rows` × `columns`, and a balcony of two rows. */
function smallPlan(rows: number, columns: number): SeatPlan {
  const seats: PlanSeat[] = []
  const block = (section: string, count: number, top: number, category: string): void => {
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < columns; column++) {
        seats.push({
          guid: `${section}-${row}-${column}`,
          section,
          row: String(row + 1),
          number: String(column + 1),
          x: column * 10,
          y: (top + row) * 10,
          kind: 'normal',
          category,
        })
      }
    }
  }
  block('Stalls', rows, 5, 'A')
  block('Balcony', 2, rows + 10, 'B')
  const stage = { text: 'STAGE', kind: 'stage', x: columns * 5, y: 0, width: columns * 8, height: 20 } as const
  return { name: 'Small hall', categories: ['A', 'B'], seats, shapes: [stage] }
}

export interface FakeDesk extends TillDesk {
  /** The verbs that were called, with what they were given. */
  readonly calls: string[]
  readonly sales: Sale[]
  readonly customers: FakeCustomers
  readonly people: FakePeople
  readonly office: FakeOffice
  /** Seats of the open hall become somebody else's, as another till would make them. */
  takeElsewhere(seats: readonly number[]): void
  /** Verbs wait until `letGo` is called. */
  holdBack(): void
  letGo(): void
  /** The next verb of that name answers with this. */
  refuseNext(verb: string, refusal: Refusal): void
  jobs: PrintJob[]
  recovered: RecoveredSale[]
  openedHall(): OpenHall
  changePrints(): void
}

const noRules: PriceRules = { policies: [], fees: [] }

export function fakeDesk(
  options: {
    rows?: number
    columns?: number
    statuses?: readonly EventStatus[]
    now?: number
    role?: Role
    hasShift?: boolean
    /** P14. */
    isOnAccount?: boolean
    rules?: PriceRules
  } = {},
): FakeDesk {
  const now = options.now ?? Date.UTC(2027, 0, 5, 15, 0)
  const plan = smallPlan(options.rows ?? 8, options.columns ?? 16)
  const grid = layOutGrid(plan)
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
  const titles = ['Swan Lake', 'Bar quartet', 'Open rehearsal', 'Cancelled night']
  const statuses = [...(options.statuses ?? (['on-sale', 'closed-sale', 'upcoming', 'cancelled'] as const))]
  const listing = (index: number): EventListing => {
    const status = statuses[index] ?? 'on-sale'
    return {
      id: `evt_${index}` as EventId,
      title: titles[index] ?? `Event ${index}`,
      startsAt: now + (index * 3 + 1) * 86_400_000,
      timeZone: 'Europe/Sofia',
      status,
      hallName: plan.name,
      venueName: 'Theatre',
      currency: 'EUR',
      seatCount: plan.seats.length,
      freeCount: plan.seats.length,
      soldCount: 0,
      canSell: canSell(status),
      canHold: canHold(status),
    }
  }
  const makeHall = (event: EventListing): OpenHall => {
    const seats = plan.seats.map(
      (seat, index): HallSeat => ({
        id: seatIdAt(hallId, index),
        section: seat.section,
        row: seat.row,
        number: seat.number,
        kind: seat.kind,
        zone: plan.categories.indexOf(seat.category),
      }),
    )
    return {
      event: {
        ...event,
        hallId,
        organiserId: 'org_1' as OrganiserId,
        organiserName: 'City Theatre',
        taxRateBasisPoints: 900,
        ticketTemplate: 'ticket',
      },
      grid,
      seats,
      zones,
      tariffs,
      amountOf: (zone, tariff) => prices[zone]?.[tariff] ?? null,
      map: emptyMap(seats.length),
    }
  }
  const cards = new FakeGiftCards()
  const door = new FakeDoor(now)
  const vouchers = new FakeVouchers('org_1' as OrganiserId)
  const takeReduced = (answered: Basket | Refusal): Basket | Refusal => {
    if (!('refused' in answered)) basket = answered
    return answered
  }
  const lineOf = (open: OpenHall, seatIndex: number, tariff: number): BasketLine | Refusal => {
    const seat = open.seats[seatIndex]
    const zone = zones[seat?.zone ?? -1]
    const chosen = tariffs[tariff]
    if (seat === undefined || zone === undefined || chosen === undefined)
      return { refused: 'unknown-seats', seats: [String(seatIndex)] }
    const amount = open.amountOf(seat.zone, tariff)
    if (amount === null) return { refused: 'no-price', zone: zone.name, tariff: chosen.name }
    return {
      eventId: open.event.id,
      eventTitle: open.event.title,
      startsAt: open.event.startsAt,
      timeZone: open.event.timeZone,
      organiserId: open.event.organiserId,
      seatId: seat.id,
      seatIndex,
      section: seat.section,
      row: seat.row,
      number: seat.number,
      zoneId: zone.id,
      zoneName: zone.name,
      tariffId: chosen.id,
      tariffName: chosen.name,
      tariffMark: chosen.mark,
      price: amount,
      discounts: [],
      amount,
      taxRateBasisPoints: 900,
    }
  }
  const session: Session = {
    user: { id: 'usr_1' as UserId, email: 'anna@example.org', name: 'Anna', role: options.role ?? 'cashier' },
    till: { id: 'til_1' as TillId, name: 'till 1', ...fakePrinters },
    outlet: { id: 'out_1' as OutletId, name: 'Foyer', delivery: 'print' },
    shift: { id: 'shf_1' as ShiftId, openedAt: now, isOpen: options.hasShift !== false },
    rules: {
      usualFloat: 10_000,
      isBlindCount: false,
      closing: 'manual',
      lockAfterMinutes: 10,
      isOnAccount: options.isOnAccount === true,
    },
    isTraining: false,
    organiser: { id: 'org_1' as OrganiserId, name: 'City Theatre', currency: 'EUR' },
    permissions: permissionsOf(options.role ?? 'cashier'),
  }
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
    const change = changeOf(payments)
    const sale: Sale = {
      id: `ord_${sales.length}` as OrderId,
      key: input.key,
      code: `ABCD234${sales.length + 2}`,
      receiptNumber: sales.length + 1,
      payments,
      ticketForm: input.ticketForm ?? 'individual',
      currency: 'EUR',
      total: basket.total,
      given: basket.total + change,
      change,
      soldAt: now,
      customerId: input.customerId ?? null,
      customerName: customers.all.find((each) => each.id === input.customerId)?.name ?? '',
      jobs: ['job_1' as PrintJobId],
      items: basket.items,
      tickets: basket.lines.map((line, index) => ({
        code: String(index).padStart(20, '0'),
        eventTitle: line.eventTitle,
        section: line.section,
        row: line.row,
        number: line.number,
        tariffName: line.tariffName,
        amount: line.amount,
        discounts: line.discounts,
      })),
      fees: basket.fees,
    }
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
    jobs: [],
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
    listEvents: () => answer('listEvents', undefined, () => statuses.map((_, index) => listing(index))),
    openHall: (eventId) =>
      answer('openHall', eventId, () => {
        hall = halls.get(eventId) ?? makeHall(listing(Number(eventId.slice(4))))
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
    applyVoucher: (code) =>
      answer('applyVoucher', code, () => takeReduced(vouchers.apply(basket, code))) as ReturnType<
        TillDesk['applyVoucher']
      >,
    findVoucher: (code) =>
      answer('findVoucher', code, () => vouchers.find(code)) as ReturnType<TillDesk['findVoucher']>,
    giftCardBalance: (code) =>
      answer('giftCardBalance', code, () => cards.balance(code)) as ReturnType<TillDesk['giftCardBalance']>,
    listArticles: () => answer('listArticles', undefined, () => fakeArticles),
    takeArticle: ({ articleId, count }) =>
      answer('takeArticle', articleId, () => {
        const found = fakeArticles.find((each) => each.id === articleId)
        return takeReduced(takeFake(basket, found, articleId, count))
      }) as ReturnType<TillDesk['takeArticle']>,
    takeArticleByEan: (ean) =>
      answer('takeArticleByEan', ean, () => {
        const found = fakeArticles.find((each) => each.ean === ean)
        return takeReduced(takeFake(basket, found, ean))
      }) as ReturnType<TillDesk['takeArticleByEan']>,
    changeItemCount: ({ key, count }) =>
      answer('changeItemCount', { key, count }, () => takeReduced(countFake(basket, key, count))) as ReturnType<
        TillDesk['changeItemCount']
      >,
    takeGiftCard: (input) =>
      answer('takeGiftCard', input, () => takeReduced(cardFake(basket, input.amount))) as ReturnType<
        TillDesk['takeGiftCard']
      >,
    sellGiftCard: (input) =>
      answer('sellGiftCard', input, () => cards.sell(input)) as ReturnType<TillDesk['sellGiftCard']>,
    enterTicket: (input) =>
      answer('enterTicket', input, () => door.enter(input)) as ReturnType<TillDesk['enterTicket']>,
    countEntries: (eventId) => answer('countEntries', eventId, () => door.count()),
    removeVoucher: (code) =>
      answer('removeVoucher', code, () => takeReduced(vouchers.remove(basket, code))) as ReturnType<
        TillDesk['removeVoucher']
      >,
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
    findCustomers: (typed) => answer('findCustomers', typed, () => customers.find(typed)),
    addCustomer: (input) =>
      answer('addCustomer', input, () => customers.put(input, null)) as Promise<Customer | Refusal>,
    changeCustomer: (input) =>
      answer('changeCustomer', input, () => customers.put(input, input.id)) as Promise<Customer | Refusal>,
    knownCustomer: (id) =>
      answer('knownCustomer', id, () => customers.open(id)) as ReturnType<TillDesk['knownCustomer']>,
    customerHistory: (id) =>
      answer('customerHistory', id, () => customers.history(id)) as ReturnType<TillDesk['customerHistory']>,
    recoverPending() {
      return answer('recoverPending', undefined, () => this.recovered)
    },
    listSales: (input) => answer('listSales', input, () => records.list(input)),
    openSale: (sale) => answer('openSale', sale, () => records.open(sale)) as ReturnType<TillDesk['openSale']>,
    beginRefund: (input) =>
      answer('beginRefund', input, () => records.begin(input)) as ReturnType<TillDesk['beginRefund']>,
    refundSale: (input) =>
      answer('refundSale', input, () => records.refund(input)) as ReturnType<TillDesk['refundSale']>,
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
    reprintTickets: (input) =>
      answer('reprintTickets', input, () => records.reprint(input)) as ReturnType<TillDesk['reprintTickets']>,
    copyReceipt: (saleId) => answer('copyReceipt', saleId, () => ({ job: 'job_3' as PrintJobId })),
    listPrintJobs() {
      return Promise.resolve(this.jobs)
    },
    retryPrint(jobId) {
      return answer('retryPrint', jobId, () => {
        const isUnknown = this.jobs.some((job) => job.id === jobId && job.state === 'unknown')
        this.jobs = this.jobs.map((job) => (job.id === jobId ? { ...job, state: 'queued' } : job))
        return { id: jobId, jobs: [jobId], renewed: isUnknown ? ['Stalls 1-1'] : [] }
      })
    },
    settlePrint(input) {
      return answer('settlePrint', input, () => {
        this.jobs = this.jobs.map((job) => (input.jobs.includes(job.id) ? { ...job, state: input.as } : job))
        return { jobs: input.jobs }
      })
    },
    openDrawer: (input) => answer('openDrawer', input, () => ({ opened: true })),
    startPrintQueue(listeners) {
      onPrints = listeners.onChange
      return { stop: () => Promise.resolve() }
    },
    previewSale: (sale, columns) =>
      Promise.resolve(
        sale.tickets.map((ticket) => [
          '-'.repeat(columns),
          ticket.eventTitle,
          `${ticket.section} Row ${ticket.row} Seat ${ticket.number}`,
          ticket.code,
          '-'.repeat(columns),
        ]),
      ),
    tidyUp: () => answer('tidyUp', undefined, () => true as const),
    setPaperLanguage: (language) => void calls.push(`setPaperLanguage ${language}`),
  }
}

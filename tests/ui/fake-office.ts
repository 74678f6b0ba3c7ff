/** Shifts, events, sales classes and outlets of the fake desk. */
import type { EventStatus } from '../../src/domain/event-status.ts'
import type { CustomerId, EventId, OutletId, SalesClassId, ShiftId, UserId } from '../../src/domain/ids.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { ShiftListing, ShiftReport } from '../../src/domain/shift-document.ts'
import type { ListedSalesClass, OfficeDesk, OutletEvent, OutletListing } from '../../src/ui/office-desk.ts'
import type { Answer } from './fake-answer.ts'
import type { FakeCustomers } from './fake-customers.ts'
import type { FakePeople } from './fake-people.ts'

export class FakeOffice {
  readonly shifts: ShiftListing[] = []
  classes: ListedSalesClass[] = []
  outlets: OutletListing[] = [
    {
      ...{
        id: 'out_1' as OutletId,
        name: 'Foyer',
        delivery: 'print',
        tills: ['till 1'],
        events: 1,
        lacksPrinter: false,
      },
      ...{ usualFloat: 10_000, isBlindCount: false, closing: 'manual', lockAfterMinutes: 10, isOnAccount: false },
    },
  ]
  events: OutletEvent[] = [
    { id: 'evt_0' as EventId, title: 'Swan Lake', startsAt: 0, timeZone: 'UTC', isLinked: true },
    { id: 'evt_1' as EventId, title: 'Bar quartet', startsAt: 1, timeZone: 'UTC', isLinked: false },
  ]
  private readonly people: FakePeople
  private readonly customers: FakeCustomers
  private readonly setStatus: (event: EventId, status: EventStatus) => void

  constructor(people: FakePeople, customers: FakeCustomers, setStatus: (event: EventId, status: EventStatus) => void) {
    this.people = people
    this.customers = customers
    this.setStatus = setStatus
  }

  verbs(answer: Answer): OfficeDesk {
    const report = (verb: string, input: object | undefined, make: () => ShiftReport) =>
      answer(verb, input, make) as Promise<ShiftReport | Refusal>
    return {
      shiftReport: (input) => report('shiftReport', input, () => this.report(input?.shift, input?.operator)),
      printXReport: (input) => report('printXReport', input, () => this.report(undefined, input?.operator)),
      printShiftAgain: (input) => report('printShiftAgain', input, () => this.report(input.shift, input.operator)),
      listShifts: () => answer('listShifts', undefined, () => this.shifts),
      setEventStatus: (input) =>
        answer('setEventStatus', input, () => {
          this.setStatus(input.eventId, input.status)
          return { status: input.status }
        }),
      listSalesClasses: () => answer('listSalesClasses', undefined, () => this.classes),
      saveSalesClass: (input) => answer('saveSalesClass', input, () => this.saveClass(input)),
      assignSalesClass: (input) => answer('assignSalesClass', input, () => this.assign(input)),
      listOutlets: () => answer('listOutlets', undefined, () => this.outlets),
      addOutlet: ({ name }) =>
        answer('addOutlet', { name }, () => {
          const [first] = this.outlets
          if (first === undefined) throw new Error('there is always one outlet')
          const made = { ...first, id: `out_${this.outlets.length + 1}` as OutletId, name, events: 0, tills: [] }
          this.outlets = [...this.outlets, made]
          return made
        }),
      changeOutlet: (input) =>
        answer('changeOutlet', input, () => this.change(input)) as ReturnType<OfficeDesk['changeOutlet']>,
      listOutletEvents: (outlet) => answer('listOutletEvents', outlet, () => this.events),
      setCustomerGroup: (input) =>
        answer('setCustomerGroup', input, () => {
          this.customers.groups.set(input.customerId, input.group)
          return { id: input.customerId, group: input.group }
        }),
      mergeCustomers: (input) =>
        answer('mergeCustomers', input, () => {
          const kept = this.customers.all.find((each) => each.id === input.kept)
          if (kept === undefined) return { refused: 'customer-unknown', customer: input.kept }
          this.drop(input.gone)
          return kept
        }) as ReturnType<OfficeDesk['mergeCustomers']>,
      saveCustomerData: (id) => answer('saveCustomerData', id, () => ({ file: `/paper/${id}.json` })),
      eraseCustomer: (id) =>
        answer('eraseCustomer', id, () => {
          this.drop(id)
          return { id, erased: 1 }
        }),
    }
  }

  private drop(id: CustomerId): void {
    const at = this.customers.all.findIndex((each) => each.id === id)
    if (at >= 0) this.customers.all.splice(at, 1)
  }

  private report(shift: ShiftId | undefined, operator: string | undefined): ShiftReport {
    const closed = this.shifts.find((each) => each.id === shift)
    const whole = this.people.report(closed?.zNumber == null ? null : 10_000)
    const worked = [{ id: 'usr_1', name: 'Anna', count: 2, amount: 4800 }]
    return {
      ...whole,
      ...(closed === undefined ? {} : { shiftId: closed.id, zNumber: closed.zNumber, closedAt: closed.closedAt }),
      figures: { ...whole.figures, operators: worked },
      operator: operator === undefined ? null : { id: operator as UserId, name: 'Anna' },
    }
  }

  private saveClass(input: { name: string; optionDays: number; reservationDays: number; eveningDays: number }) {
    const known = this.classes.find((each) => each.name === input.name)
    const saved = { id: known?.id ?? (`cls_${this.classes.length}` as SalesClassId), ...input }
    const rest = this.classes.filter((each) => each !== known)
    this.classes = [...rest, { ...saved, users: known?.users ?? [], customerCount: 0 }]
    return saved
  }

  private assign({ email, salesClass }: { readonly email: string; readonly salesClass: string | null }) {
    this.classes = this.classes.map((each) => {
      const others = each.users.filter((user) => user !== email)
      return { ...each, users: each.name === salesClass ? [...others, email] : others }
    })
    return { salesClass: this.classes.find((each) => each.name === salesClass) ?? null }
  }

  private change(input: Parameters<OfficeDesk['changeOutlet']>[0]): OutletListing | Refusal {
    const found = this.outlets.find((each) => each.id === input.outlet)
    if (found === undefined) return { refused: 'outlet-unknown', outlet: input.outlet }
    const { outlet: _, link = [], unlink = [], tills: __, ...rules } = input
    this.events = this.events.map((event) => ({
      ...event,
      isLinked: link.includes(event.id) || (event.isLinked && !unlink.includes(event.id)),
    }))
    const changed = { ...found, ...rules, events: this.events.filter((event) => event.isLinked).length }
    this.outlets = this.outlets.map((each) => (each === found ? changed : each))
    return changed
  }
}

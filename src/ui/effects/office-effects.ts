/** Behind the counter: old shifts, the sale of events, sales classes, outlets. */
import type { OutletId } from '../../domain/ids.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { OfficeFormState } from '../office-states.ts'
import { fill, statusWord } from '../words.ts'
import { type Effects, refuseField, type Till } from './till.ts'

type OfficeIntent =
  | 'show-shifts'
  | 'show-shift'
  | 'turn-report'
  | 'set-event-status'
  | 'show-classes'
  | 'show-outlets'
  | 'show-outlet-events'
  | 'save-form'
  | 'change-outlet'
  | 'assign-class'

export const officeEffects: Effects<OfficeIntent> = {
  async 'show-shifts'(till) {
    const shifts = await till.desk.listShifts()
    if (isRefusal(shifts)) till.refuse(shifts)
    else till.open({ id: 'shifts', shifts, selected: 0 })
  },

  async 'show-shift'(till, { shift }) {
    const report = await till.desk.shiftReport({ shift })
    if (isRefusal(report)) till.refuse(report)
    else till.open({ id: 'report', report, operators: report.figures.operators, top: 0 })
  },

  async 'turn-report'(till, { shift, operator }) {
    const report = await till.desk.shiftReport({ shift, ...(operator === null ? {} : { operator }) })
    if (isRefusal(report)) till.refuse(report)
    else till.adjust((state) => (state.id === 'report' ? { ...state, report, top: 0 } : state))
  },

  async 'set-event-status'(till, { eventId, title, status }) {
    const set = await till.desk.setEventStatus({ eventId, status })
    if (isRefusal(set)) {
      till.refuse(set)
      return
    }
    till.close('event-status')
    till.take({ do: 'load-events' })
    const { words } = till.model
    till.notice('good', fill(words.office.statusSet, { title, status: statusWord(words, set.status) }))
  },

  async 'show-classes'(till) {
    const classes = await till.desk.listSalesClasses()
    if (isRefusal(classes)) till.refuse(classes)
    else till.open({ id: 'classes', classes, selected: 0 })
  },

  async 'show-outlets'(till) {
    const outlets = await till.desk.listOutlets()
    if (isRefusal(outlets)) till.refuse(outlets)
    else till.open({ id: 'outlets', outlets, selected: 0 })
  },

  async 'show-outlet-events'(till, { outlet: { id, name } }) {
    const events = await till.desk.listOutletEvents(id)
    if (isRefusal(events)) till.refuse(events)
    else till.open({ id: 'outlet-events', outlet: { id, name }, events, selected: 0 })
  },

  async 'save-form'(till, { form }) {
    const saved = await saveForm(till, form)
    if (isRefusal(saved)) {
      refuseField(till, saved, till.model.words.office.fields)
      return
    }
    till.close('office-form')
    await readLists(till)
    till.notice('good', fill(till.model.words.office.saved, { name: saved.name }))
  },

  async 'change-outlet'(till, { change: { id, ...change } }) {
    const outlet = await till.desk.changeOutlet({ outlet: id, ...change })
    if (isRefusal(outlet)) {
      till.refuse(outlet)
      return
    }
    await readLists(till, id)
    const { office } = till.model.words
    // P06.
    if (outlet.lacksPrinter) till.notice('error', fill(office.outletLacksPrinter, { name: outlet.name }))
    else till.notice('good', fill(office.saved, { name: outlet.name }))
  },

  async 'assign-class'(till, { email }) {
    const classes = await till.desk.listSalesClasses()
    if (isRefusal(classes)) {
      till.refuse(classes)
      return
    }
    const present = classes.findIndex((each) => each.users.includes(email))
    const next = classes[present + 1]?.name ?? null
    const assigned = await till.desk.assignSalesClass({ email, salesClass: next })
    if (isRefusal(assigned)) {
      till.refuse(assigned)
      return
    }
    const { office } = till.model.words
    till.notice('good', fill(office.classOf, { email, name: assigned.salesClass?.name ?? office.noClass }))
  },
}

function saveForm({ desk }: Till, { form, values }: OfficeFormState): Promise<{ readonly name: string } | Refusal> {
  const { name = '', optionDays = '', reservationDays = '', eveningDays = '' } = values
  if (form === 'outlet') return desk.addOutlet({ name })
  const days = (text: string): number => (/^\s*-?\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN)
  return desk.saveSalesClass({
    name,
    optionDays: days(optionDays),
    reservationDays: days(reservationDays),
    eveningDays: days(eveningDays),
  })
}

/** What stands below a form or a change, as it is now. */
async function readLists(till: Till, outlet?: OutletId): Promise<void> {
  if (till.find('classes') !== undefined) {
    const classes = await till.desk.listSalesClasses()
    if (!isRefusal(classes)) till.adjust((state) => (state.id === 'classes' ? { ...state, classes } : state))
  }
  if (till.find('outlets') !== undefined) {
    const outlets = await till.desk.listOutlets()
    if (!isRefusal(outlets)) till.adjust((state) => (state.id === 'outlets' ? { ...state, outlets } : state))
  }
  if (outlet === undefined || till.find('outlet-events') === undefined) return
  const events = await till.desk.listOutletEvents(outlet)
  if (!isRefusal(events)) till.adjust((state) => (state.id === 'outlet-events' ? { ...state, events } : state))
}

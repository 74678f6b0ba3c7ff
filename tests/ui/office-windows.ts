/** The windows of people, shifts and set-up, and the keys that lead to each. */
import type { ShiftId, UserId } from '../../src/domain/ids.ts'
import type { languages } from '../../src/ui/words.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

/** Each window by what its state is known by, and the keys that lead to it from the programme. */
export const officeWindows: Readonly<Record<string, readonly [object, ...string[]]>> = {
  menu: [{ id: 'till-menu', page: 'till' }, 'f11'],
  'X report': [{ id: 'report', report: { zNumber: null, operator: null } }, 'f11', '1'],
  'operator report': [{ id: 'report', report: { operator: { name: 'Anna' } } }, 'f11', '1', 'f2'],
  cash: [{ id: 'cash' }, 'f11', '2'],
  'cash in': [{ id: 'cash-form', kind: 'credit', corrects: null }, 'f11', '2', 'f2'],
  'cash out': [{ id: 'cash-form', kind: 'debit', corrects: null }, 'f11', '2', 'f3'],
  'cash correction': [{ id: 'cash-form', corrects: { id: 'csh_1' } }, 'f11', '2', 'f4'],
  count: [{ id: 'count' }, 'f11', '3'],
  PIN: [{ id: 'secret', kind: 'pin' }, 'f11', '5'],
  password: [{ id: 'secret', kind: 'password' }, 'f11', '6'],
  shifts: [{ id: 'shifts' }, 'f11', '9'],
  'Z report': [{ id: 'report', report: { zNumber: 3 } }, 'f11', '9', 'enter'],
  'set-up': [{ id: 'till-menu', page: 'set-up' }, 'f11', '0'],
  users: [{ id: 'users' }, 'f11', '0', '1'],
  'new user': [{ id: 'user-form' }, 'f11', '0', '1', 'f2'],
  classes: [{ id: 'classes' }, 'f11', '0', '2'],
  class: [{ id: 'office-form', form: 'sales-class' }, 'f11', '0', '2', 'f2'],
  outlets: [{ id: 'outlets' }, 'f11', '0', '3'],
  outlet: [{ id: 'office-form', form: 'outlet' }, 'f11', '0', '3', 'f2'],
  'events of an outlet': [{ id: 'outlet-events' }, 'f11', '0', '3', 'enter'],
  'sale of an event': [{ id: 'event-status' }, 'down', 'ctrl-w'],
  'data of a customer': [{ id: 'customer-data', duplicate: null }, 'ctrl-u', 'iva', 'f7', 'f6'],
  'data of a customer and a duplicate': [
    { id: 'customer-data', duplicate: { name: 'Иван Иванов' } },
    ...['ctrl-u', 'iva', 'f7', 'backspace', 'backspace', 'backspace', 'mul', 'f6'],
  ],
  drawer: [{ id: 'drawer' }, 'ctrl-o'],
  lock: [{ id: 'lock' }, 'ctrl-k'],
}

/** An administrator in the programme, with a shift, a user and cash to look at. */
export async function openOffice(language: (typeof languages)[number]) {
  const desk = fakeDesk({ role: 'admin' })
  const { till } = await openTestHall({ desk, language })
  const listed = {
    tillName: 'till 1',
    openedAt: 0,
    openedBy: 'Anna',
    turnover: 4800,
    difference: -100,
    currency: 'EUR',
  }
  desk.office.shifts.push({ ...listed, id: 'shf_old' as ShiftId, zNumber: 3, closedAt: 1 })
  const known = { isActive: true, hasPassword: false, hasPin: false, createdBy: 'Anna', sold: 0 }
  desk.people.users.push({ ...known, id: 'usr_9' as UserId, email: 'b@example.org', name: 'Boris', role: 'supervisor' })
  desk.people.cash.push({
    ...{ id: 'csh_1' as never, kind: 'credit', amount: 5000, comment: 'change', operator: 'Anna' },
    ...{ approvedBy: null, at: 0, corrects: null, isCorrected: false },
  })
  await till.press('escape')
  return { desk, till }
}

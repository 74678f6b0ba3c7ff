import { expect, test } from 'vitest'
import { addFee } from '../../src/desk/add-fee.ts'
import { addPolicy } from '../../src/desk/add-policy.ts'
import { addVoucher } from '../../src/desk/add-voucher.ts'
import { addArticle, setArticle } from '../../src/desk/articles.ts'
import { backup } from '../../src/desk/backup.ts'
import { correctCash, moveCash } from '../../src/desk/cash.ts'
import { resetPassword, setActive, setRole } from '../../src/desk/change-user.ts'
import { createEvent } from '../../src/desk/create-event.ts'
import { createUser } from '../../src/desk/create-user.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { doctor } from '../../src/desk/doctor.ts'
import { eraseCustomer } from '../../src/desk/erase-customer.ts'
import { exportCustomer } from '../../src/desk/export-customer.ts'
import { importAccreditations } from '../../src/desk/import-accreditations.ts'
import { importHall } from '../../src/desk/import-hall.ts'
import { importVouchers } from '../../src/desk/import-vouchers.ts'
import { listOutletEvents } from '../../src/desk/list-outlet-events.ts'
import { listSales } from '../../src/desk/list-sales.ts'
import { listShifts } from '../../src/desk/list-shifts.ts'
import { listUsers } from '../../src/desk/list-users.ts'
import { listVouchers } from '../../src/desk/list-vouchers.ts'
import { makeSetupCode } from '../../src/desk/make-setup-code.ts'
import { mergeCustomers } from '../../src/desk/merge-customers.ts'
import { openDrawer } from '../../src/desk/open-drawer.ts'
import { addOutlet, changeOutlet, listOutlets } from '../../src/desk/outlets.ts'
import { addPassKind, changePassKind } from '../../src/desk/pass-kinds.ts'
import { printShiftAgain } from '../../src/desk/print-shift-again.ts'
import { printVoucher } from '../../src/desk/print-voucher.ts'
import { beginRefund } from '../../src/desk/refund-sale.ts'
import { assignSalesClass, saveSalesClass } from '../../src/desk/sales-classes.ts'
import { setCustomerGroup } from '../../src/desk/set-customer-group.ts'
import { setDoors } from '../../src/desk/set-doors.ts'
import { setEveningRelease } from '../../src/desk/set-evening-release.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { setFee } from '../../src/desk/set-fee.ts'
import { setPolicy } from '../../src/desk/set-policy.ts'
import { setPrinters } from '../../src/desk/set-printers.ts'
import { setScanners } from '../../src/desk/set-scanners.ts'
import { shiftReport } from '../../src/desk/shift-report.ts'
import type { CashOperationId, CustomerId, EventId, OrderId, OutletId, ShiftId, UserId } from '../../src/domain/ids.ts'
import type { Permission } from '../../src/domain/permission.ts'
import { staffedOffice } from './people.ts'
import { plainVoucher } from './voucher-input.ts'

const clara = 'usr_clara' as UserId
const eventId = 'evt_x' as EventId
const customer = 'cus_x' as CustomerId
const shift = 'shf_x' as ShiftId
const fixed = { effect: 'fixed', value: 1 } as const
const file = { bytes: new Uint8Array(), file: 'x' }
const article = { name: 'Mug', type: 'Shop', price: 500, taxRateBasisPoints: 2000 }
const days = { optionDays: 7, reservationDays: 0, eveningDays: 0 }

/** The verbs that need more than selling, by what they ask for. What they are asked about need not be there. */
const guarded: Readonly<Partial<Record<Permission, Readonly<Record<string, (desk: Desk) => Promise<unknown>>>>>> = {
  'manage-users': {
    createUser: (desk) => createUser(desk, { email: 'x@example.org', name: '', role: 'cashier' }),
    listUsers,
    setRole: (desk) => setRole(desk, { user: clara, role: 'cashier' }),
    setActive: (desk) => setActive(desk, { user: clara, isActive: false }),
    resetPassword: (desk) => resetPassword(desk, { user: clara }),
    saveSalesClass: (desk) => saveSalesClass(desk, { name: 'House', ...days }),
    assignSalesClass: (desk) => assignSalesClass(desk, { email: 'clara@example.org', salesClass: null }),
  },
  'manage-events': {
    createEvent: (desk) => createEvent(desk, { hall: 'Hall', title: 'X', starts: 0, prices: [] }),
    setEventStatus: (desk) => setEventStatus(desk, { eventId, status: 'on-sale' }),
    setDoors: (desk) => setDoors(desk, { eventId, beforeMinutes: 60, afterMinutes: 60 }),
    setEveningRelease: (desk) => setEveningRelease(desk, { eventId, minutes: 30 }),
    addOutlet: (desk) => addOutlet(desk, { name: 'X' }),
    changeOutlet: (desk) => changeOutlet(desk, { outlet: 'Box office', delivery: 'email' }),
    listOutlets,
    listOutletEvents: (desk) => listOutletEvents(desk, 'out_x' as OutletId),
    addPolicy: (desk) => addPolicy(desk, { title: 'X', ...fixed }),
    setPolicy: (desk) => setPolicy(desk, { policy: 'X', isActive: false }),
    addFee: (desk) => addFee(desk, { name: 'X', per: 'order', ...fixed }),
    setFee: (desk) => setFee(desk, { fee: 'X', isActive: false }),
  },
  'manage-halls': { importHall: (desk) => importHall(desk, { ...file, name: 'X' }) },
  'manage-vouchers': {
    addVoucher: (desk) => addVoucher(desk, plainVoucher),
    importVouchers: (desk) => importVouchers(desk, file),
    listVouchers,
    printVoucher: (desk) => printVoucher(desk, 'X'),
  },
  'manage-articles': {
    addArticle: (desk) => addArticle(desk, article),
    setArticle: (desk) => setArticle(desk, { article: 'Mug', isOnSale: false }),
  },
  'manage-passes': {
    addPassKind: (desk) => addPassKind(desk, { name: 'Season' }),
    changePassKind: (desk) => changePassKind(desk, 'Season', { isOnSale: false }),
  },
  'import-accreditations': { importAccreditations: (desk) => importAccreditations(desk, file) },
  'manage-customers': {
    setCustomerGroup: (desk) => setCustomerGroup(desk, { customerId: customer, group: 'friends' }),
    mergeCustomers: (desk) => mergeCustomers(desk, { kept: customer, gone: 'cus_y' as CustomerId }),
    exportCustomer: (desk) => exportCustomer(desk, customer),
    eraseCustomer: (desk) => eraseCustomer(desk, customer),
  },
  'cash-operations': {
    moveCash: (desk) => moveCash(desk, { kind: 'credit', amount: 1, comment: 'x' }),
    correctCash: (desk) => correctCash(desk, { id: 'csh_x' as CashOperationId, comment: 'x' }),
  },
  'open-drawer': { openDrawer: (desk) => openDrawer(desk, { reason: 'x' }) },
  refund: { beginRefund: (desk) => beginRefund(desk, { saleId: 'ord_x' as OrderId }) },
  'refund-any': { 'listSales of all tills': (desk) => listSales(desk, { allTills: true }) },
  'see-reports': {
    'shiftReport of another shift': (desk) => shiftReport(desk, { shift }),
    listShifts,
    printShiftAgain: (desk) => printShiftAgain(desk, { shift }),
  },
  maintain: {
    backup: (desk) => backup(desk, '/nowhere/copy.db'),
    doctor,
    setPrinters: (desk) => setPrinters(desk, { till: 'Till 1', printers: {} }),
    setScanners: (desk) => setScanners(desk, { till: 'Till 1', scanners: [] }),
    makeSetupCode: (desk) => makeSetupCode(desk, { till: 'Till 1', validMs: 1 }),
  },
}

test('A1 P08 every verb that needs more than selling refuses a cashier, and nobody at all, without any screen', async () => {
  const { at } = await staffedOffice()
  const desk = await at('anna')
  const journal = () => desk.store.db.selectFrom('journal').selectAll().execute()
  const before = await journal()
  const verbs = Object.entries(guarded).flatMap(([permission, each]) =>
    Object.entries(each).map(([name, verb]) => ({ permission, name, verb })),
  )
  for (const { permission, name, verb } of verbs)
    expect.soft(await verb(desk), name).toEqual({ refused: 'not-permitted', permission })
  desk.state.session = null
  for (const { name, verb } of verbs) expect.soft(await verb(desk), name).toEqual({ refused: 'not-signed-in' })
  expect(await journal()).toEqual(before)
})

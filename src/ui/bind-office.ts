/** Binds the desk's verbs behind the counter to one open desk. */
import type { Desk } from '../desk/desk.ts'
import { eraseCustomer } from '../desk/erase-customer.ts'
import { saveCustomerData } from '../desk/export-customer.ts'
import { listOutletEvents } from '../desk/list-outlet-events.ts'
import { listShifts } from '../desk/list-shifts.ts'
import { mergeCustomers } from '../desk/merge-customers.ts'
import { addOutlet, changeOutlet, listOutlets } from '../desk/outlets.ts'
import { printShiftAgain } from '../desk/print-shift-again.ts'
import { assignSalesClass, listSalesClasses, saveSalesClass } from '../desk/sales-classes.ts'
import { setCustomerGroup } from '../desk/set-customer-group.ts'
import { setEventStatus } from '../desk/set-event-status.ts'
import { printXReport, shiftReport } from '../desk/shift-report.ts'
import type { OfficeDesk } from './office-desk.ts'

export function bindOffice(desk: Desk): OfficeDesk {
  return {
    shiftReport: (input) => shiftReport(desk, input),
    printXReport: (input) => printXReport(desk, input),
    printShiftAgain: (input) => printShiftAgain(desk, input),
    listShifts: () => listShifts(desk),
    setEventStatus: (input) => setEventStatus(desk, input),
    listSalesClasses: () => listSalesClasses(desk),
    saveSalesClass: (input) => saveSalesClass(desk, input),
    assignSalesClass: (input) => assignSalesClass(desk, input),
    listOutlets: () => listOutlets(desk),
    addOutlet: (input) => addOutlet(desk, input),
    changeOutlet: (input) => changeOutlet(desk, input),
    listOutletEvents: (outlet) => listOutletEvents(desk, outlet),
    setCustomerGroup: (input) => setCustomerGroup(desk, input),
    mergeCustomers: (input) => mergeCustomers(desk, input),
    saveCustomerData: (id) => saveCustomerData(desk, id),
    eraseCustomer: (id) => eraseCustomer(desk, id),
  }
}

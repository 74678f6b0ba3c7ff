/** The desk's verbs behind the counter, as the screens use them. */
import type { OutletEvent } from '../desk/list-outlet-events.ts'
import type { OutletChange, OutletListing } from '../desk/outlets.ts'
import type { ListedSalesClass } from '../desk/sales-classes.ts'
import type { ReportInput } from '../desk/shift-report.ts'
import type { Customer } from '../domain/customer.ts'
import type { EventStatus } from '../domain/event-status.ts'
import type { CustomerId, EventId, OutletId, ShiftId } from '../domain/ids.ts'
import type { ClassRule, SalesClass } from '../domain/option-date.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { ShiftListing, ShiftReport } from '../domain/shift-document.ts'

export type { OutletEvent } from '../desk/list-outlet-events.ts'
export type { OutletListing } from '../desk/outlets.ts'
export type { ListedSalesClass } from '../desk/sales-classes.ts'

export interface OfficeDesk {
  shiftReport(input?: ReportInput): Promise<ShiftReport | Refusal>
  printXReport(input?: Pick<ReportInput, 'operator'>): Promise<ShiftReport | Refusal>
  /** F06: the papers of a closed shift, marked as copies. */
  printShiftAgain(input: { readonly shift: ShiftId; readonly operator?: string }): Promise<ShiftReport | Refusal>
  listShifts(): Promise<readonly ShiftListing[] | Refusal>
  setEventStatus(input: { eventId: EventId; status: EventStatus }): Promise<{ status: EventStatus } | Refusal>
  listSalesClasses(): Promise<readonly ListedSalesClass[] | Refusal>
  saveSalesClass(input: ClassRule & { readonly name: string }): Promise<SalesClass | Refusal>
  assignSalesClass(input: {
    readonly email: string
    readonly salesClass: string | null
  }): Promise<{ readonly salesClass: SalesClass | null } | Refusal>
  listOutlets(): Promise<readonly OutletListing[] | Refusal>
  addOutlet(input: { name: string }): Promise<OutletListing | Refusal>
  changeOutlet(input: OutletChange): Promise<OutletListing | Refusal>
  /** P02. */
  listOutletEvents(outlet: OutletId): Promise<readonly OutletEvent[] | Refusal>
  setCustomerGroup(input: {
    customerId: CustomerId
    group: string
  }): Promise<{ id: CustomerId; group: string } | Refusal>
  mergeCustomers(input: { readonly kept: CustomerId; readonly gone: CustomerId }): Promise<Customer | Refusal>
  /** @returns the file that everything about the customer was written to. */
  saveCustomerData(id: CustomerId): Promise<{ readonly file: string } | Refusal>
  eraseCustomer(id: CustomerId): Promise<{ readonly id: CustomerId; readonly erased: number } | Refusal>
}

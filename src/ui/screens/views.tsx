/** What draws each screen: one line each, as in `screens.ts`. */
import type { ComponentType } from 'react'
import type { ScreenId, ScreenState } from '../screen-state.ts'
import { AccreditationCardView } from './accreditation-card-view.tsx'
import { AccreditationsView } from './accreditations-view.tsx'
import { ArticlesView } from './articles-view.tsx'
import { BasketView } from './basket-view.tsx'
import { BlockView } from './block-view.tsx'
import { CashFormView, CashView } from './cash-view.tsx'
import { classesList, classesScreen } from './classes.ts'
import { CountView } from './count-view.tsx'
import { CustomerDataView } from './customer-data-view.tsx'
import { CustomerFormView } from './customer-form-view.tsx'
import { CustomerHistoryView } from './customer-history-view.tsx'
import { CustomersView } from './customers-view.tsx'
import { DoorView } from './door-view.tsx'
import { DrawerView } from './drawer-view.tsx'
import { EventStatusView } from './event-status-view.tsx'
import { ExchangeView } from './exchange-view.tsx'
import { GiftCardView } from './gift-card-view.tsx'
import { HelpView } from './help-view.tsx'
import { LockView } from './lock-view.tsx'
import { OfficeFormView } from './office-form-view.tsx'
import { officeListView } from './office-list-view.tsx'
import { outletEventsList, outletEventsScreen, outletsList, outletsScreen } from './outlets.ts'
import { OverrideView } from './override-view.tsx'
import { PassCardView } from './pass-card-view.tsx'
import { PassFormView, PassGridView } from './pass-grid-view.tsx'
import { PassesView } from './passes-view.tsx'
import { PayView } from './pay-view.tsx'
import { PrintsView } from './prints-view.tsx'
import { ProgrammeView } from './programme-view.tsx'
import { RefundView } from './refund-view.tsx'
import { ReportView } from './report-view.tsx'
import { ReprintReasonView, ReprintView } from './reprint-view.tsx'
import { ReservationCardView } from './reservation-card-view.tsx'
import { ReservationsView } from './reservations-view.tsx'
import { ReserveView } from './reserve-view.tsx'
import { SaleCardView } from './sale-card-view.tsx'
import { SaleDoneView } from './sale-done-view.tsx'
import { SalesFilterView } from './sales-filter-view.tsx'
import { SalesView } from './sales-view.tsx'
import { SecretView } from './secret-view.tsx'
import { ShiftOpenView } from './shift-open-view.tsx'
import { shiftsList, shiftsScreen } from './shifts.ts'
import { SignInView } from './sign-in-view.tsx'
import { LanguageView, QuitView, RecoveredView } from './small-dialogs-view.tsx'
import { TariffView } from './tariff-view.tsx'
import { TillMenuView } from './till-menu-view.tsx'
import { usersList, usersScreen } from './users.ts'
import { UserFormView } from './users-view.tsx'
import { VouchersView } from './vouchers-view.tsx'

type ViewOf<S> = ComponentType<{ readonly state: S }>

const views: { readonly [K in ScreenId]: ViewOf<Extract<ScreenState, { readonly id: K }>> | null } = {
  'sign-in': SignInView,
  programme: ProgrammeView,
  // The hall and the typed sale are painted straight into the cells.
  hall: null,
  tariff: TariffView,
  basket: BasketView,
  pay: PayView,
  'sale-done': SaleDoneView,
  prints: PrintsView,
  sales: SalesView,
  'sales-filter': SalesFilterView,
  sale: SaleCardView,
  refund: RefundView,
  reprint: ReprintView,
  'reprint-reason': ReprintReasonView,
  drawer: DrawerView,
  help: HelpView,
  quit: QuitView,
  language: LanguageView,
  recovered: RecoveredView,
  reserve: ReserveView,
  reservations: ReservationsView,
  reservation: ReservationCardView,
  block: BlockView,
  'command-line': null,
  exchange: ExchangeView,
  customers: CustomersView,
  'customer-form': CustomerFormView,
  'customer-history': CustomerHistoryView,
  vouchers: VouchersView,
  articles: ArticlesView,
  'gift-card': GiftCardView,
  accreditations: AccreditationsView,
  accreditation: AccreditationCardView,
  passes: PassesView,
  'pass-grid': PassGridView,
  'pass-form': PassFormView,
  pass: PassCardView,
  door: DoorView,
  'shift-open': ShiftOpenView,
  'till-menu': TillMenuView,
  report: ReportView,
  cash: CashView,
  'cash-form': CashFormView,
  count: CountView,
  lock: LockView,
  override: OverrideView,
  users: officeListView(usersScreen, usersList),
  'user-form': UserFormView,
  secret: SecretView,
  shifts: officeListView(shiftsScreen, shiftsList),
  'event-status': EventStatusView,
  classes: officeListView(classesScreen, classesList),
  outlets: officeListView(outletsScreen, outletsList),
  'outlet-events': officeListView(outletEventsScreen, outletEventsList),
  'office-form': OfficeFormView,
  'customer-data': CustomerDataView,
}

/** The table's type says that a view gets states of its own id; TypeScript cannot follow that through a lookup. */
export function viewOf(state: ScreenState): ViewOf<ScreenState> | null {
  return views[state.id] as ViewOf<ScreenState> | null
}

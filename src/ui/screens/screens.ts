/** All screens by their id, and the one place where a state is handed to its own screen. */
import type { CommandId } from '../commands.ts'
import type { Rect } from '../layout.ts'
import type { Model } from '../model.ts'
import type { Screen, Step } from '../screen.ts'
import type { ScreenId, ScreenState } from '../screen-state.ts'
import { accreditationScreen } from './accreditation-card.ts'
import { accreditationsScreen } from './accreditations.ts'
import { articlesScreen } from './articles.ts'
import { basketScreen } from './basket.ts'
import { blockScreen } from './block.ts'
import { cashFormScreen, cashScreen } from './cash.ts'
import { classesScreen } from './classes.ts'
import { commandLineScreen } from './command-line.ts'
import { countScreen } from './count.ts'
import { customerDataScreen } from './customer-data.ts'
import { customerFormScreen } from './customer-form.ts'
import { customerHistoryScreen } from './customer-history.ts'
import { customersScreen } from './customers.ts'
import { doorScreen } from './door.ts'
import { drawerScreen } from './drawer.ts'
import { eventStatusScreen } from './event-status.ts'
import { exchangeScreen } from './exchange.ts'
import { giftCardScreen } from './gift-card.ts'
import { hallScreen } from './hall-screen.ts'
import { helpScreen } from './help.ts'
import { lockScreen } from './lock.ts'
import { officeFormScreen } from './office-form.ts'
import { outletEventsScreen, outletsScreen } from './outlets.ts'
import { overrideScreen } from './override.ts'
import { passScreen } from './pass-card.ts'
import { passFormScreen, passGridScreen } from './pass-grid.ts'
import { passesScreen } from './passes.ts'
import { payScreen } from './pay.ts'
import { printsScreen } from './prints.ts'
import { programmeScreen } from './programme.ts'
import { refundScreen } from './refund.ts'
import { reportScreen } from './report.ts'
import { reprintReasonScreen, reprintScreen } from './reprint.ts'
import { reservationScreen } from './reservation-card.ts'
import { reservationsScreen } from './reservations.ts'
import { reserveScreen } from './reserve.ts'
import { saleCardScreen } from './sale-card.ts'
import { saleDoneScreen } from './sale-done.ts'
import { salesScreen } from './sales.ts'
import { salesFilterScreen } from './sales-filter.ts'
import { secretScreen } from './secret.ts'
import { shiftOpenScreen } from './shift-open.ts'
import { shiftsScreen } from './shifts.ts'
import { signInScreen } from './sign-in.ts'
import { languageScreen, quitScreen, recoveredScreen } from './small-dialogs.ts'
import { tariffScreen } from './tariff.ts'
import { tillMenuScreen } from './till-menu.ts'
import { userFormScreen, usersScreen } from './users.ts'
import { vouchersScreen } from './vouchers.ts'

type Screens = { readonly [K in ScreenId]: Screen<Extract<ScreenState, { id: K }>> }

export const screens: Screens = {
  'sign-in': signInScreen,
  programme: programmeScreen,
  hall: hallScreen,
  tariff: tariffScreen,
  basket: basketScreen,
  pay: payScreen,
  'sale-done': saleDoneScreen,
  prints: printsScreen,
  sales: salesScreen,
  'sales-filter': salesFilterScreen,
  sale: saleCardScreen,
  refund: refundScreen,
  reprint: reprintScreen,
  'reprint-reason': reprintReasonScreen,
  drawer: drawerScreen,
  help: helpScreen,
  quit: quitScreen,
  language: languageScreen,
  recovered: recoveredScreen,
  reserve: reserveScreen,
  reservations: reservationsScreen,
  reservation: reservationScreen,
  block: blockScreen,
  'command-line': commandLineScreen,
  exchange: exchangeScreen,
  customers: customersScreen,
  'customer-form': customerFormScreen,
  'customer-history': customerHistoryScreen,
  vouchers: vouchersScreen,
  articles: articlesScreen,
  'gift-card': giftCardScreen,
  accreditations: accreditationsScreen,
  accreditation: accreditationScreen,
  passes: passesScreen,
  'pass-grid': passGridScreen,
  'pass-form': passFormScreen,
  pass: passScreen,
  door: doorScreen,
  'shift-open': shiftOpenScreen,
  'till-menu': tillMenuScreen,
  report: reportScreen,
  cash: cashScreen,
  'cash-form': cashFormScreen,
  count: countScreen,
  lock: lockScreen,
  override: overrideScreen,
  users: usersScreen,
  'user-form': userFormScreen,
  secret: secretScreen,
  shifts: shiftsScreen,
  'event-status': eventStatusScreen,
  classes: classesScreen,
  outlets: outletsScreen,
  'outlet-events': outletEventsScreen,
  'office-form': officeFormScreen,
  'customer-data': customerDataScreen,
}

/** The table's type says that a screen gets states of its own id; TypeScript cannot follow that through a lookup. */
function screenOf(state: ScreenState): Screen<ScreenState> {
  return screens[state.id] as unknown as Screen<ScreenState>
}

export function stepCommand(state: ScreenState, command: CommandId, model: Model, key: string): Step<ScreenState> {
  return screenOf(state).onCommand(state, command, model, key)
}

export function stepInput(state: ScreenState, field: string, value: string, model: Model): Step<ScreenState> {
  return screenOf(state).onInput?.(state, field, value, model) ?? { state }
}

export function takesText(state: ScreenState): boolean {
  return screenOf(state).takesText?.(state) ?? false
}

/** What a dialog covers; null for a full screen. */
export function dialogRect(state: ScreenState, model: Model): Rect | null {
  return screenOf(state).rect?.(state, model) ?? null
}

/** The part of the body that Ink draws of a full screen. */
export function drawnRect(state: ScreenState, model: Model): Rect {
  return screenOf(state).drawn?.(state, model) ?? model.layout.body
}

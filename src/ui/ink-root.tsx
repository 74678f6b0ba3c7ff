/** All that needs Ink and React, in one module that is loaded behind the first frame: the views and where they are drawn. */

import { Box, render } from 'ink'
import { isFestivalState } from './festival-states.ts'
import type { Rect } from './layout.ts'
import type { Model } from './model.ts'
import { isOfficeState } from './office-states.ts'
import { ScreenProvider } from './parts/screen-context.tsx'
import type { ArticlesState, GiftCardState, ScreenState, VouchersState } from './screen-state.ts'
import { ArticlesView } from './screens/articles-view.tsx'
import { BasketView } from './screens/basket-view.tsx'
import { BlockView } from './screens/block-view.tsx'
import { CustomerFormView } from './screens/customer-form-view.tsx'
import { CustomerHistoryView } from './screens/customer-history-view.tsx'
import { CustomersView } from './screens/customers-view.tsx'
import { DoorView } from './screens/door-view.tsx'
import { DrawerView } from './screens/drawer-view.tsx'
import { ExchangeView } from './screens/exchange-view.tsx'
import { FestivalView } from './screens/festival-views.tsx'
import { GiftCardView } from './screens/gift-card-view.tsx'
import { HelpView } from './screens/help-view.tsx'
import { OfficeView } from './screens/office-views.tsx'
import { PayView } from './screens/pay-view.tsx'
import { PeopleView } from './screens/people-views.tsx'
import { PrintsView } from './screens/prints-view.tsx'
import { ProgrammeView } from './screens/programme-view.tsx'
import { RefundView } from './screens/refund-view.tsx'
import { ReprintReasonView, ReprintView } from './screens/reprint-view.tsx'
import { ReservationCardView } from './screens/reservation-card-view.tsx'
import { ReservationsView } from './screens/reservations-view.tsx'
import { ReserveView } from './screens/reserve-view.tsx'
import { SaleCardView } from './screens/sale-card-view.tsx'
import { SaleDoneView } from './screens/sale-done-view.tsx'
import { SalesFilterView } from './screens/sales-filter-view.tsx'
import { SalesView } from './screens/sales-view.tsx'
import { SignInView } from './screens/sign-in-view.tsx'
import { LanguageView, QuitView, RecoveredView } from './screens/small-dialogs-view.tsx'
import { TariffView } from './screens/tariff-view.tsx'
import { VouchersView } from './screens/vouchers-view.tsx'
import type { VirtualKeyboard, VirtualScreen } from './virtual-terminal.ts'

export interface RootProps {
  readonly model: Model
  /** The part of the screen Ink draws; every screen of the stack lies within it. */
  readonly area: Rect
  /** The screens to draw, lowest first. */
  readonly stack: readonly ScreenState[]
  /** Whether keys are for the last of them. */
  readonly hasFocus: boolean
  readonly onInput: (field: string, value: string) => void
}

export interface MountedRoot {
  /** Draws at once: the frame is written when this returns, unless nothing changed. */
  update(props: RootProps): void
  unmount(): void
}

export function mountRoot(screen: VirtualScreen, keyboard: VirtualKeyboard, props: RootProps): MountedRoot {
  const instance = render(<Root {...props} />, {
    // Ink asks for whole streams; it uses what these have.
    stdout: screen as unknown as NodeJS.WriteStream,
    stderr: screen as unknown as NodeJS.WriteStream,
    stdin: keyboard as unknown as NodeJS.ReadStream,
    debug: true,
    interactive: false,
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: false,
  })
  return {
    update: (next) => instance.rerender(<Root {...next} />),
    unmount: () => instance.unmount(),
  }
}

function Root({ model, area, stack, hasFocus, onInput }: RootProps) {
  return (
    <Box width={area.columns} height={area.rows} overflow="hidden">
      {stack.map((state, index) => (
        <ScreenProvider
          key={state.id}
          value={{ model, area, onInput, hasFocus: hasFocus && index === stack.length - 1 }}
        >
          <View state={state} />
        </ScreenProvider>
      ))}
    </Box>
  )
}

function View({ state }: { readonly state: ScreenState }) {
  switch (state.id) {
    case 'sign-in':
      return <SignInView state={state} />
    case 'programme':
      return <ProgrammeView state={state} />
    case 'tariff':
      return <TariffView state={state} />
    case 'basket':
      return <BasketView state={state} />
    case 'pay':
      return <PayView state={state} />
    case 'sale-done':
      return <SaleDoneView state={state} />
    case 'prints':
      return <PrintsView state={state} />
    case 'sales':
      return <SalesView state={state} />
    case 'sales-filter':
      return <SalesFilterView state={state} />
    case 'sale':
      return <SaleCardView state={state} />
    case 'refund':
      return <RefundView state={state} />
    case 'reprint':
      return <ReprintView state={state} />
    case 'reprint-reason':
      return <ReprintReasonView state={state} />
    case 'drawer':
      return <DrawerView state={state} />
    case 'help':
      return <HelpView state={state} />
    case 'quit':
      return <QuitView state={state} />
    case 'language':
      return <LanguageView state={state} />
    case 'recovered':
      return <RecoveredView state={state} />
    case 'exchange':
      return <ExchangeView state={state} />
    case 'hall':
    case 'command-line':
      // They are painted straight into the cells.
      return null
    case 'reserve':
      return <ReserveView state={state} />
    case 'reservations':
      return <ReservationsView state={state} />
    case 'reservation':
      return <ReservationCardView state={state} />
    case 'block':
      return <BlockView state={state} />
    case 'customers':
      return <CustomersView state={state} />
    case 'customer-form':
      return <CustomerFormView state={state} />
    case 'customer-history':
      return <CustomerHistoryView state={state} />
    case 'door':
      return <DoorView state={state} />
    case 'articles':
    case 'gift-card':
    case 'vouchers':
      return <GoodsView state={state} />
    default:
      if (isFestivalState(state)) return <FestivalView state={state} />
      return isOfficeState(state) ? <OfficeView state={state} /> : <PeopleView state={state} />
  }
}

/** What is sold or used beside seats. */
function GoodsView({ state }: { readonly state: ArticlesState | GiftCardState | VouchersState }) {
  switch (state.id) {
    case 'articles':
      return <ArticlesView state={state} />
    case 'gift-card':
      return <GiftCardView state={state} />
    default:
      return <VouchersView state={state} />
  }
}

/** The views behind the counter. */
import type { OfficeState } from '../office-states.ts'
import { useScreen } from '../parts/screen-context.tsx'
import { classesList, classesScreen } from './classes.ts'
import { CustomerDataView } from './customer-data-view.tsx'
import { EventStatusView } from './event-status-view.tsx'
import { OfficeFormView } from './office-form-view.tsx'
import { OfficeListView } from './office-list-view.tsx'
import { outletEventsList, outletEventsScreen, outletsList, outletsScreen } from './outlets.ts'
import { shiftsList, shiftsScreen } from './shifts.ts'

export function OfficeView({ state }: { readonly state: OfficeState }) {
  const { model } = useScreen()
  const { body } = model.layout
  switch (state.id) {
    case 'shifts':
      return <OfficeListView list={shiftsList(state, model)} rect={shiftsScreen.rect?.(state, model) ?? body} />
    case 'classes':
      return <OfficeListView list={classesList(state, model)} rect={classesScreen.rect?.(state, model) ?? body} />
    case 'outlets':
      return <OfficeListView list={outletsList(state, model)} rect={outletsScreen.rect?.(state, model) ?? body} />
    case 'outlet-events': {
      const rect = outletEventsScreen.rect?.(state, model) ?? body
      return <OfficeListView list={outletEventsList(state, model)} rect={rect} />
    }
    case 'event-status':
      return <EventStatusView state={state} />
    case 'office-form':
      return <OfficeFormView state={state} />
    case 'customer-data':
      return <CustomerDataView state={state} />
  }
}

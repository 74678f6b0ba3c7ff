/** The views of people, shifts and cash; each beside its screen in a file of its own where it is more than a form. */
import type { PeopleState } from '../people-states.ts'
import { CashFormView, CashView } from './cash-view.tsx'
import { CountView } from './count-view.tsx'
import { LockView } from './lock-view.tsx'
import { OverrideView } from './override-view.tsx'
import { ReportView } from './report-view.tsx'
import { SecretView } from './secret-view.tsx'
import { ShiftOpenView } from './shift-open-view.tsx'
import { TillMenuView } from './till-menu-view.tsx'
import { UserFormView, UsersView } from './users-view.tsx'

export function PeopleView({ state }: { readonly state: PeopleState }) {
  switch (state.id) {
    case 'shift-open':
      return <ShiftOpenView state={state} />
    case 'till-menu':
      return <TillMenuView state={state} />
    case 'report':
      return <ReportView state={state} />
    case 'cash':
      return <CashView state={state} />
    case 'cash-form':
      return <CashFormView state={state} />
    case 'count':
      return <CountView state={state} />
    case 'lock':
      return <LockView state={state} />
    case 'override':
      return <OverrideView state={state} />
    case 'users':
      return <UsersView state={state} />
    case 'user-form':
      return <UserFormView state={state} />
    case 'secret':
      return <SecretView state={state} />
  }
}

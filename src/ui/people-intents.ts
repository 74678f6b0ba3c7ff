/** What the screens of people, shifts and cash ask the desk for. */
import type { UserId } from '../domain/ids.ts'
import type { Permission } from '../domain/permission.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import type { CashCount } from '../domain/shift-report.ts'
import type { CashFormState, ChangedUser, SecretState, UserFormState } from './people-states.ts'

export type PeopleIntent =
  /** F01: minor units. */
  | { readonly do: 'open-shift'; readonly float: number }
  | { readonly do: 'show-report' }
  /** An X report, or the papers of a closed shift as copies. */
  | { readonly do: 'print-report'; readonly report: ShiftReport }
  | { readonly do: 'show-cash' }
  | {
      readonly do: 'move-cash'
      readonly form: Pick<CashFormState, 'kind' | 'corrects' | 'comment'>
      readonly amount: number
    }
  | { readonly do: 'begin-count' }
  /** T21: without a count the system's figure is taken. */
  | { readonly do: 'close-shift'; readonly counts: CashCount | null }
  | { readonly do: 'lock' }
  | { readonly do: 'unlock'; readonly userId: UserId; readonly secret: string }
  | { readonly do: 'approve'; readonly email: string; readonly secret: string; readonly permission: Permission }
  | { readonly do: 'show-users' }
  | { readonly do: 'save-user'; readonly form: UserFormState }
  | { readonly do: 'change-user'; readonly changed: ChangedUser }
  | { readonly do: 'save-secret'; readonly form: SecretState }
  | { readonly do: 'begin-training' }
  | { readonly do: 'sign-out' }

/** All of the till that is no sale: one list, each entry with its digit. */
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { SecretState, TillMenuState } from '../people-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'
import { shiftOpenStart } from './shift-open.ts'

export const tillMenuStart: TillMenuState = { id: 'till-menu', page: 'till', selected: 0 }

export interface MenuEntry {
  readonly label: string
  readonly intent: Intent
}

export function menuEntries({ page }: TillMenuState, model: Model): readonly MenuEntry[] {
  if (page === 'set-up') return setUpEntries(model)
  const { session, language } = model
  const { menu } = model.words.people
  if (session === null) return []
  const { email } = session.user
  const shift: Intent = session.shift.isOpen
    ? { do: 'begin-count' }
    : { do: 'open', screen: shiftOpenStart(session, language) }
  return [
    { label: menu.report, intent: { do: 'show-report' } },
    { label: menu.cash, intent: { do: 'show-cash' } },
    { label: session.shift.isOpen ? menu.close : menu.open, intent: shift },
    { label: menu.lock, intent: { do: 'lock' } },
    ...(session.isTraining
      ? []
      : [
          { label: menu.pin, intent: { do: 'open', screen: secretStart('pin', email) } as const },
          { label: menu.password, intent: { do: 'open', screen: secretStart('password', email) } as const },
        ]),
    ...(session.isTraining ? [] : [{ label: menu.training, intent: { do: 'begin-training' } as const }]),
    { label: menu.signOut, intent: { do: 'sign-out' } },
    { label: menu.shifts, intent: { do: 'show-shifts' } },
    ...(setUpEntries(model).length === 0
      ? []
      : [
          {
            label: menu.setUp,
            intent: { do: 'open', screen: { id: 'till-menu', page: 'set-up', selected: 0 } } as const,
          },
        ]),
  ]
}

/** What a box office sets up now and then, by permission. */
function setUpEntries({ session, words }: Model): readonly MenuEntry[] {
  const { menu } = words.people
  if (session === null || session.isTraining) return []
  return [
    ...(session.permissions.has('manage-users')
      ? ([
          { label: menu.users, intent: { do: 'show-users' } },
          { label: menu.classes, intent: { do: 'show-classes' } },
        ] as const)
      : []),
    ...(session.permissions.has('manage-events')
      ? [{ label: menu.outlets, intent: { do: 'show-outlets' } as const }]
      : []),
  ]
}

export function secretStart(kind: SecretState['kind'], email: string): SecretState {
  const field = kind === 'first-password' ? 'next' : 'current'
  return { id: 'secret', kind, email, current: '', next: '', again: '', field }
}

export const tillMenuScreen: Screen<TillMenuState> = {
  id: 'till-menu',
  onCommand(state, command, model, key) {
    const entries = menuEntries(state, model)
    if (command === 'close') return closing(state)
    const selected = moveInList(command, state.selected, entries.length, entries.length)
    if (selected !== undefined) return { state: { ...state, selected } }
    const index = command === 'digit' ? (Number(key) + 9) % 10 : state.selected
    const entry = command === 'digit' || command === 'choose' ? entries[index] : undefined
    return entry === undefined ? { state } : asking(state, { do: 'close' }, entry.intent)
  },
  rect: (state, model) => centred(model.layout.body, { columns: 46, rows: menuEntries(state, model).length + 4 }),
}

/** All of the till that is no sale: one list, each entry with its digit. */
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { SecretState, TillMenuState } from '../people-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'
import { shiftOpenStart } from './shift-open.ts'

export const tillMenuStart: TillMenuState = { id: 'till-menu', selected: 0 }

export interface MenuEntry {
  readonly label: string
  readonly intent: Intent
}

export function menuEntries(model: Model): readonly MenuEntry[] {
  const { session, language } = model
  const { menu } = model.words.people
  if (session === null) return []
  const { email } = session.user
  const maySeeUsers = session.permissions.has('manage-users') && !session.isTraining
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
    ...(maySeeUsers ? [{ label: menu.users, intent: { do: 'show-users' } as const }] : []),
    ...(session.isTraining ? [] : [{ label: menu.training, intent: { do: 'begin-training' } as const }]),
    { label: menu.signOut, intent: { do: 'sign-out' } },
  ]
}

export function secretStart(kind: SecretState['kind'], email: string): SecretState {
  const field = kind === 'first-password' ? 'next' : 'current'
  return { id: 'secret', kind, email, current: '', next: '', again: '', field }
}

export const tillMenuScreen: Screen<TillMenuState> = {
  id: 'till-menu',
  onCommand(state, command, model, key) {
    const entries = menuEntries(model)
    if (command === 'close') return closing(state)
    const selected = moveInList(command, state.selected, entries.length, entries.length)
    if (selected !== undefined) return { state: { ...state, selected } }
    const index = command === 'digit' ? Number(key) - 1 : state.selected
    const entry = command === 'digit' || command === 'choose' ? entries[index] : undefined
    return entry === undefined ? { state } : asking(state, { do: 'close' }, entry.intent)
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 46, rows: menuEntries(model).length + 4 }),
}

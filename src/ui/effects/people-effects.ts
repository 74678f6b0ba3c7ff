/** Signing out, locking, taking over, letting through, users, passwords and PINs, training. */
import { isRefusal } from '../../domain/refusal.ts'
import type { Session } from '../../domain/session.ts'
import type { SecretState } from '../people-states.ts'
import { hallStart } from '../screens/hall-screen.ts'
import { shiftOpenStart } from '../screens/shift-open.ts'
import { fill } from '../words.ts'
import type { Effects, Till } from './till.ts'

type PeopleIntent =
  | 'lock'
  | 'unlock'
  | 'approve'
  | 'show-users'
  | 'save-user'
  | 'change-user'
  | 'save-secret'
  | 'begin-training'
  | 'sign-out'

export const peopleEffects: Effects<PeopleIntent> = {
  async lock(till) {
    const { session } = till.model
    if (session === null) return
    const users = await till.desk.tillUsers()
    // A database that does not answer must not keep the screen open.
    const known = isRefusal(users) || users.length === 0 ? [session.user] : users
    till.open({ id: 'lock', users: known, selected: 0, secret: '' })
  },

  async unlock(till, { userId, secret }) {
    const before = till.model.session?.user.id
    const unlocked = await till.desk.unlock({ userId, secret })
    if (isRefusal(unlocked)) {
      till.adjust((state) => (state.id === 'lock' ? { ...state, secret: '' } : state))
      // The name was chosen from the list, so no e-mail can be wrong.
      if (unlocked.refused === 'wrong-sign-in') till.notice('error', till.model.words.people.wrongSecret)
      else till.refuse(unlocked)
      return
    }
    const { session, parked } = unlocked
    till.close('lock')
    if (session.user.id === before) return
    takeOver(till, session)
    if (parked === null) return
    till.notice('info', fill(till.model.words.people.parked, { name: parked.name, seats: parked.seats }))
  },

  async approve(till, { email, secret, permission }) {
    const approval = await till.desk.approve({ email, secret, permission })
    if (isRefusal(approval)) {
      till.adjust((state) => (state.id === 'override' ? { ...state, secret: '', field: 'secret' } : state))
      till.refuse(approval)
      return
    }
    till.close('override')
    till.notice('good', fill(till.model.words.people.allowed, { name: approval.approver.name }))
    till.retryWaived()
  },

  async 'show-users'(till) {
    const users = await till.desk.listUsers()
    if (isRefusal(users)) till.refuse(users)
    else till.open({ id: 'users', users, selected: 0 })
  },

  async 'save-user'(till, { form: { email, name, role } }) {
    const user = await till.desk.createUser({ email, name, role })
    if (isRefusal(user)) {
      till.refuse(user)
      return
    }
    till.close('user-form')
    await showUsers(till)
    till.notice('good', fill(till.model.words.people.userAdded, { email }))
  },

  async 'change-user'(till, { changed: { userId: user, change } }) {
    const { desk } = till
    const answer = await (change === 'reset-password'
      ? desk.resetPassword({ user })
      : 'role' in change
        ? desk.setRole({ user, role: change.role })
        : desk.setActive({ user, isActive: change.isActive }))
    if (isRefusal(answer)) {
      till.refuse(answer)
      return
    }
    await showUsers(till)
    const { people } = till.model.words
    const role = answer.isActive ? people.roles[answer.role] : people.off
    const text = change === 'reset-password' ? people.resetDone : people.roleOf
    till.notice('good', fill(text, { name: answer.name, role }))
  },

  async 'save-secret'(till, { form }) {
    const saved = await saveSecret(till, form)
    if (isRefusal(saved)) {
      till.refuse(saved)
      return
    }
    till.close('secret')
    // P07: whoever just chose the first password need not type it a third time.
    if (form.kind === 'first-password') till.take({ do: 'sign-in', email: form.email, password: form.next })
    else till.notice('good', till.model.words.people.saved)
  },

  async 'begin-training'(till) {
    const begun = await till.desk.beginTraining()
    if (isRefusal(begun)) {
      till.refuse(begun)
      return
    }
    await till.workAt(begun.desk)
    takeOver(till, begun.session)
    till.update({ hall: null, halls: new Map() })
    till.restart()
    if (!begun.session.shift.isOpen) till.open(shiftOpenStart(begun.session, till.model.language))
    till.take({ do: 'load-events' })
    till.notice('info', till.model.words.people.trainingOn)
  },

  async 'sign-out'(till) {
    const answer = await till.desk.signOut()
    if (isRefusal(answer)) {
      till.refuse(answer)
      return
    }
    await till.signedOut()
    till.notice('good', till.model.words.people.signedOut)
  },
}

/** Another person at this till: his basket, nobody's customer, and the hall that was open. */
function takeOver(till: Till, session: Session): void {
  const { hall, language } = till.model
  till.update({ session, basket: till.desk.currentBasket(), customer: null, best: null, sales: null, saleCard: null })
  till.restart(...(hall === null ? [] : [hallStart(hall, till.model)]))
  till.seatsChanged('all')
  if (!session.shift.isOpen) till.open(shiftOpenStart(session, language))
}

async function showUsers(till: Till): Promise<void> {
  const users = await till.desk.listUsers()
  if (isRefusal(users)) till.refuse(users)
  else till.adjust((state) => (state.id === 'users' ? { ...state, users } : state))
}

function saveSecret({ desk }: Till, { kind, email, current, next }: SecretState) {
  switch (kind) {
    case 'first-password':
      return desk.setFirstPassword({ email, password: next })
    case 'password':
      return desk.changePassword({ password: current, newPassword: next })
    case 'pin':
      return desk.setPin({ password: current, pin: next })
  }
}

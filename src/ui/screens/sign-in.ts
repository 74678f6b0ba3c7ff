/** T04: e-mail and password. */
import type { Screen } from '../screen.ts'
import { asking } from '../screen.ts'
import type { SignInState } from '../screen-state.ts'
import { signInBox } from './sign-in-layout.ts'

/** Longer than any address; a paste is cut here. */
const longestField = 120

export const signInStart: SignInState = { id: 'sign-in', email: '', password: '', field: 'email' }

export const signInScreen: Screen<SignInState> = {
  id: 'sign-in',
  onCommand(state, command) {
    switch (command) {
      case 'next-field':
      case 'previous-field':
        return { state: { ...state, field: state.field === 'email' ? 'password' : 'email' } }
      case 'sign-in':
        // Enter in the first field goes on to the second, as people are used to.
        if (state.field === 'email' && state.password === '') return { state: { ...state, field: 'password' } }
        return asking(state, { do: 'sign-in', email: state.email.trim(), password: state.password })
      default:
        return { state }
    }
  },
  onInput(state, field, value) {
    const text = value.slice(0, longestField)
    return { state: field === 'password' ? { ...state, password: text } : { ...state, email: text } }
  },
  drawn: (_state, model) => signInBox(model),
}

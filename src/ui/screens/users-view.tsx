import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { bareMoney } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { UserListing } from '../people-desk.ts'
import type { UserFormState, UsersState } from '../people-states.ts'
import { userFormScreen, userRows, usersScreen } from './users.ts'

export function UsersView({ state }: { readonly state: UsersState }) {
  const { model } = useScreen()
  const rect = usersScreen.rect?.(state, model) ?? model.layout.body
  const { first, count } = listWindow(state.users.length, state.selected, userRows(model))
  return (
    <Frame rect={rect} title={model.words.screens.users}>
      {state.users.slice(first, first + count).map((user, index) => (
        <Entry
          key={user.id}
          isChosen={first + index === state.selected}
          columns={rect.columns - 4}
          text={userLine(user, model)}
        />
      ))}
    </Frame>
  )
}

/** Name, e-mail, role, what he sold in the shifts that are open, and what is to be known of him. */
function userLine(user: UserListing, { words, language, session }: Model): string {
  const { people } = words
  const sold = bareMoney(user.sold, session?.organiser.currency ?? 'EUR', language)
  const remark = user.isActive ? (user.hasPassword ? '' : people.noPassword) : people.off
  return `${fitted(user.name, 16)} ${fitted(user.email, 24)} ${fitted(people.roles[user.role], 10)} ${sold.padStart(9)} ${remark}`
}

export function UserFormView({ state }: { readonly state: UserFormState }) {
  const { model } = useScreen()
  const { people, screens, signIn } = model.words
  const rect = userFormScreen.rect?.(state, model) ?? model.layout.body
  const labels = [signIn.email, people.name, people.role]
  const labelColumns = Math.max(...labels.map(textWidth)) + 2
  const columns = rect.columns - 4 - labelColumns
  return (
    <Frame rect={rect} title={screens['user-form']}>
      <Box height={1} />
      <Labelled label={signIn.email} columns={labelColumns}>
        <Field name="email" value={state.email} isActive={state.field === 'email'} columns={columns} hint="-" />
      </Labelled>
      <Labelled label={people.name} columns={labelColumns}>
        <Field name="name" value={state.name} isActive={state.field === 'name'} columns={columns} hint="-" />
      </Labelled>
      <Labelled label={people.role} columns={labelColumns}>
        <Say>{`${people.roles[state.role]}  (F3)`}</Say>
      </Labelled>
    </Frame>
  )
}

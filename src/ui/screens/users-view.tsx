import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { UserFormState } from '../people-states.ts'
import { userFormScreen } from './users.ts'

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

import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { SecretState } from '../people-states.ts'
import { secretScreen, shownFields } from './secret.ts'

export function SecretView({ state }: { readonly state: SecretState }) {
  const { model } = useScreen()
  const { people } = model.words
  const rect = secretScreen.rect?.(state, model) ?? model.layout.body
  const fields = shownFields(state)
  const labelColumns = Math.max(...fields.map((field) => textWidth(labelOf(field, state, model)))) + 2
  const menu = state.kind === 'pin' ? people.menu.pin : people.menu.password
  return (
    <Frame rect={rect} title={state.kind === 'first-password' ? `${menu}, ${state.email}` : menu}>
      <Box height={1} />
      {fields.map((field) => (
        <Labelled key={field} label={labelOf(field, state, model)} columns={labelColumns}>
          <Field
            name={field}
            value={state[field]}
            isActive={state.field === field}
            isSecret
            columns={rect.columns - 4 - labelColumns}
            hint="-"
          />
        </Labelled>
      ))}
      <Box height={1} />
      <Say as="muted">{state.kind === 'pin' ? people.pinHint : people.passwordHint}</Say>
    </Frame>
  )
}

function labelOf(field: SecretState['field'], { kind }: SecretState, { words }: Model): string {
  const { people } = words
  const next = kind === 'pin' ? people.newPin : people.newPassword
  return { current: people.current, next, again: people.again }[field]
}

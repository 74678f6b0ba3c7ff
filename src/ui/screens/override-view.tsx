import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { OverrideState } from '../people-states.ts'
import { fill } from '../words.ts'
import { overrideScreen } from './override.ts'

export function OverrideView({ state }: { readonly state: OverrideState }) {
  const { model } = useScreen()
  const { people, screens, signIn } = model.words
  const rect = overrideScreen.rect?.(state, model) ?? model.layout.body
  const labelColumns = Math.max(textWidth(signIn.email), textWidth(people.pinOrPassword)) + 2
  const columns = rect.columns - 4 - labelColumns
  const names: Readonly<Record<string, string>> = people.permissions
  const needs = fill(people.needs, { name: model.session?.user.name ?? '' })
  return (
    <Frame rect={rect} title={screens.override}>
      <Say>{`${needs} ${names[state.permission] ?? state.permission}`}</Say>
      <Box height={1} />
      <Labelled label={signIn.email} columns={labelColumns}>
        <Field name="email" value={state.email} isActive={state.field === 'email'} columns={columns} hint="-" />
      </Labelled>
      <Labelled label={people.pinOrPassword} columns={labelColumns}>
        <Field
          name="secret"
          value={state.secret}
          isActive={state.field === 'secret'}
          columns={columns}
          hint="-"
          isSecret
        />
      </Labelled>
      <Box height={1} />
      <Say as="muted">{people.allowHint}</Say>
    </Frame>
  )
}

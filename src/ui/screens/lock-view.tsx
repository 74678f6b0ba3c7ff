import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { centred, listWindow } from '../layout.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { LockState } from '../people-states.ts'

const mostRows = 10

export function LockView({ state }: { readonly state: LockState }) {
  const { model } = useScreen()
  const { people, screens } = model.words
  const { first, count } = listWindow(state.users.length, state.selected, mostRows)
  const rect = centred(model.layout.body, { columns: 58, rows: count + 8 })
  return (
    <Frame rect={rect} title={screens.lock}>
      <Say as="muted">{people.lockHint}</Say>
      <Box height={1} />
      {state.users.slice(first, first + count).map(({ id, name }, index) => (
        <Entry key={id} isChosen={first + index === state.selected} columns={rect.columns - 4} text={name} />
      ))}
      <Box height={1} />
      <Labelled label={people.pinOrPassword} columns={textWidth(people.pinOrPassword) + 2}>
        <Field name="secret" value={state.secret} isActive isSecret columns={24} />
      </Labelled>
    </Frame>
  )
}

import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ShiftOpenState } from '../people-states.ts'
import { shiftOpenScreen } from './shift-open.ts'

export function ShiftOpenView({ state }: { readonly state: ShiftOpenState }) {
  const { model } = useScreen()
  const { people, screens } = model.words
  return (
    <Frame rect={shiftOpenScreen.rect?.(state, model) ?? model.layout.body} title={screens['shift-open']}>
      <Box height={1} />
      <Labelled label={people.float} columns={textWidth(people.float) + 2}>
        <Field name="float" value={state.float} isActive columns={20} />
        <Say as="muted">{` ${model.session?.organiser.currency ?? ''}`}</Say>
      </Labelled>
      <Box height={1} />
      <Say as="muted">{people.floatHint}</Say>
    </Frame>
  )
}

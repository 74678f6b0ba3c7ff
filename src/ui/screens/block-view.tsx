import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { BlockState } from '../reservation-states.ts'
import { counted } from '../words.ts'
import { blockedSeats, blockScreen } from './block.ts'

export function BlockView({ state }: { readonly state: BlockState }) {
  const { model } = useScreen()
  const { reservations: words, screens } = model.words
  const rect = blockScreen.rect?.(state, model) ?? model.layout.body
  const labelColumns = Math.max(textWidth(words.what), textWidth(words.reason)) + 2
  const seats = counted(model.words, words.seatCount, blockedSeats(state).length)
  return (
    <Frame rect={rect} title={screens.block}>
      <Labelled label={words.what} columns={labelColumns}>
        <Say as="key">{`${words.scopes[state.scope]}, ${seats}`}</Say>
      </Labelled>
      {!state.isFreeing && (
        <Labelled label={words.reason} columns={labelColumns}>
          <Field name="reason" value={state.reason} isActive columns={rect.columns - 4 - labelColumns} />
        </Labelled>
      )}
      <Box height={1} />
      <Say as="muted">{words.acts[state.isFreeing ? 'unblock' : 'block']}</Say>
    </Frame>
  )
}

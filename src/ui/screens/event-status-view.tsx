import { Box } from 'ink'
import { fitted } from '../fitted.ts'
import type { EventStatusState } from '../office-states.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { fill, statusWord } from '../words.ts'
import { eventStatusScreen, offeredStatuses } from './event-status.ts'

export function EventStatusView({ state }: { readonly state: EventStatusState }) {
  const { model } = useScreen()
  const { words } = model
  const rect = eventStatusScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const offered = offeredStatuses(state)
  return (
    <Frame rect={rect} title={words.screens['event-status']}>
      <Say as="title">{fitted(state.event.title, columns)}</Say>
      <Say as="muted">{fill(words.office.statusNow, { status: statusWord(words, state.event.status) })}</Say>
      <Box height={1} />
      {offered.map((status, index) => (
        <Entry
          key={status}
          isChosen={index === state.selected}
          columns={columns}
          text={`${index + 1} ${words.office.become[status]}`}
        />
      ))}
      {offered.length === 0 && <Say as="muted">{words.office.statusLast}</Say>}
    </Frame>
  )
}

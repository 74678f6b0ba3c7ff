import { Box } from 'ink'
import { isEmptyBasket } from '../../domain/basket.ts'
import type { EventListing } from '../../domain/open-hall.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { basketCounts } from '../basket-counts.ts'
import { fitted } from '../fitted.ts'
import { dateTime, money } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Entry } from '../parts/row.tsx'
import { At, Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ProgrammeState } from '../screen-state.ts'
import { statusWord } from '../words.ts'
import { programmeRows, shownEvents } from './programme.ts'

interface Columns {
  readonly date: number
  readonly time: number
  readonly title: number
  readonly hall: number
  readonly status: number
  readonly free: number
}

const widestTitle = 60

/** Dates and statuses are as wide as the language writes them; title and hall share what the others leave. */
function columnsFor(width: number, { events, language, words }: Model): Columns {
  const dates = events.map((event) => textWidth(dateTime(event.startsAt, 'day', language, event.timeZone)))
  const statuses = Object.values(words.statuses).map(textWidth)
  const fixed = {
    date: Math.max(textWidth(words.programme.date), ...dates) + 1,
    time: 6,
    status: Math.max(textWidth(words.programme.status), ...statuses) + 1,
    free: Math.max(textWidth(words.programme.free), 11) + 1,
  }
  const rest = width - 2 - fixed.date - fixed.time - fixed.status - fixed.free
  const hall = Math.max(10, Math.min(28, Math.floor(rest * 0.35)))
  // On a wide screen the hall stays beside its event, where the eye finds it.
  return { ...fixed, hall, title: Math.max(10, Math.min(widestTitle, rest - hall)) }
}

function eventText(event: EventListing, columns: Columns, { language, words }: Model): string {
  const free = event.canHold ? `${event.freeCount}/${event.seatCount}` : '-'
  return [
    fitted(dateTime(event.startsAt, 'day', language, event.timeZone), columns.date - 1),
    fitted(dateTime(event.startsAt, 'time', language, event.timeZone), columns.time - 1),
    fitted(event.title, columns.title - 1),
    fitted(event.hallName, columns.hall - 1),
    fitted(statusWord(words, event.status), columns.status - 1),
    fitted(free, columns.free - 1, 'right'),
  ].join(' ')
}

/** T07: what is in the basket while the next event is looked for. */
function basketText({ basket, words, language }: Model): string {
  if (basket === null || isEmptyBasket(basket)) return ''
  return `   ${words.screens.basket}: ${basketCounts(basket.lines.length, basket.items, words)}, ${money(basket.total, basket.currency, language)}`
}

export function ProgrammeView({ state }: { readonly state: ProgrammeState }) {
  const { model } = useScreen()
  const { words, layout } = model
  const width = layout.body.columns
  const columns = columnsFor(width, model)
  const events = shownEvents(state, model)
  const selected = Math.min(state.selected, events.length - 1)
  const { first, count } = listWindow(events.length, selected, programmeRows(model))
  const heading = [
    fitted(words.programme.date, columns.date - 1),
    fitted(words.programme.time, columns.time - 1),
    fitted(words.programme.event, columns.title - 1),
    fitted(words.programme.hall, columns.hall - 1),
    fitted(words.programme.status, columns.status - 1),
    fitted(words.programme.free, columns.free - 1, 'right'),
  ].join(' ')
  return (
    <At rect={layout.body}>
      <Box height={1} marginTop={1}>
        <Say>{`  ${words.programme.filter}: `}</Say>
        <Field name="filter" value={state.filter} isActive columns={16} />
        <Say as="muted">{`  ${words.programme.ranges[state.range]}, ${events.length}/${model.events.length}`}</Say>
        <Say as="money">{basketText(model)}</Say>
      </Box>
      <Box height={1} marginTop={1}>
        <Say as="title">{`  ${heading}`}</Say>
      </Box>
      {events.slice(first, first + count).map((event, line) => (
        <Entry
          key={event.id}
          isChosen={first + line === selected}
          columns={width}
          text={eventText(event, columns, model)}
        />
      ))}
      {events.length === 0 && model.eventsAt !== null && <Say as="muted">{`  ${words.programme.none}`}</Say>}
    </At>
  )
}

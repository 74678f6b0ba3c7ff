import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { ReserveState } from '../reservation-states.ts'
import { fill } from '../words.ts'
import { openFields, reserveScreen } from './reserve.ts'

export function ReserveView({ state }: { readonly state: ReserveState }) {
  const { model } = useScreen()
  const { reservations: words, screens } = model.words
  const rect = reserveScreen.rect?.(state, model) ?? model.layout.body
  const labels = [words.name, words.symbol, words.note, words.option, words.pickUp]
  const labelColumns = Math.max(...labels.map(textWidth)) + 2
  const columns = rect.columns - 4 - labelColumns
  const fields = openFields(state)
  const field = (name: 'name' | 'symbol' | 'note' | 'option', hint: string) => (
    <Labelled label={words[name]} columns={labelColumns}>
      <Field name={name} value={state[name]} isActive={state.field === name} columns={columns} hint={hint} />
    </Labelled>
  )
  return (
    <Frame rect={rect} title={state.reservationId === null ? screens.reserve : screens.reservation}>
      <Say as="muted">{seatsText(state, model)}</Say>
      <Box height={1} />
      {field('name', '-')}
      {field('symbol', words.symbolHint)}
      {field('note', '-')}
      <Labelled label={words.pickUp} columns={labelColumns}>
        <Say>{words.pickUps[state.pickUp]}</Say>
      </Labelled>
      {fields.includes('option') && field('option', '-')}
      <Box height={1} />
      <Say as="muted">{termsText(state, model)}</Say>
    </Frame>
  )
}

/** What is about to be reserved. */
function seatsText({ eventId, reservationId }: ReserveState, { basket, reservation }: Model): string {
  const seats =
    reservationId === null
      ? (basket?.lines.filter((line) => line.eventId === eventId) ?? [])
      : (reservation?.seats ?? [])
  const names = seats.map(({ section, row, number }) => `${section} ${row}-${number}`)
  return `${names.length}: ${names.join(', ')}`
}

/** O08, F18: the cap and the class it comes from. */
function termsText({ terms, pickUp, salesClass }: ReserveState, { words }: Model): string {
  if (terms === null) return ''
  const { earliest, latest } = terms
  if (pickUp === 'evening') return words.reservations.eveningUntil
  return fill(words.reservations.range, { earliest, latest, salesClass })
}

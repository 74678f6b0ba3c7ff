import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import type { DoorState } from '../entry-states.ts'
import { entryPlace, entryReason } from '../entry-texts.ts'
import { shortened } from '../fitted.ts'
import { dateTime } from '../format.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { fill } from '../words.ts'
import { doorScreen } from './door.ts'

export function DoorView({ state }: { readonly state: DoorState }) {
  const { model } = useScreen()
  const { words, language } = model
  const { event, entry, count } = state
  const rect = doorScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const starts = dateTime(event.startsAt, 'day-time', language, event.timeZone)
  const labelColumns = textWidth(words.entry.code) + 2
  return (
    <Frame rect={rect} title={shortened(`${words.screens.door}: ${event.title}, ${starts}`, columns - 2)}>
      <Box height={1} />
      <Verdict entry={entry} columns={columns} />
      <Box height={1} />
      {entry !== null && <Say as="title">{shortened(placeLine(entry), columns)}</Say>}
      {entry !== null && <Say>{shortened(entryReason(entry, words, language), columns)}</Say>}
      <Box flexGrow={1} />
      {count !== null && <Say as="muted">{fill(words.entry.count, { in: count.entered, of: count.sold })}</Say>}
      <Labelled label={words.entry.code} columns={labelColumns}>
        <Field name="code" value={state.code} isActive columns={columns - labelColumns} />
      </Labelled>
    </Frame>
  )
}

function placeLine(entry: NonNullable<DoorState['entry']>): string {
  const tariff = entry.facts?.tariffName ?? ''
  return tariff === '' ? entryPlace(entry) : `${entryPlace(entry)}, ${tariff}`
}

/** A band over the whole width: its word, its colour, and its edge of `+` or `!` each say the same. */
function Verdict({ entry, columns }: { readonly entry: DoorState['entry']; readonly columns: number }) {
  const { model } = useScreen()
  const { words } = model
  if (entry === null)
    return (
      <Box height={5} flexDirection="column" justifyContent="center">
        <Say as="muted">{words.entry.hint}</Say>
      </Box>
    )
  const isGood = entry.verdict === 'valid'
  const role = isGood ? 'verdict.good' : 'verdict.bad'
  const edge = (isGood ? '+' : '!').repeat(columns)
  const blank = ' '.repeat(columns)
  const spaced = Array.from(words.entry.verdicts[entry.verdict]).join(' ')
  const word = shortened(textWidth(spaced) > columns ? words.entry.verdicts[entry.verdict] : spaced, columns)
  const left = Math.floor((columns - textWidth(word)) / 2)
  const line = `${' '.repeat(left)}${word}${' '.repeat(columns - left - textWidth(word))}`
  return [
    { key: 'top', text: edge },
    { key: 'over', text: blank },
    { key: 'word', text: line },
    { key: 'under', text: blank },
    { key: 'bottom', text: edge },
  ].map(({ key, text }) => (
    <Say key={key} as={role}>
      {text}
    </Say>
  ))
}

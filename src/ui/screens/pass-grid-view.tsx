import { Box } from 'ink'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { bareMoney, money } from '../format.ts'
import { listWindow } from '../layout.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { type PassFormState, type PassGridState, passFields } from '../pass-states.ts'
import { passFormScreen, passGridScreen } from './pass-grid.ts'

const cellColumns = 12
/** Frame, hint and heading. */
const linesAround = 4

export function PassGridView({ state }: { readonly state: PassGridState }) {
  const { model } = useScreen()
  const { words, language, theme } = model
  const rect = passGridScreen.rect?.(state, model) ?? model.layout.body
  const tariffs = shownTariffs(state, rect.columns)
  const nameColumns = rect.columns - 4 - tariffs.length * (cellColumns + 1)
  const { first, count } = listWindow(state.kinds.length, state.row, rect.rows - linesAround)
  return (
    <Frame rect={rect} title={words.screens['pass-grid']}>
      <Say as="muted">{state.kinds.length === 0 ? words.passes.noKinds : words.passes.gridHint}</Say>
      <Say as="title">{[fitted('', nameColumns), ...tariffs.map(({ tariffName }) => cell(tariffName))].join(' ')}</Say>
      {state.kinds.slice(first, first + count).map((kind, line) => (
        <Box key={kind.id} height={1}>
          <Say>{fitted(kind.name, nameColumns)}</Say>
          {tariffs.map(({ tariffId }) => {
            const price = kind.prices.find((each) => each.tariffId === tariffId)
            const isChosen = first + line === state.row && state.tariffs[state.column]?.tariffId === tariffId
            const text = price === undefined ? '-' : bareMoney(price.amount, kind.currency, language)
            return (
              <Say key={tariffId} as={isChosen ? 'chosen' : 'text'}>
                {` ${cell(isChosen ? `${theme.glyphs.pointer} ${text}` : text)}`}
              </Say>
            )
          })}
        </Box>
      ))}
    </Frame>
  )
}

function cell(text: string): string {
  return fitted(text, cellColumns, 'right')
}

/** As many as fit, so that the chosen one is among them. */
function shownTariffs({ tariffs, column }: PassGridState, columns: number): PassGridState['tariffs'] {
  const most = Math.max(1, Math.floor((columns - 4 - 24) / (cellColumns + 1)))
  const { first, count } = listWindow(tariffs.length, column, most)
  return tariffs.slice(first, first + count)
}

export function PassFormView({ state }: { readonly state: PassFormState }) {
  const { model } = useScreen()
  const { passes: words, screens } = model.words
  const rect = passFormScreen.rect?.(state, model) ?? model.layout.body
  const labelColumns = Math.max(...passFields.map((field) => textWidth(words[field]))) + 2
  const columns = rect.columns - 4 - labelColumns
  const { kind, price } = state
  return (
    <Frame rect={rect} title={screens['pass-form']}>
      <Pair
        label={`${kind.name}, ${price.tariffName}`}
        value={money(price.amount, kind.currency, model.language)}
        as="money"
      />
      <Box height={1} />
      {passFields.map((field) => (
        <Labelled key={field} label={words[field]} columns={labelColumns}>
          <Field name={field} value={state[field]} isActive={state.field === field} columns={columns} />
        </Labelled>
      ))}
      <Box height={1} />
      <Say as="muted">{words.formHint}</Say>
    </Frame>
  )
}

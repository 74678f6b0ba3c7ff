import { Box } from 'ink'
import { bareMoney, money } from '../format.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { CountState } from '../people-states.ts'
import { countScreen, countTotal, isAutomatic, piecesOf } from './count.ts'

const labelColumns = 14

export function CountView({ state }: { readonly state: CountState }) {
  const { model } = useScreen()
  const { words, language, session } = model
  const { people } = words
  const currency = session?.organiser.currency ?? 'EUR'
  const pieces = piecesOf(model)
  const half = Math.ceil(pieces.length / 2)
  const total = countTotal(state)
  const column = (from: number, to: number) => (
    <Box flexDirection="column" width={28}>
      {pieces.slice(from, to).map((piece, index) => (
        <Labelled key={piece} label={`${bareMoney(piece, currency, language).padStart(10)} x`} columns={labelColumns}>
          <Field
            name={String(piece)}
            value={state.pieces[piece] ?? ''}
            isActive={state.field === from + index}
            columns={8}
            hint="-"
          />
        </Labelled>
      ))}
    </Box>
  )
  return (
    <Frame rect={countScreen.rect?.(state, model) ?? model.layout.body} title={words.screens.count}>
      {isAutomatic(model) ? (
        <>
          <Box height={1} />
          <Say>{people.autoClose}</Say>
        </>
      ) : (
        <>
          <Say as="muted">{state.expected === null ? people.blind : people.pieces}</Say>
          <Box height={1} />
          <Box>
            {column(0, half)}
            {column(half, pieces.length)}
          </Box>
          <Box height={1} />
          <Pair label={people.counted} value={money(total, currency, language)} as="money" />
        </>
      )}
      {state.expected !== null && <Pair label={people.expected} value={money(state.expected, currency, language)} />}
      {state.expected !== null && !isAutomatic(model) && (
        <Pair
          label={people.difference}
          value={money(total - state.expected, currency, language)}
          as={total === state.expected ? 'text' : 'notice.error'}
        />
      )}
    </Frame>
  )
}

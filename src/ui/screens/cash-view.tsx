import { Box } from 'ink'
import type { CashOperation } from '../../domain/shift-document.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { bareMoney, dateTime } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { CashFormState, CashState } from '../people-states.ts'
import { fill } from '../words.ts'
import { cashFormScreen, cashRows, cashScreen } from './cash.ts'

const amountColumns = 14

export function CashView({ state }: { readonly state: CashState }) {
  const { model } = useScreen()
  const rect = cashScreen.rect?.(state, model) ?? model.layout.body
  const { operations, selected } = state
  const { first, count } = listWindow(operations.length, selected, cashRows(model))
  return (
    <Frame rect={rect} title={model.words.screens.cash}>
      {operations.length === 0 && <Say as="muted">{model.words.people.noCash}</Say>}
      {operations.slice(first, first + count).map((operation, index) => (
        <Entry
          key={operation.id}
          isChosen={first + index === selected}
          columns={rect.columns - 4}
          text={cashLine(operation, model)}
        />
      ))}
    </Frame>
  )
}

function cashLine(operation: CashOperation, { words, language, session }: Model): string {
  const { kind, amount, at, operator, comment, approvedBy, corrects, isCorrected } = operation
  const text = bareMoney(amount, session?.organiser.currency ?? 'EUR', language)
  const { people } = words
  const remarks = [
    ...(corrects === null ? [] : [people.corrects]),
    ...(isCorrected ? [people.corrected] : []),
    ...(approvedBy === null ? [] : [fill(people.byApproval, { name: approvedBy })]),
  ]
  const what = [comment, ...remarks].join(', ')
  return `${dateTime(at, 'time', language)} ${`${kind === 'credit' ? '+' : '-'}${text}`.padStart(amountColumns)}  ${fitted(operator, 10)} ${what}`
}

export function CashFormView({ state }: { readonly state: CashFormState }) {
  const { model } = useScreen()
  const { people, commands } = model.words
  const rect = cashFormScreen.rect?.(state, model) ?? model.layout.body
  const labelColumns = Math.max(textWidth(people.amount), textWidth(people.comment)) + 2
  const columns = rect.columns - 4 - labelColumns
  return (
    <Frame rect={rect} title={commands[state.kind === 'credit' ? 'cash-in' : 'cash-out']}>
      <Box height={1} />
      <Labelled label={people.amount} columns={labelColumns}>
        <Field name="amount" value={state.amount} isActive={state.field === 'amount'} columns={columns} hint="-" />
      </Labelled>
      <Labelled label={people.comment} columns={labelColumns}>
        <Field name="comment" value={state.comment} isActive={state.field === 'comment'} columns={columns} hint="-" />
      </Labelled>
      <Box height={1} />
      <Say as="muted">{state.corrects === null ? '' : `${people.corrects}: ${state.corrects.comment}`}</Say>
    </Frame>
  )
}

import { Box } from 'ink'
import { giftCardCodeText } from '../../domain/gift-card-code.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { money } from '../format.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { GiftCardState } from '../screen-state.ts'
import { giftCardScreen } from './gift-card.ts'

export function GiftCardView({ state }: { readonly state: GiftCardState }) {
  const { model } = useScreen()
  const { words, language } = model
  const rect = giftCardScreen.rect?.(state, model) ?? model.layout.body
  const labelColumns = Math.max(textWidth(words.vouchers.code), textWidth(words.vouchers.amount)) + 2
  const columns = rect.columns - 4 - labelColumns
  const { shown } = state
  return (
    <Frame rect={rect} title={words.screens['gift-card']}>
      <Box height={1} />
      <Labelled label={words.vouchers.code} columns={labelColumns}>
        <Field name="code" value={state.code} isActive={state.field === 'code'} columns={columns} hint="-" />
      </Labelled>
      {state.isPay ? (
        <Box height={1} />
      ) : (
        <Labelled label={words.vouchers.amount} columns={labelColumns}>
          <Field name="amount" value={state.amount} isActive={state.field === 'amount'} columns={columns} hint="-" />
        </Labelled>
      )}
      <Box height={1} />
      <Say as="muted">{state.isPay ? words.vouchers.cardHint : words.vouchers.loadHint}</Say>
      <Box height={1} />
      {shown !== null && (
        <Pair label={giftCardCodeText(shown.code)} value={money(shown.balance, shown.currency, language)} as="money" />
      )}
    </Frame>
  )
}

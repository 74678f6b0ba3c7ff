import { Box } from 'ink'
import type { Tender } from '../../domain/tender.ts'
import { voucherName } from '../../domain/voucher.ts'
import { voucherOn } from '../../domain/voucher-rules.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { shortened } from '../fitted.ts'
import { money } from '../format.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { PayState } from '../screen-state.ts'
import { voucherLabel } from '../voucher-label.ts'
import { mostTakenShown, payScreen, soldRows } from './pay.ts'
import { soldLines } from './pay-lines.ts'
import { changeNow, leftToPay, totalToPay } from './pay-tenders.ts'

export function PayView({ state }: { readonly state: PayState }) {
  const { model } = useScreen()
  const { words, language, basket } = model
  const rect = payScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const currency = basket?.currency ?? ''
  const vouchers = basket?.pricing.vouchers ?? []
  const labels = [words.pay.tender, words.pay.given, words.pay.tickets, words.pay.note, words.panel.customer]
  const labelColumns = Math.max(...labels.map(textWidth)) + 2
  const offered = new Set<Tender>(['cash', 'card', state.tender])
  const tenders = [...offered].map((tender) => mark(words.tenders[tender], tender === state.tender))
  const forms = (['individual', 'grouped'] as const).map((form) => mark(words.pay[form], form === state.form))
  return (
    <Frame rect={rect} title={words.screens.pay}>
      <Box flexDirection="column" height={soldRows(model, state)}>
        {soldLines(model, state, columns).map((line) => (
          <Say key={line.key} as={line.isEvent ? 'title' : 'text'}>
            {line.text}
          </Say>
        ))}
      </Box>
      <Say as="border">{model.theme.glyphs.border.top.repeat(columns)}</Say>
      {vouchers.length > 0 && <Pair label={voucherLabel(model)} value={voucherTexts(model, columns)} as="key" />}
      <Pair label={words.pay.total} value={money(totalToPay(state), currency, language)} as="money" />
      {state.payments.slice(-mostTakenShown).map((payment, index) => (
        <Pair
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows and shrinks at its end
          key={index}
          label={`  ${words.tenders[payment.tender]}`}
          value={money(payment.amount, currency, language)}
        />
      ))}
      {state.payments.length > 0 && (
        <Pair label={words.prices.left} value={money(leftToPay(state), currency, language)} as="money" />
      )}
      <Box height={1} />
      <Labelled label={words.pay.tender} columns={labelColumns}>
        <Say>{tenders.join('  ')}</Say>
      </Labelled>
      <Labelled label={words.pay.given} columns={labelColumns}>
        <Field
          name="given"
          value={state.given}
          isActive={state.field === 'given'}
          columns={16}
          hint={words.pay.exact}
        />
        <Say as="muted">{state.given === '' && state.field === 'given' ? words.pay.exact : ''}</Say>
      </Labelled>
      {changeLine(state, model)}
      <Box height={1} />
      <Labelled label={words.pay.tickets} columns={labelColumns}>
        <Say>{forms.join('  ')}</Say>
      </Labelled>
      <Labelled label={words.pay.note} columns={labelColumns}>
        <Field
          name="note"
          value={state.note}
          isActive={state.field === 'note'}
          columns={columns - labelColumns}
          hint="-"
        />
      </Labelled>
      <Labelled label={words.panel.customer} columns={labelColumns}>
        <Say as={model.customer === null ? 'muted' : 'text'}>{customerText(model, columns - labelColumns)}</Say>
      </Labelled>
      <Box height={1} />
      {model.isBusy && <Say as="notice.info">{words.pay.busy}</Say>}
    </Frame>
  )
}

function mark(text: string, isChosen: boolean): string {
  return `${isChosen ? '(x)' : '( )'} ${text}`
}

/** E11: their codes and what they take off in all. */
function voucherTexts(model: Model, columns: number): string {
  const { basket, language } = model
  const codes = (basket?.pricing.vouchers ?? []).map(voucherName).join(', ')
  const uses = (basket?.lines ?? []).flatMap((line) => voucherOn(line) ?? [])
  const off = uses.reduce((sum, use) => sum + use.amount, 0)
  const amount = off === 0 ? '' : `  -${money(off, basket?.currency ?? '', language)}`
  return `${shortened(codes, columns - textWidth(voucherLabel(model)) - textWidth(amount) - 2)}${amount}`
}

/** E19: asked for by its key, never forced. */
function customerText({ customer, words }: Model, columns: number): string {
  if (customer === null) return `${words.panel.walkIn} (F4)`
  return shortened([...new Set([customer.name, customer.email || customer.phone])].join(', '), columns)
}

/** What comes back, or what is missing; of a card, what is to be done first. */
function changeLine(state: PayState, { words, language, basket }: Model) {
  const currency = basket?.currency ?? ''
  const change = changeNow(state, currency)
  if (state.tender === 'card' && state.given === '' && leftToPay(state) > 0) {
    return <Say as="muted">{words.pay.cardFirst}</Say>
  }
  if (change === null) return <Box height={1} />
  if (change < 0) {
    return <Pair label={words.pay.missing} value={money(-change, currency, language)} as="notice.error" />
  }
  return <Pair label={words.pay.change} value={money(change, currency, language)} as="money" />
}

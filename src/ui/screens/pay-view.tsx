import { Box } from 'ink'
import { basketByEvent } from '../../domain/basket.ts'
import { voucherOn } from '../../domain/voucher-rules.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted, shortened } from '../fitted.ts'
import { dateTime, money } from '../format.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Labelled, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { PayState } from '../screen-state.ts'
import { counted } from '../words.ts'
import { givenAmount, payScreen, soldRows } from './pay.ts'

export function PayView({ state }: { readonly state: PayState }) {
  const { model } = useScreen()
  const { words, language, basket } = model
  const rect = payScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const currency = basket?.currency ?? ''
  const vouchers = basket?.pricing.vouchers ?? []
  const labels = [words.pay.tender, words.pay.given, words.pay.tickets, words.pay.note, words.panel.customer]
  const labelColumns = Math.max(...labels.map(textWidth)) + 2
  const tenders = (['cash', 'card'] as const).map((tender) => mark(words.tenders[tender], tender === state.tender))
  const forms = (['individual', 'grouped'] as const).map((form) => mark(words.pay[form], form === state.form))
  return (
    <Frame rect={rect} title={words.screens.pay}>
      <Box flexDirection="column" height={soldRows(model)}>
        {soldLines(model, columns).map((line) => (
          <Say key={line.key} as={line.isEvent ? 'title' : 'text'}>
            {line.text}
          </Say>
        ))}
      </Box>
      <Say as="border">{model.theme.glyphs.border.top.repeat(columns)}</Say>
      {vouchers.length > 0 && <Pair label={words.vouchers.label} value={voucherTexts(model, columns)} as="key" />}
      <Pair label={words.pay.total} value={money(state.total, currency, language)} as="money" />
      <Box height={1} />
      <Labelled label={words.pay.tender} columns={labelColumns}>
        <Say>{tenders.join('  ')}</Say>
      </Labelled>
      {state.tender === 'cash' ? (
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
      ) : (
        <Say as="muted">{words.pay.cardFirst}</Say>
      )}
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
function voucherTexts({ basket, words, language }: Model, columns: number): string {
  const codes = (basket?.pricing.vouchers ?? []).map((voucher) => voucher.code).join(', ')
  const uses = (basket?.lines ?? []).flatMap((line) => voucherOn(line) ?? [])
  const off = uses.reduce((sum, use) => sum + use.amount, 0)
  const amount = off === 0 ? '' : `  -${money(off, basket?.currency ?? '', language)}`
  return `${shortened(codes, columns - textWidth(words.vouchers.label) - textWidth(amount) - 2)}${amount}`
}

/** E19: asked for by its key, never forced. */
function customerText({ customer, words }: Model, columns: number): string {
  if (customer === null) return `${words.panel.walkIn} (F4)`
  return shortened([...new Set([customer.name, customer.email || customer.phone])].join(', '), columns)
}

function changeLine(state: PayState, { words, language, basket }: Model) {
  const currency = basket?.currency ?? ''
  const given = givenAmount(state, currency)
  if (state.tender === 'card' || given === null) return <Box height={1} />
  const difference = given - state.total
  if (difference < 0) {
    return <Pair label={words.pay.missing} value={money(-difference, currency, language)} as="notice.error" />
  }
  return <Pair label={words.pay.change} value={money(difference, currency, language)} as="money" />
}

interface SoldLine {
  readonly key: string
  readonly text: string
  readonly isEvent: boolean
}

/** E10, E12: each event with its date and time, below it its seats, as many as have room. */
function soldLines({ basket, language, words, layout }: Model, columns: number): readonly SoldLine[] {
  if (basket === null) return []
  const lines = basketByEvent(basket).flatMap((event): SoldLine[] => [
    {
      key: event.eventId,
      text: fitted(`${event.title}, ${dateTime(event.startsAt, 'long', language, event.timeZone)}`, columns),
      isEvent: true,
    },
    ...event.lines.map((line) => {
      const price = money(line.amount, basket.currency, language)
      const seat = `  ${line.section} ${line.row}-${line.number}, ${line.zoneName}, ${line.tariffName}`
      return {
        key: `${line.eventId} ${line.seatId}`,
        text: `${fitted(seat, columns - textWidth(price) - 1)} ${price}`,
        isEvent: false,
      }
    }),
  ])
  const seatLines = soldRows({ basket, layout })
  if (lines.length <= seatLines) return lines
  const hidden = lines.length - seatLines + 1
  const more = { key: 'more', text: `  ${counted(words, words.panel.more, hidden)}`, isEvent: false }
  return [...lines.slice(0, seatLines - 1), more]
}

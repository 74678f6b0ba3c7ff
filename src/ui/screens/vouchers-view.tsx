import { Box } from 'ink'
import { type AppliedVoucher, voucherName } from '../../domain/voucher.ts'
import { voucherOn } from '../../domain/voucher-rules.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { bareMoney, money } from '../format.ts'
import { listWindow } from '../layout.ts'
import type { Model } from '../model.ts'
import { Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { Entry, Labelled, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { VouchersState } from '../screen-state.ts'
import { counted } from '../words.ts'
import { voucherRows, vouchersScreen } from './vouchers.ts'

const seatColumns = 14
const amountColumns = 14

export function VouchersView({ state }: { readonly state: VouchersState }) {
  const { model } = useScreen()
  const { words, basket, language } = model
  const rect = vouchersScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const vouchers = basket?.pricing.vouchers ?? []
  const selected = Math.min(state.selected, vouchers.length - 1)
  const { first, count } = listWindow(vouchers.length, selected, voucherRows(model))
  const labelColumns = textWidth(words.vouchers.code) + 2
  return (
    <Frame rect={rect} title={words.screens.vouchers}>
      <Labelled label={words.vouchers.code} columns={labelColumns}>
        <Field name="code" value={state.code} isActive columns={columns - labelColumns} />
      </Labelled>
      <Say as="muted">{words.vouchers.hint}</Say>
      <Box height={1} />
      {vouchers.slice(first, first + count).map((voucher, index) => (
        <Entry
          key={voucher.id}
          isChosen={first + index === selected}
          columns={columns}
          text={voucherLine(voucher, model, columns - 2)}
        />
      ))}
      {vouchers.length === 0 && <Say as="muted">{words.vouchers.noneApplied}</Say>}
      <Say as="border">{model.theme.glyphs.border.top.repeat(columns)}</Say>
      <Pair label={words.panel.total} value={money(basket?.total ?? 0, basket?.currency ?? '', language)} as="money" />
    </Frame>
  )
}

/** Its code, for how many seats it is used, and what it takes off. */
function voucherLine(voucher: AppliedVoucher, { basket, words, language }: Model, columns: number): string {
  const uses = (basket?.lines ?? []).flatMap((line) => voucherOn(line) ?? []).filter((use) => use.id === voucher.id)
  const off = uses.reduce((sum, use) => sum + use.amount, 0)
  const seats = counted(words, words.panel.seats, uses.length)
  const amount = off === 0 ? '' : `-${bareMoney(off, basket?.currency ?? '', language)}`
  const codeColumns = columns - seatColumns - amountColumns - 2
  return `${fitted(voucherName(voucher), codeColumns)} ${fitted(seats, seatColumns)} ${fitted(amount, amountColumns, 'right')}`
}

import { Box } from 'ink'
import { refundReasons } from '../../domain/refund.ts'
import { saleLineName } from '../../domain/sale-card.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import { money } from '../format.ts'
import { Frame } from '../parts/frame.tsx'
import { Entry, Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { RefundState } from '../screen-state.ts'
import { counted } from '../words.ts'
import { refundScreen, shownRefundLines } from './refund.ts'

export function RefundView({ state }: { readonly state: RefundState }) {
  const { model } = useScreen()
  const { words, language } = model
  const { begun } = state
  const rect = refundScreen.rect?.(state, model) ?? model.layout.body
  const columns = rect.columns - 4
  const room = Math.max(1, shownRefundLines(state, model) - begun.payments.length)
  const shown = begun.lines.length > room ? begun.lines.slice(0, room - 1) : begun.lines
  const hidden = begun.lines.length - shown.length
  return (
    <Frame rect={rect} title={words.screens.refund}>
      {shown.map((line) => {
        const price = money(line.amount - line.refunded, begun.currency, language)
        const name = `${saleLineName(line)}${line.eventTitle === '' ? '' : `, ${line.eventTitle}`}`
        return <Say key={line.id}>{`${fitted(name, columns - textWidth(price) - 1)} ${price}`}</Say>
      })}
      {hidden > 0 && <Say>{counted(words, words.panel.more, hidden)}</Say>}
      <Say as="border">{model.theme.glyphs.border.top.repeat(columns)}</Say>
      <Pair label={words.sales.toPayBack} value={money(begun.amount, begun.currency, language)} as="money" />
      {begun.payments.map(({ tender, amount }) => (
        <Pair key={tender} label={`  ${words.tenders[tender]}`} value={money(amount, begun.currency, language)} />
      ))}
      <Box height={1} />
      {refundReasons.map((reason, index) => (
        <Entry
          key={reason}
          isChosen={reason === state.reason}
          columns={columns}
          text={`${index + 1} ${words.sales.refundReasons[reason]}`}
        />
      ))}
      {model.isBusy ? (
        <Say as="notice.info">{words.sales.busy}</Say>
      ) : (
        <Say as="muted">{begun.payments.some(({ tender }) => tender === 'card') ? words.sales.cardFirst : ''}</Say>
      )}
    </Frame>
  )
}

import { Box } from 'ink'
import type { Sale } from '../../domain/sale.ts'
import { saleCodeText } from '../../domain/sale-code.ts'
import { shortened } from '../fitted.ts'
import { money } from '../format.ts'
import { Frame } from '../parts/frame.tsx'
import { Pair } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { SaleDoneState } from '../screen-state.ts'
import { fill, type Words } from '../words.ts'
import { saleDoneScreen, ticketRows } from './sale-done.ts'

const factsColumns = 26

/** F28: what was handed over; of several tenders how much of each. */
function handedOver({ payments, given }: Sale, { done, tenders }: Words): readonly (readonly [string, number])[] {
  const used = [...new Set(payments.map((payment) => payment.tender))]
  if (used.length < 2) return [[done.given, given]]
  return used.map((tender) => {
    const parts = payments.filter((payment) => payment.tender === tender)
    return [tenders[tender], parts.reduce((sum, payment) => sum + payment.given, 0)]
  })
}

export function SaleDoneView({ state }: { readonly state: SaleDoneState }) {
  const { model } = useScreen()
  const { words, language, sale, preview } = model
  const rect = saleDoneScreen.rect?.(state, model) ?? model.layout.body
  if (sale === null) return null
  const amount = (value: number): string => money(value, sale.currency, language)
  const ticket = preview[state.ticket] ?? []
  const shown = ticket.slice(state.top, state.top + ticketRows(model))
  return (
    <Frame rect={rect} title={words.screens['sale-done']}>
      <Box height={rect.rows - 2}>
        <Box flexDirection="column" width={factsColumns} flexShrink={0}>
          <Box height={1} />
          <Say>{words.done.code}</Say>
          <Say as="title">{saleCodeText(sale.code)}</Say>
          <Box height={1} />
          <Pair label={words.done.receipt} value={String(sale.receiptNumber)} />
          <Pair label={words.done.total} value={amount(sale.total)} as="money" />
          {handedOver(sale, words).map(([label, given]) => (
            <Pair key={label} label={label} value={amount(given)} />
          ))}
          <Pair label={words.done.change} value={amount(sale.change)} as={sale.change > 0 ? 'notice.good' : 'text'} />
          {sale.customerName !== '' && <Say>{shortened(sale.customerName, factsColumns)}</Say>}
          <Box height={1} />
          <Box width={factsColumns}>
            <Say as="muted">{words.screens.prints}: F12</Say>
          </Box>
        </Box>
        <Box flexDirection="column" marginLeft={2} flexGrow={1}>
          <Say as="title">
            {fill(words.done.ticket, { number: Math.min(state.ticket + 1, preview.length), count: preview.length })}
          </Say>
          <Box height={1} />
          {shown.length === 0 && <Say as="muted">{words.done.noPreview}</Say>}
          <Say>{shown.join('\n')}</Say>
        </Box>
      </Box>
    </Frame>
  )
}

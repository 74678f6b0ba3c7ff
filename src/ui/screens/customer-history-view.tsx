import { Box } from 'ink'
import { Frame } from '../parts/frame.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { CustomerHistoryState } from '../screen-state.ts'
import { customerHistoryScreen, historyLines, historyRows } from './customer-history.ts'

export function CustomerHistoryView({ state }: { readonly state: CustomerHistoryState }) {
  const { model } = useScreen()
  const { words, customerHistory } = model
  const rect = customerHistoryScreen.rect?.(state, model) ?? model.layout.body
  const customer = customerHistory?.customer
  const lines = historyLines(model, rect.columns - 4)
  const shown = lines.slice(state.top, state.top + historyRows(model))
  return (
    <Frame rect={rect} title={words.screens['customer-history']}>
      <Say as="title">{customer?.name ?? ''}</Say>
      <Say>{[customer?.phone, customer?.email].filter(Boolean).join('  ')}</Say>
      <Box height={1} />
      {lines.length === 0 && <Say as="muted">{words.customers.noOrders}</Say>}
      <Say>{shown.join('\n')}</Say>
    </Frame>
  )
}

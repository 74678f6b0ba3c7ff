import { Box } from 'ink'
import { checkedCodeText } from '../../domain/checked-code.ts'
import { saleCodeText } from '../../domain/sale-code.ts'
import { dateTime, money } from '../format.ts'
import { Frame } from '../parts/frame.tsx'
import { type Fact, Facts } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { PassState } from '../pass-states.ts'
import { validityText } from '../validity-text.ts'
import { passScreen, passUseLines, sessionsText } from './pass-card.ts'

export function PassCardView({ state }: { readonly state: PassState }) {
  const { model } = useScreen()
  const { passes: words, screens } = model.words
  const { language } = model
  const { pass } = state
  const rect = passScreen.rect?.(state, model) ?? model.layout.body
  const facts: readonly Fact[] = [
    [words.name, `${pass.firstName} ${pass.lastName}`.trim(), 'title'],
    [words.personId, pass.personId],
    [words.kind, pass.kindName],
    [words.tariff, `${pass.tariffName}, ${money(pass.price, pass.currency, language)}`],
    [words.valid, validityText(pass, model)],
    [words.code, checkedCodeText(pass.code)],
    [words.sale, `${saleCodeText(pass.saleCode)}, ${dateTime(pass.soldAt, 'day-time', language)}`],
    [words.sessions, sessionsText(pass, model.words)],
    [words.status, words.statuses[pass.status], pass.status === 'valid' ? 'notice.good' : 'notice.error'],
  ]
  const [firstUse = '', ...otherUses] = passUseLines(pass, model)
  return (
    <Frame rect={rect} title={screens.pass}>
      <Facts facts={[...facts, [words.usedFor, firstUse], ...otherUses.map((use): Fact => ['', use])]} />
      <Box height={1} />
      <Say as="muted">{words.cardHint}</Say>
    </Frame>
  )
}

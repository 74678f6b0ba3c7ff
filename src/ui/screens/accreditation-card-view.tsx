import { Box } from 'ink'
import { type Accreditation, personName } from '../../domain/accreditation.ts'
import type { AccreditationState } from '../accreditation-states.ts'
import { dateTime, money } from '../format.ts'
import type { Model } from '../model.ts'
import { Frame } from '../parts/frame.tsx'
import { type Fact, Facts } from '../parts/row.tsx'
import { Say } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import { validityText } from '../validity-text.ts'
import { fill } from '../words.ts'
import { accreditationScreen } from './accreditation-card.ts'

export function AccreditationCardView({ state }: { readonly state: AccreditationState }) {
  const { model } = useScreen()
  const { accreditations: words, screens } = model.words
  const { accreditation: one } = state
  const rect = accreditationScreen.rect?.(state, model) ?? model.layout.body
  const facts: readonly Fact[] = [
    [words.name, personName(one), 'title'],
    [words.category, one.category],
    [words.organisation, one.organisation],
    [words.email, one.email],
    [words.number, one.personId],
    [words.code, one.code],
    [words.valid, validityText(one, model)],
    [words.fee, feeText(one, model), one.status === 'new' ? 'notice.error' : 'text'],
    [words.source, one.sourceStatus],
    [words.status, statusText(one, model), one.status === 'active' ? 'notice.good' : 'notice.error'],
  ]
  return (
    <Frame rect={rect} title={screens.accreditation}>
      <Facts facts={facts} />
      <Box height={1} />
      <Say as="muted">{one.status === 'active' ? words.enter : one.status === 'new' ? words.enterPays : ''}</Say>
    </Frame>
  )
}

function feeText({ fee, currency, isPaid }: Accreditation, { words, language }: Model): string {
  if (fee === 0) return words.accreditations.free
  return fill(isPaid ? words.accreditations.paid : words.accreditations.toPay, { fee: money(fee, currency, language) })
}

/** Of a badge that is out: when, where and by whom (T19). */
function statusText({ status, handedOut }: Accreditation, { words, language }: Model): string {
  if (handedOut === null || status !== 'handed-out') return words.accreditations.statuses[status]
  const at = dateTime(handedOut.at, 'day-time', language)
  return fill(words.accreditations.handedOutAt, { at, till: handedOut.till, user: handedOut.user })
}

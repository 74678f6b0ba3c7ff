/** Accreditations: found, opened, activated; their badges printed again. */
import { type Accreditation, personName } from '../../domain/accreditation.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { FoundAccreditations } from '../accreditation-desk.ts'
import type { AccreditationIntent, AccreditationsState } from '../accreditation-states.ts'
import { accreditationStart } from '../screens/accreditation-card.ts'
import { fill } from '../words.ts'
import type { Effects, Till } from './till.ts'

export const accreditationEffects: Effects<AccreditationIntent['do']> = {
  async 'find-accreditations'(till) {
    const wish = till.find('accreditations')
    if (wish === undefined) return
    const { text, status, found } = wish
    // Of letters typed faster than answers come only the last is asked for.
    if (found !== null && found.text === text && found.status === status) return
    // While somebody types the counts stay: at the next person, and of another status, they are counted anew.
    await find(till, wish, found?.status === status && text !== '' ? found.counts : null)
  },

  async 'open-accreditation'(till, { code }) {
    const found = await till.desk.openAccreditation(code)
    if (isRefusal(found)) till.refuse(found)
    else till.open(accreditationStart(found))
  },

  async activate(till, { accreditationId }) {
    const printed = await till.desk.activateAccreditation(accreditationId)
    if (isRefusal(printed)) await refuse(till, accreditationId, printed)
    else await told(till, printed.accreditation, till.model.words.accreditations.activated)
  },

  async 'pay-accreditation'(till, { accreditationId }) {
    const taken = await till.desk.takeAccreditationFee(accreditationId)
    if (isRefusal(taken)) {
      await refuse(till, accreditationId, taken)
      return
    }
    till.update({ basket: taken })
    till.close('accreditation')
    till.close('accreditations')
    till.take({ do: 'begin-payment', tender: 'cash' })
  },

  async 'reprint-badge'(till, { accreditationId, reason }) {
    const printed = await till.desk.reprintBadge({ id: accreditationId, reason })
    if (isRefusal(printed)) till.refuse(printed)
    else await told(till, printed.accreditation, till.model.words.accreditations.again)
  },
}

async function find(
  till: Till,
  { text, status }: Pick<AccreditationsState, 'text' | 'status'>,
  counts: FoundAccreditations['counts'] | null,
): Promise<void> {
  const found = await till.desk.findAccreditations({ text, status, counts })
  if (isRefusal(found)) till.refuse(found)
  else till.adjust((open) => (open.id === 'accreditations' ? { ...open, found: { ...found, text, status } } : open))
}

/** The card is done with: the next person waits. A list below it shows what became of this one. */
async function told(till: Till, accreditation: Accreditation, text: string): Promise<void> {
  till.close('accreditation')
  till.notice('good', fill(text, { name: personName(accreditation) }))
  const list = till.find('accreditations')
  if (list !== undefined) await find(till, list, null)
}

/** Another till may have been faster: the card then shows what it did. */
async function refuse(till: Till, code: string, refusal: Refusal): Promise<void> {
  till.refuse(refusal)
  const now = await till.desk.openAccreditation(code)
  if (!isRefusal(now)) till.adjust((open) => (open.id === 'accreditation' ? accreditationStart(now) : open))
}

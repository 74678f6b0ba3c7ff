/** F39: tickets at the door, and from the card of their sale. */
import { isRefusal } from '../../domain/refusal.ts'
import type { Entry } from '../entry-desk.ts'
import { entryPlace, entryReason } from '../entry-texts.ts'
import { doorStart } from '../screens/door.ts'
import { fill } from '../words.ts'
import type { Effects, Till } from './till.ts'

export const entryEffects: Effects<'open-door' | 'enter-ticket' | 'let-in'> = {
  async 'open-door'(till, { event }) {
    const count = await till.desk.countEntries(event.id)
    if (isRefusal(count)) till.refuse(count)
    else till.open({ ...doorStart(event), count })
  },

  async 'enter-ticket'(till, { eventId, code }) {
    const entry = await till.desk.enterTicket({ code, eventId })
    if (isRefusal(entry)) {
      // The verdict before it is of another ticket: nothing of it may stay on the screen.
      till.adjust((state) => (state.id === 'door' ? { ...state, entry: null } : state))
      till.refuse(entry)
      return
    }
    till.adjust((state) => (state.id === 'door' ? { ...state, entry } : state))
    // The verdict is on its way to the screen: the count may come behind it.
    const count = await till.desk.countEntries(eventId)
    if (!isRefusal(count)) till.adjust((state) => (state.id === 'door' ? { ...state, count } : state))
  },

  async 'let-in'(till, { saleId, codes }) {
    const entries: Entry[] = []
    for (const code of codes) {
      const entry = await till.desk.enterTicket({ code, eventId: null })
      if (isRefusal(entry)) {
        till.refuse(entry)
        break
      }
      entries.push(entry)
    }
    tell(till, entries)
    const saleCard = await till.desk.openSale(saleId)
    if (!isRefusal(saleCard)) till.update({ saleCard })
  },
}

/** Who stays outside comes first: that is what somebody has to act on. */
function tell(till: Till, entries: readonly Entry[]): void {
  const { words, language } = till.model
  const bad = entries.find(({ verdict }) => verdict !== 'valid')
  if (bad !== undefined) {
    const verdict = words.entry.verdicts[bad.verdict]
    till.notice('error', `${verdict}: ${entryPlace(bad)}. ${entryReason(bad, words, language)}`)
  } else if (entries.length > 0) {
    till.notice('good', fill(words.entry.letIn, { seats: entries.map(entryPlace).join(', ') }))
  }
}

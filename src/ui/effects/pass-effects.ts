/** Passes: sold from their grid, found, opened. */
import { isRefusal } from '../../domain/refusal.ts'
import type { PassIntent } from '../pass-states.ts'
import { passStart } from '../screens/pass-card.ts'
import { passGridStart } from '../screens/pass-grid.ts'
import { fill } from '../words.ts'
import { type Effects, takeBasket } from './till.ts'

export const passEffects: Effects<PassIntent['do']> = {
  async 'find-passes'(till) {
    const wish = till.find('passes')
    if (wish === undefined) return
    const { text, status, kindId, found } = wish
    if (found === null) {
      const kinds = await till.desk.listPassKinds()
      if (!isRefusal(kinds)) till.adjust((open) => (open.id === 'passes' ? { ...open, kinds } : open))
    }
    // Of letters typed faster than answers come only the last is asked for.
    else if (found.text === text && found.status === status && found.kindId === kindId) return
    const answer = await till.desk.findPasses({ text, status, kindId })
    if (isRefusal(answer)) till.refuse(answer)
    else till.adjust((open) => (open.id === 'passes' ? { ...open, found: { ...answer, text, status, kindId } } : open))
  },

  async 'open-pass'(till, { code }) {
    const found = await till.desk.openPass(code)
    if (isRefusal(found)) till.refuse(found)
    else till.open(passStart(found))
  },

  async 'open-pass-grid'(till) {
    const kinds = await till.desk.listPassKinds()
    if (isRefusal(kinds)) till.refuse(kinds)
    else till.open(passGridStart(kinds))
  },

  async 'take-pass'(till, { input }) {
    if (!takeBasket(till, await till.desk.takePass(input))) return
    till.close('pass-form')
    till.close('pass-grid')
    till.close('passes')
    const { words } = till.model
    till.notice('good', fill(words.passes.taken, { name: `${input.firstName} ${input.lastName}`.trim() }))
  },
}

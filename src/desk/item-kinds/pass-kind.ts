import { insertPass, insertPassVoucher, readPassKinds } from '../../../db/passes.ts'
import { houseTimeZone } from '../house-time-zone.ts'
import { passItem } from '../pass-item.ts'
import { passPaper } from '../pass-paper.ts'
import { templateOf } from '../ticket-templates.ts'
import type { ItemRules } from './item-rules.ts'

/** T10: stored with its sale, with what it covers, printed on the paper of badges; taken back, it is void. */
export const passKind: ItemRules<'pass'> = {
  async refresh(desk) {
    const kinds = new Map((await readPassKinds(desk.store)).map((kind) => [kind.id, kind]))
    return (item) => {
      const kind = kinds.get(item.kindId)
      const now = kind === undefined ? null : passItem(kind, { ...item, id: item.passId })
      return now ?? { refused: 'pass-not-on-sale', kind: item.kindName }
    }
  },
  guard: 'E_PASS',
  columns: ({ passId }) => ({ passId }),
  facts: ({ passId, kindId, tariffId, amount }) => [passId, kindId, tariffId, amount],
  before: (item) => [insertPass({ ...item, id: item.passId })],
  after: ({ passId }, orderId) => [insertPassVoucher(passId, orderId)],
  paperCount: () => 1,
  async preparePapers(desk, session) {
    const template = await templateOf(desk, '', 'pass')
    const timeZone = await houseTimeZone(desk)
    return (item, sale) => [passPaper({ desk, session, template, timeZone }, sale, item)]
  },
}

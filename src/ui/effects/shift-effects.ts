/** Opening, counting and closing shifts, reports, cash in and out. */
import { isRefusal } from '../../domain/refusal.ts'
import { money } from '../format.ts'
import { countStart } from '../screens/count.ts'
import { fill } from '../words.ts'
import type { Effects, Till } from './till.ts'

type ShiftIntent =
  | 'open-shift'
  | 'show-report'
  | 'print-report'
  | 'show-cash'
  | 'move-cash'
  | 'begin-count'
  | 'close-shift'

export const shiftEffects: Effects<ShiftIntent> = {
  async 'open-shift'(till, { float }) {
    const session = await till.desk.openShift({ float })
    if (isRefusal(session)) {
      till.refuse(session)
      return
    }
    till.update({ session })
    till.close('shift-open')
    const { words, language } = till.model
    const amount = money(float, session.organiser.currency, language)
    till.notice('good', fill(words.people.opened, { amount }))
  },

  async 'show-report'(till) {
    const report = await till.desk.shiftReport()
    if (isRefusal(report)) till.refuse(report)
    else till.open({ id: 'report', report, operators: report.figures.operators, top: 0 })
  },

  async 'print-report'(till, { report: { shiftId: shift, zNumber, operator } }) {
    const part = operator === null ? {} : { operator: operator.id }
    const printed = await (zNumber === null
      ? till.desk.printXReport(part)
      : till.desk.printShiftAgain({ shift, ...part }))
    if (isRefusal(printed)) {
      till.refuse(printed)
      return
    }
    till.close('report')
    const { people, office } = till.model.words
    till.notice('good', zNumber === null ? people.printed : office.shiftPrinted)
  },

  async 'show-cash'(till) {
    const operations = await till.desk.listCash()
    if (isRefusal(operations)) till.refuse(operations)
    else till.open({ id: 'cash', operations, selected: Math.max(0, operations.length - 1) })
  },

  async 'move-cash'(till, { form: { kind, corrects, comment }, amount }) {
    const moved = await (corrects === null
      ? till.desk.moveCash({ kind, amount, comment })
      : till.desk.correctCash({ id: corrects.id, comment }))
    if (isRefusal(moved)) {
      till.refuse(moved)
      return
    }
    till.close('cash-form')
    const operations = await till.desk.listCash()
    if (!isRefusal(operations)) {
      const selected = Math.max(0, operations.length - 1)
      till.adjust((state) => (state.id === 'cash' ? { ...state, operations, selected } : state))
    }
    const { words, language, session } = till.model
    const text = money(moved.amount, session?.organiser.currency ?? 'EUR', language)
    till.notice('good', fill(words.people.moved, { amount: text }))
  },

  async 'begin-count'(till) {
    const { session } = till.model
    if (session?.rules.isBlindCount === true) {
      till.open(countStart(null))
      return
    }
    const report = await till.desk.shiftReport()
    if (isRefusal(report)) till.refuse(report)
    else till.open(countStart(report.figures.expected))
  },

  async 'close-shift'(till, { counts }) {
    const report = await till.desk.closeShift(counts === null ? {} : { counts })
    if (isRefusal(report)) {
      till.refuse(report)
      return
    }
    till.close('count')
    shiftEnded(till)
    till.open({ id: 'report', report, operators: report.figures.operators, top: 0 })
    const { words, language } = till.model
    const difference = money(report.difference ?? 0, report.currency, language)
    till.notice('good', fill(words.people.closed, { number: report.zNumber ?? '', difference }))
  },
}

/** The shift is over, the person still there: reports and the next float, but nothing to sell. */
function shiftEnded(till: Till): void {
  const { session } = till.model
  if (session !== null) till.update({ session: { ...session, shift: { ...session.shift, isOpen: false } } })
  till.restart()
}

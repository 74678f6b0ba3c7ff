/** F06: the figures of the shift, as they stand on paper. */
import type { ShiftId } from '../../domain/ids.ts'
import { bareMoney, dateTime } from '../format.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { ReportState } from '../people-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'
import { fill } from '../words.ts'

export interface ReportLineShown {
  readonly label: string
  readonly value: string
  readonly isStrong?: boolean
}

/** Every line there is, in the order of the paper. */
export function reportLines({ report }: ReportState, model: Model): readonly ReportLineShown[] {
  const { figures, currency } = report
  const { words, language } = model
  const { people } = words
  const money = (amount: number): string => bareMoney(amount, currency, language)
  const counted = (label: string, { count, amount }: { count: number; amount: number }): ReportLineShown => ({
    label: `${label} ${count}`,
    value: money(amount),
  })
  const tenders: Readonly<Record<string, string>> = words.tenders
  const at = (when: number): string => dateTime(when, 'day-time', language)
  const drawer = report.operator === null
  return [
    ...(drawer ? [] : [{ label: people.operators, value: report.operator?.name ?? '', isStrong: true }]),
    { label: people.openedBy, value: `${at(report.openedAt)}  ${report.openedBy}` },
    ...(report.closedAt === null
      ? []
      : [{ label: people.closedBy, value: `${at(report.closedAt)}  ${report.closedBy ?? ''}` }]),
    {
      label: people.receipts,
      value: figures.firstReceipt === null ? '-' : `${figures.firstReceipt} - ${figures.lastReceipt}`,
    },
    { label: people.tickets, value: String(figures.tickets) },
    counted(people.sales, figures.sales),
    counted(people.refunds, figures.refunds),
    { label: people.turnover, value: money(figures.turnover), isStrong: true },
    ...figures.tenders.map((each) => counted(`  ${tenders[each.tender] ?? each.tender}`, each)),
    ...figures.taxes.map(({ rateBasisPoints, tax }) => ({
      label: `  ${people.taxes} ${rateBasisPoints / 100} %`,
      value: money(tax),
    })),
    ...(drawer ? [{ label: people.float, value: money(figures.float) }] : []),
    { label: people.cashIn, value: money(figures.cashIn) },
    { label: people.cashOut, value: money(figures.cashOut) },
    ...(isBlind(report.closedAt, model) || !drawer
      ? []
      : [{ label: people.expected, value: money(figures.expected), isStrong: true }]),
    ...(report.counted === null ? [] : [{ label: people.counted, value: money(report.counted) }]),
    ...(report.difference === null
      ? []
      : [{ label: people.difference, value: money(report.difference), isStrong: true }]),
    ...(drawer ? figures.operators : []).map((each) => counted(`${people.operators}: ${each.name}`, each)),
    ...figures.events.map((each) => counted(each.title === '' ? '-' : each.title, each)),
  ]
}

/** F05: before the count nobody at the till reads what should be there. */
function isBlind(closedAt: number | null, { session }: Model): boolean {
  return closedAt === null && session?.rules.isBlindCount === true && !session.permissions.has('see-reports')
}

export function reportTitle({ report }: ReportState, { words }: Model): string {
  return report.zNumber === null ? words.people.xTitle : fill(words.people.zTitle, { number: report.zNumber })
}

export function reportRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - 4)
}

/** F45: one after another of those who worked in the shift, then all again. */
function nextPart({ report, operators }: ReportState): { shift: ShiftId; operator: string | null } {
  const present = operators.findIndex((each) => each.id === report.operator?.id)
  return { shift: report.shiftId, operator: operators[present + 1]?.id ?? null }
}

export const reportScreen: Screen<ReportState> = {
  id: 'report',
  onCommand(state, command, model) {
    if (command === 'close') return closing(state)
    if (command === 'print-report') return asking(state, { do: 'print-report', report: state.report })
    if (command === 'report-of') return asking(state, { do: 'turn-report', ...nextPart(state) })
    const last = Math.max(0, reportLines(state, model).length - reportRows(model))
    const top = moveInList(command, state.top, last + 1, reportRows(model))
    return { state: top === undefined ? state : { ...state, top } }
  },
  rect: (state, model) =>
    centred(model.layout.body, {
      columns: 56,
      rows: Math.min(reportRows(model), reportLines(state, model).length) + 2,
    }),
}

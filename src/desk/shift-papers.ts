/** X report, Z report and the signed shift report on paper (F06, F46). */
import type { Facts } from '../../printers/templates/fields.ts'
import { renderTemplate } from '../../printers/templates/render-template.ts'
import type { PaperBlock, PaperDocument } from '../domain/document.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import { isTender, rulesOf } from '../domain/tender.ts'
import type { Desk, PaperLanguage } from './desk.ts'
import { type PaperFormats, paperFormats } from './paper-formats.ts'
import { templateOf } from './ticket-templates.ts'

export type ReportKind = 'x-report' | 'z-report' | 'shift'
export interface ReportTemplates {
  readonly x: Awaited<ReturnType<typeof templateOf<'x-report'>>>
  readonly z: Awaited<ReturnType<typeof templateOf<'z-report'>>>
  readonly shift: Awaited<ReturnType<typeof templateOf<'shift'>>>
}

/** Read before anything is written. */
export async function reportTemplates(desk: Desk): Promise<ReportTemplates> {
  const [x, z, shift] = await Promise.all([
    templateOf(desk, '', 'x-report'),
    templateOf(desk, '', 'z-report'),
    templateOf(desk, '', 'shift'),
  ])
  return { x, z, shift }
}

/** F45: the drawer is the till's, so a paper about one person says nothing of it. F05: nor does one before a blind count. */
export function xPaper(
  desk: Desk,
  templates: ReportTemplates,
  report: ShiftReport,
  { cashier, isBlind = false }: { readonly cashier: string; readonly isBlind?: boolean },
): PaperDocument {
  const facts = reportFacts(desk, report, cashier)
  const { operator } = report
  const drawer = operator === null ? {} : { float: '', expected: '' }
  const shown = { ...facts, ...drawer, ...(isBlind ? { expected: '' } : {}), person: operator?.name ?? '' }
  return renderTemplate(templates.x, shown, desk.state.paper)
}

/** A report that is printed again says so, before its first line and at its end. */
export function copyOf(desk: Desk, { blocks, ...document }: PaperDocument): PaperDocument {
  const mark: PaperBlock = { type: 'text', text: desk.state.paper.words.copy, align: 'centre', bold: true, size: 2 }
  const marked = blocks.flatMap((block): PaperBlock[] => (block.type === 'cut' ? [mark, block] : [block]))
  return { ...document, blocks: [mark, ...marked] }
}

/** @param chain the newest link of the till's journal before the closing: it stands on the paper as a proof. */
export function zPaper(desk: Desk, templates: ReportTemplates, report: ShiftReport, chain: string): PaperDocument {
  const language = desk.state.paper
  const facts = {
    ...reportFacts(desk, report, report.closedBy ?? ''),
    reportNumber: String(report.zNumber ?? ''),
    grandTotal: paperFormats(language).money(report.figures.grandTotal, report.currency),
    chain,
  }
  return renderTemplate(templates.z, facts, language)
}

export function shiftPaper(desk: Desk, templates: ReportTemplates, report: ShiftReport): PaperDocument {
  const language = desk.state.paper
  const formats = paperFormats(language)
  const money = (amount: number | null) => (amount === null ? '' : formats.money(amount, report.currency))
  const facts = {
    ...reportFacts(desk, report, report.closedBy ?? ''),
    counted: money(report.counted),
    difference: money(report.difference),
    counts: report.counts.map(([piece, count]) => ({
      piece: money(piece),
      count: String(count),
      amount: money(piece * count),
    })),
  }
  return renderTemplate(templates.shift, facts, language)
}

function reportFacts(desk: Desk, report: ShiftReport, cashier: string): Omit<Facts<'x-report'>, 'person'> {
  const language = desk.state.paper
  const formats = paperFormats(language)
  const { figures, currency } = report
  const money = (amount: number) => formats.money(amount, currency)
  const timeZone =
    figures.events.find(({ startsAt }) => startsAt > 0)?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    organiser: desk.organiser.name,
    outlet: report.outletName,
    till: report.tillName,
    cashier,
    opened: formats.issued(report.openedAt, timeZone),
    closed: report.closedAt === null ? '' : formats.issued(report.closedAt, timeZone),
    issued: formats.issued(report.readAt, timeZone),
    firstReceipt: String(figures.firstReceipt ?? '-'),
    lastReceipt: String(figures.lastReceipt ?? '-'),
    ticketCount: String(figures.tickets),
    saleCount: String(figures.sales.count),
    saleTotal: money(figures.sales.amount),
    refundCount: String(figures.refunds.count),
    refundTotal: money(figures.refunds.amount),
    turnover: money(figures.turnover),
    float: money(figures.float),
    cashIn: money(figures.cashIn),
    cashOut: money(figures.cashOut),
    expected: money(figures.expected),
    ...reportLists(report, language, formats),
  }
}

function reportLists(
  { figures, currency }: ShiftReport,
  { words }: PaperLanguage,
  formats: PaperFormats,
): Pick<Facts<'x-report'>, 'events' | 'payments' | 'taxes' | 'operators'> {
  const money = (amount: number) => formats.money(amount, currency)
  return {
    events: figures.events.map(({ title, startsAt, timeZone, count, amount }) => ({
      event: title === '' ? words.reasonOther : title,
      start: startsAt === 0 ? '' : formats.issued(startsAt, timeZone),
      count: String(count),
      amount: money(amount),
    })),
    payments: figures.tenders.map(({ tender, count, amount }) => ({
      tender: isTender(tender) ? words[rulesOf(tender).paperWord] : tender,
      count: String(count),
      amount: money(amount),
    })),
    taxes: figures.taxes.map(({ rateBasisPoints, net, tax, gross }) => ({
      rate: formats.percent(rateBasisPoints),
      net: money(net),
      tax: money(tax),
      gross: money(gross),
    })),
    operators: figures.operators.map(({ name, count, amount }) => ({
      operator: name,
      count: String(count),
      amount: money(amount),
    })),
  }
}

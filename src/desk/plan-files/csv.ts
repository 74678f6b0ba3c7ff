import type { Refusal } from '../../domain/refusal.ts'
import type { SeatPlan } from '../../domain/seat-plan.ts'
import { type CsvLine, readCsvTable } from '../csv-table.ts'
import { PlanDraft } from './plan-draft.ts'
import type { PlanLimits } from './plan-limits.ts'
import { badPlan } from './plan-problems.ts'
import { seatKindOf } from './seat-kinds.ts'

/** Columns a plan must have, in any order; `type` may be missing. Others are ignored. */
const needed = ['section', 'row', 'seat', 'x', 'y', 'zone'] as const
type Column = (typeof needed)[number] | 'type'

/**
 * Reads a plan from lines `section,row,seat,x,y,type,zone` with a heading. `;` and tabs part the cells as well, quotes
 * and a byte order mark are understood, numbers may have a decimal comma where `,` does not part cells. A type nobody
 * knows is a normal seat.
 * Refusals: `bad-plan`, with lines and columns.
 */
export function readCsv(text: string, name: string, limits: PlanLimits): SeatPlan | Refusal {
  const table = readCsvTable(text, limits.seats)
  if ('fault' in table) return badPlan(`line ${table.line}`, 'not-a-plan', table.fault)
  const { heading, columns, lines, hasDecimalComma } = table
  const draft = new PlanDraft(limits)
  for (const column of needed) {
    if (!columns.has(column)) draft.problems.add(`line 1, column "${column}"`, 'missing-column', heading)
  }
  if (!draft.problems.isEmpty) return draft.problems.refusal()
  const categories = new Set<string>()
  for (const line of lines) {
    if (!draft.goesOn) break
    readLine(draft, line, columns, hasDecimalComma)
  }
  return draft.finish(name, 'line 2')

  function readLine(into: PlanDraft, line: CsvLine, at: ReadonlyMap<string, number>, hasDecimalComma: boolean): void {
    const cell = (column: Column) => line.record[at.get(column) ?? -1]
    const place = (column: Column) => `line ${line.info.lines}, column "${column}"`
    const number = (column: 'x' | 'y') => into.coordinate(numberOf(cell(column), hasDecimalComma), place(column))
    const section = into.name(cell('section'), place('section'))
    const seat = into.name(cell('seat'), place('seat'))
    const category = into.name(cell('zone'), place('zone'))
    const x = number('x')
    const y = number('y')
    const row = into.clean(cell('row') ?? '')
    if (section === null || seat === null || category === null || x === null || y === null) return
    if (!categories.has(category)) {
      categories.add(category)
      into.categories.push(category)
    }
    const kind = seatKindOf(cell('type') ?? '')
    const guid = [section, row, seat].join(' | ')
    into.add({ guid, section, row, number: seat, x, y, kind, category }, { guid: place('seat'), number: place('seat') })
  }
}

/** What the cell says as a number; the cell itself when it is none, so that the refusal can show it. */
function numberOf(cell: string | undefined, hasDecimalComma: boolean): unknown {
  if (cell === undefined || cell === '') return undefined
  const text = hasDecimalComma ? cell.replace(',', '.') : cell
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : cell
}

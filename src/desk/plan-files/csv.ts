import { CsvError, parse } from 'csv-parse/sync'
import type { Refusal } from '../../domain/refusal.ts'
import type { SeatPlan } from '../../domain/seat-plan.ts'
import { PlanDraft } from './plan-draft.ts'
import type { PlanLimits } from './plan-limits.ts'
import { badPlan } from './plan-problems.ts'
import { seatKindOf } from './seat-kinds.ts'

/** Columns a plan must have, in any order; `type` may be missing. Others are ignored. */
const needed = ['section', 'row', 'seat', 'x', 'y', 'zone'] as const
type Column = (typeof needed)[number] | 'type'

const delimiters = [';', ',', '\t']
/** No cell of a seat plan is longer than this. */
const mostRecordBytes = 65_536

interface Line {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads a plan from lines `section,row,seat,x,y,type,zone` with a heading. `;` and tabs part the cells as well, quotes
 * and a byte order mark are understood, numbers may have a decimal comma where `,` does not part cells. A type nobody
 * knows is a normal seat.
 * Refusals: `bad-plan`, with lines and columns.
 */
export function readCsv(text: string, name: string, limits: PlanLimits): SeatPlan | Refusal {
  const heading = text.slice(0, mostRecordBytes).split(/\r\n|\r|\n/, 1)[0] ?? ''
  const delimiter = delimiterOf(heading)
  let lines: Line[]
  try {
    lines = parse(text, {
      delimiter,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      max_record_size: mostRecordBytes,
      // One more than allowed tells that there are too many; the heading is a line too.
      to: limits.seats + 2,
    }) as unknown as Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return badPlan(`line ${String(error.lines ?? 1)}`, 'not-a-plan', error.code)
  }
  const columns = new Map<string, number>()
  for (const [i, cell] of (lines[0]?.record ?? []).entries()) {
    const title = cell.toLowerCase()
    if (!columns.has(title)) columns.set(title, i)
  }
  const draft = new PlanDraft(limits)
  for (const column of needed) {
    if (!columns.has(column)) draft.problems.add(`line 1, column "${column}"`, 'missing-column', heading)
  }
  if (!draft.problems.isEmpty) return draft.problems.refusal()
  const categories = new Set<string>()
  for (let i = 1; i < lines.length && draft.goesOn; i++) {
    const line = lines[i]
    if (line) readLine(draft, line, columns, delimiter !== ',')
  }
  return draft.finish(name, 'line 2')

  function readLine(into: PlanDraft, line: Line, at: ReadonlyMap<string, number>, hasDecimalComma: boolean): void {
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

/** The delimiter that parts the heading into most cells. */
function delimiterOf(heading: string): string {
  let best = ','
  for (const delimiter of delimiters) {
    if (heading.split(delimiter).length > heading.split(best).length) best = delimiter
  }
  return best
}

/** What the cell says as a number; the cell itself when it is none, so that the refusal can show it. */
function numberOf(cell: string | undefined, hasDecimalComma: boolean): unknown {
  if (cell === undefined || cell === '') return undefined
  const text = hasDecimalComma ? cell.replace(',', '.') : cell
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : cell
}

import type { Refusal } from '../../domain/refusal.ts'
import type { PlanShape, SeatPlan } from '../../domain/seat-plan.ts'
import { jsonFault } from './json-fault.ts'
import { type Fields, isFields } from './json-values.ts'
import { PlanDraft } from './plan-draft.ts'
import type { PlanLimits } from './plan-limits.ts'
import { badPlan } from './plan-problems.ts'
import { pretixShape } from './pretix-shapes.ts'
import { isBoxSection, seatKindOf } from './seat-kinds.ts'

interface Position {
  readonly x: number
  readonly y: number
}

/**
 * Reads a pretix seating plan, of both versions of its schema: the older has no `uuid`, `zone_id` and `row_label`, and
 * areas are plain rectangles. Unknown fields are ignored. A seat's place is the sum of its zone's, its row's and its own.
 * Refusals: `bad-plan`, with the places.
 */
export function readPretix(text: string, name: string, limits: PlanLimits): SeatPlan | Refusal {
  let plan: unknown
  try {
    plan = JSON.parse(text)
  } catch {
    const fault = jsonFault(text)
    return badPlan(`line ${fault?.line ?? 1}, column ${fault?.column ?? 1}`, 'not-json', fault?.found ?? '')
  }
  if (!isFields(plan)) return badPlan('line 1', 'not-a-plan', plan)
  for (const list of ['categories', 'zones']) {
    if (plan[list] === undefined) return badPlan(list, 'missing', undefined)
    if (!Array.isArray(plan[list])) return badPlan(list, 'not-a-plan', plan[list])
  }
  const draft = new PlanDraft(limits)
  const categories = readCategories(draft, plan.categories as unknown[])
  for (const [i, zone] of (plan.zones as unknown[]).entries()) {
    if (!draft.goesOn) break
    readZone(draft, zone, `zones[${i}]`, { categories, number: i + 1, size: plan.size })
  }
  const own = typeof plan.name === 'string' ? draft.clean(plan.name) : ''
  return draft.finish(own === '' ? name : own, 'zones')
}

function readCategories(draft: PlanDraft, list: readonly unknown[]): Set<string> {
  const names = new Set<string>()
  for (const [i, category] of list.entries()) {
    if (draft.problems.isFull) break
    const name = draft.name(isFields(category) ? category.name : undefined, `categories[${i}].name`)
    if (name === null || names.has(name)) continue
    names.add(name)
    draft.categories.push(name)
  }
  return names
}

/** A position that must be there unless `optional` says what stands for it. */
function readPosition(draft: PlanDraft, value: unknown, place: string, optional?: Position): Position | null {
  if (value === undefined && optional) return optional
  if (!isFields(value)) {
    draft.problems.add(place, value === undefined ? 'missing' : 'not-a-plan', value)
    return null
  }
  const x = draft.coordinate(value.x, `${place}.x`)
  const y = draft.coordinate(value.y, `${place}.y`)
  return x === null || y === null ? null : { x, y }
}

/** The list in a field, or an empty one with its problem noted. */
function readList(draft: PlanDraft, owner: Fields, field: string, place: string): readonly unknown[] {
  const list = owner[field]
  if (Array.isArray(list)) return list
  draft.problems.add(`${place}.${field}`, list === undefined ? 'missing' : 'not-a-plan', list)
  return []
}

const nowhere: Position = { x: 0, y: 0 }

interface Around {
  readonly categories: ReadonlySet<string>
  /** Stands for the zone's name if it has none. */
  readonly number: number
  readonly size: unknown
}

function readZone(draft: PlanDraft, zone: unknown, place: string, { categories, number, size }: Around): void {
  if (!isFields(zone)) {
    draft.problems.add(place, 'not-a-plan', zone)
    return
  }
  const at = readPosition(draft, zone.position, `${place}.position`)
  const named = [zone.name, zone.zone_id].find((name) => typeof name === 'string' && draft.clean(name) !== '')
  const section = typeof named === 'string' ? draft.clean(named) : String(number)
  const rows = readList(draft, zone, 'rows', place)
  for (const [i, row] of rows.entries()) {
    if (!draft.goesOn) return
    readRow(draft, row, `${place}.rows[${i}]`, { section, at, categories })
  }
  if (!at || !Array.isArray(zone.areas)) return
  for (const area of zone.areas) {
    const shape = pretixShape(area, at, (text) => draft.clean(text))
    const atOrigin = pretixShape(area, nowhere, (text) => draft.clean(text))
    // Some exporters count an area's place from the plan's corner instead of the zone's: then it sticks out.
    const chosen = shape && atOrigin && !fits(shape, size) && fits(atOrigin, size) ? atOrigin : shape
    if (chosen) draft.shapes.push(chosen)
  }
}

/** Whether the shape lies within the plan's size; the older schema has none. */
function fits(shape: PlanShape, size: unknown): boolean {
  if (!isFields(size) || typeof size.width !== 'number' || typeof size.height !== 'number') return true
  const isWithin = (middle: number, length: number, whole: number) =>
    middle - length / 2 >= -whole * 0.02 && middle + length / 2 <= whole * 1.02
  return isWithin(shape.x, shape.width, size.width) && isWithin(shape.y, shape.height, size.height)
}

interface Zone {
  readonly section: string
  readonly at: Position | null
  readonly categories: ReadonlySet<string>
}

function readRow(draft: PlanDraft, row: unknown, place: string, zone: Zone): void {
  if (!isFields(row)) {
    draft.problems.add(place, 'not-a-plan', row)
    return
  }
  const at = readPosition(draft, row.position, `${place}.position`, nowhere)
  const isNamed = row.row_number !== undefined && row.row_number !== null && row.row_number !== ''
  const label = typeof row.row_label === 'string' ? draft.clean(row.row_label) : ''
  // Rows without a name exist, single tables and boxes for example: the section says it all then.
  const name = isNamed ? draft.name(row.row_number, `${place}.row_number`) : label
  const origin = at && zone.at ? { x: zone.at.x + at.x, y: zone.at.y + at.y } : null
  for (const [i, seat] of readList(draft, row, 'seats', place).entries()) {
    if (!draft.goesOn) return
    readSeat(draft, seat, `${place}.seats[${i}]`, { ...zone, row: name, origin })
  }
}

interface Row extends Zone {
  readonly row: string | null
  readonly origin: Position | null
}

function readSeat(draft: PlanDraft, seat: unknown, place: string, row: Row): void {
  if (!isFields(seat)) {
    draft.problems.add(place, 'not-a-plan', seat)
    return
  }
  const guidField = seat.seat_guid === undefined && seat.uuid !== undefined ? 'uuid' : 'seat_guid'
  const guid = draft.guid(seat[guidField], `${place}.${guidField}`)
  const number = draft.name(seat.seat_number, `${place}.seat_number`)
  const own = readPosition(draft, seat.position, `${place}.position`)
  const category = draft.name(seat.category, `${place}.category`)
  if (category !== null && !row.categories.has(category)) {
    draft.problems.add(`${place}.category`, 'unknown-category', seat.category)
    return
  }
  if (guid === null || number === null || own === null || category === null) return
  if (row.row === null || row.origin === null) return
  const x = draft.coordinate(row.origin.x + own.x, `${place}.position.x`)
  const y = draft.coordinate(row.origin.y + own.y, `${place}.position.y`)
  if (x === null || y === null) return
  const named = seatKindOf(category)
  const kind = named === 'normal' && isBoxSection(row.section) ? 'box' : named
  draft.add(
    { guid, section: row.section, row: row.row, number, x, y, kind, category },
    { guid: `${place}.${guidField}`, number: `${place}.seat_number` },
  )
}

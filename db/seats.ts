import { sql } from 'kysely'
import type { HallId } from '../src/domain/ids.ts'
import type { PlanSeat, SeatKind } from '../src/domain/seat-plan.ts'
import type { SqlStatement, Store } from './store.ts'

/**
 * All seats of a hall in the order of its plan; none for an unknown hall.
 * A column at a time as JSON: the native library hands over one long text four times faster than 16,000 rows.
 */
export async function seatsOfHall(store: Store, hallId: HallId): Promise<PlanSeat[]> {
  const { rows } = await sql<Record<keyof typeof columns, string>>`
    SELECT ${sql.join(Object.entries(columns).map(([name, column]) => sql`json_group_array(${sql.ref(column)}) AS ${sql.ref(name)}`))}
    FROM (SELECT * FROM seat WHERE hall_id = ${hallId} ORDER BY position)`.execute(store.db)
  const [row] = rows
  if (row === undefined) return []
  const texts = (column: keyof typeof columns): string[] => JSON.parse(row[column])
  const xs: number[] = JSON.parse(row.x)
  const ys: number[] = JSON.parse(row.y)
  const [guids, sections, rowNames, numbers] = [texts('guid'), texts('section'), texts('row'), texts('number')]
  const [kinds, categories] = [texts('kind') as SeatKind[], texts('category')]
  return guids.map((guid, index) => ({
    guid,
    section: sections[index] ?? '',
    row: rowNames[index] ?? '',
    number: numbers[index] ?? '',
    x: (xs[index] ?? 0) / 1000,
    y: (ys[index] ?? 0) / 1000,
    kind: kinds[index] ?? 'normal',
    category: categories[index] ?? '',
  }))
}

/** The plan's words for the columns of `seat`. */
const columns = {
  guid: 'guid',
  section: 'section',
  row: 'row_name',
  number: 'number',
  kind: 'kind',
  category: 'category',
  x: 'x_milli',
  y: 'y_milli',
} as const

/** Stores all seats of a new hall, in the order of the plan, with one statement however many they are. */
export function insertSeats(hallId: HallId, seats: readonly PlanSeat[]): SqlStatement {
  const rows = seats.map((seat) => [
    seat.guid,
    seat.section,
    seat.row,
    seat.number,
    seat.kind,
    seat.category,
    Math.round(seat.x * 1000),
    Math.round(seat.y * 1000),
  ])
  return { sql: insertSeatsSql, parameters: [hallId, JSON.stringify(rows)] }
}

const insertSeatsSql = `INSERT INTO seat
  (id, hall_id, position, guid, section, row_name, number, kind, category, x_milli, y_milli)
  SELECT ?1 || '.' || key, ?1, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
    value ->> 6, value ->> 7
  FROM json_each(?2)`

import { sql } from 'kysely'
import type { HallId } from '../src/domain/ids.ts'
import type { PlanSeat, SeatKind } from '../src/domain/seat-plan.ts'
import type { SqlStatement, Store } from './store.ts'

/** All seats of a hall in the order of its plan; none for an unknown hall. */
export async function seatsOfHall(store: Store, hallId: HallId): Promise<PlanSeat[]> {
  const { texts, numbers } = await readColumns(store, hallId, planColumns)
  const [guids, xs, ys] = [texts('guid'), numbers('x'), numbers('y')]
  return namedSeats(texts).map((seat, index) => ({
    guid: guids[index] ?? '',
    ...seat,
    x: (xs[index] ?? 0) / 1000,
    y: (ys[index] ?? 0) / 1000,
  }))
}

/** What selling needs to know of a seat: not where it stands. */
export type NamedSeat = Omit<PlanSeat, 'guid' | 'x' | 'y'>

/** As `seatsOfHall`, in two thirds of the time. */
export async function namedSeatsOfHall(store: Store, hallId: HallId): Promise<NamedSeat[]> {
  const { texts } = await readColumns(store, hallId, nameColumns)
  return namedSeats(texts)
}

function namedSeats(texts: (column: keyof typeof nameColumns) => string[]): NamedSeat[] {
  const [sections, rowNames, numbers] = [texts('section'), texts('row'), texts('number')]
  const [kinds, categories] = [texts('kind') as SeatKind[], texts('category')]
  return sections.map((section, index) => ({
    section,
    row: rowNames[index] ?? '',
    number: numbers[index] ?? '',
    kind: kinds[index] ?? 'normal',
    category: categories[index] ?? '',
  }))
}

interface Columns<Name extends string> {
  readonly texts: (column: Name) => string[]
  readonly numbers: (column: Name) => number[]
}

/** A column at a time as JSON: the native library hands over one long text four times faster than 16,000 rows. */
async function readColumns<Name extends string>(
  store: Store,
  hallId: HallId,
  columns: Readonly<Record<Name, string>>,
): Promise<Columns<Name>> {
  const arrays = Object.entries<string>(columns).map(
    ([name, column]) => sql`json_group_array(${sql.ref(column)}) AS ${sql.ref(name)}`,
  )
  const { rows } = await sql<Record<Name, string>>`
    SELECT ${sql.join(arrays)} FROM (SELECT * FROM seat WHERE hall_id = ${hallId} ORDER BY position)`.execute(store.db)
  const parsed = (column: Name) => JSON.parse(rows[0]?.[column] ?? '[]')
  return { texts: (column) => alike(parsed(column)), numbers: parsed }
}

/** Equal texts become one: a hall has few sections and many seats. */
function alike(texts: string[]): string[] {
  const known = new Map<string, string>()
  return texts.map((text) => {
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return first ?? text
  })
}

/** The plan's words for the columns of `seat`. */
const nameColumns = {
  section: 'section',
  row: 'row_name',
  number: 'number',
  kind: 'kind',
  category: 'category',
} as const
const planColumns = { ...nameColumns, guid: 'guid', x: 'x_milli', y: 'y_milli' } as const

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

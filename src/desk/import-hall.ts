import { guardRefusal } from '../../db/guard-refusal.ts'
import { insertSeats } from '../../db/seats.ts'
import { cleanText } from '../domain/clean-text.ts'
import { layOutGrid } from '../domain/grid-layout/lay-out-grid.ts'
import { storedLayout } from '../domain/grid-layout/stored-layout.ts'
import type { HallId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { type PlanFormat, readPlanFile } from './plan-files/read-plan-file.ts'
import { queries } from './prepared.ts'

export interface HallInput {
  readonly bytes: Uint8Array
  /** The file's name, for refusals. */
  readonly file: string
  /** What the hall is called here; unique in its venue. */
  readonly name: string
  /** Told by the content when it is not given. */
  readonly format?: PlanFormat
}

export interface ImportedHall {
  readonly id: HallId
  readonly name: string
  readonly seatCount: number
  readonly sections: readonly string[]
  readonly categories: readonly string[]
}

/**
 * Reads a seat plan and stores it whole, or nothing of it.
 * Refusals: not-signed-in, not-permitted, bad-plan, file-too-large, hall-exists, bad-input, the database's.
 */
export async function importHall(desk: Desk, input: HallInput): Promise<ImportedHall | Refusal> {
  return desk.turns.take(() => orRefusal(() => store(desk, input)))
}

async function store(desk: Desk, input: HallInput): Promise<ImportedHall | Refusal> {
  const session = permittedSession(desk, 'manage-halls')
  if (isRefusal(session)) return session
  const name = cleanText(input.name, 80)
  if (name === '') return { refused: 'bad-input', field: 'name', value: '', expected: 'a name' }
  const format = input.format === undefined ? {} : { format: input.format }
  const plan = readPlanFile({ bytes: input.bytes, name: input.file, ...format })
  if (isRefusal(plan)) return plan
  const venue = await desk.store.db.selectFrom('venue').select('id').orderBy('id').executeTakeFirst()
  if (venue === undefined) throw new Error('a house without a venue')
  const id = desk.ids.newId('hal')
  const seatCount = plan.seats.length
  const categories = [...plan.categories]
  const layout = storedLayout(layOutGrid(plan))
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'hall-imported',
    subject: id,
    body: { name, seats: seatCount, categories },
    before: [
      queries.insertInto('hall').values({
        id,
        venue_id: venue.id,
        name,
        shapes: JSON.stringify(plan.shapes),
        categories: JSON.stringify(categories),
        layout,
        seat_count: seatCount,
        created_at: at,
      }),
      insertSeats(id, plan.seats),
    ],
  }))
  if (!result.committed)
    return result.guard.startsWith('UNIQUE:hall.') ? { refused: 'hall-exists', hall: name } : guardRefusal(result)
  return { id, name, seatCount, categories, sections: [...new Set(plan.seats.map((seat) => seat.section))] }
}

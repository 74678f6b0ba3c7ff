import { join } from 'node:path'
import { sql } from 'kysely'
import { doctor } from '../../../src/desk/doctor.ts'
import { seatState } from '../../../src/domain/seat-state.ts'
import { must, openDeskAt, openHallOf } from '../desk-at-work.ts'
import type { Ground, Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { Crew, type Report } from '../sales/crew.ts'
import type { ReplayTask } from '../sales/replayer.ts'
import type { SellerTask } from '../sales/seller.ts'
import { median } from '../statistics.ts'

const processes = 8
const salesEach = 45
const warmUpEach = 15
const contestedSeats = 50
const rounds = 3
/** Nearly all of its theatre is free. */
const title = 'Jazz at Midnight'

type Work = Omit<SellerTask, 'env' | 'recordTo'>

/** Sales through the desk's verbs beside the same statements through the bare driver, in turns on fresh copies of one database. */
export const sales: Measurement = {
  name: 'sales',
  async run(ground, demo) {
    const base = ground.place('sales', demo)
    const works = await prepare(base)
    const recordings = works.map(({ tillName }) => join(ground.folder, `${tillName}.json`))
    await sellOnce(ground, base, works, { recordings })
    const bare: number[] = []
    const desk: number[] = []
    let check = { double: 0, lost: 0, broken: 0, contested: 0 }
    for (let round = 0; round < rounds; round++) {
      bare.push(await replayOnce(ground.place(`replay-${round}`, base), recordings))
      const isLast = round === rounds - 1
      const sold = await sellOnce(ground, base, works, { isContest: isLast })
      desk.push(sold.perSecond)
      check = {
        double: check.double + sold.double,
        lost: check.lost + sold.lost,
        broken: check.broken + sold.broken,
        contested: sold.contested,
      }
    }
    const ratios = desk.map((perSecond, round) => perSecond / (bare[round] ?? Number.NaN))
    return [
      {
        name: `sales, ${processes} processes on one file, synchronous=FULL`,
        values: [
          { label: 'to the bare driver', amount: median(ratios), unit: '×', atLeast: 0.5 },
          { label: 'desk', amount: median(desk), unit: '/s' },
          { label: 'bare driver', amount: median(bare), unit: '/s' },
        ],
      },
      {
        name: `of ${(rounds * processes * (warmUpEach + salesEach)).toLocaleString('en')} sales and ${contestedSeats} contested seats`,
        values: [
          { label: 'sold twice', amount: check.double, unit: '', atMost: 0 },
          { label: 'lost', amount: check.lost, unit: '', atMost: 0 },
          { label: 'broken promises', amount: check.broken, unit: '', atMost: 0 },
          { label: 'contested seats sold', amount: check.contested, unit: '', atLeast: contestedSeats },
        ],
      },
    ]
  },
}

/** Makes the tills, and deals the free seats out to them. */
async function prepare(base: Place): Promise<Work[]> {
  const names = Array.from({ length: processes }, (_, index) => `bench-${index}`)
  let free: number[] = []
  for (const name of names) {
    const desk = await openDeskAt(base.env, name)
    const { map } = await openHallOf(desk, title)
    free = [...map.states.keys()].filter((seat) => map.states[seat] === seatState.free)
    await desk.store.close()
  }
  const contested = free.splice(0, contestedSeats)
  // One, two or three seats, the next time another number.
  const deal = (count: number) => Array.from({ length: count }, (_, index) => free.splice(0, 1 + (index % 3)))
  return names.map((tillName) => ({
    tillName,
    title,
    contested,
    warmUp: deal(warmUpEach),
    sales: deal(salesEach),
  }))
}

interface Sold {
  readonly perSecond: number
  readonly double: number
  readonly lost: number
  readonly broken: number
  readonly contested: number
}

let copies = 0

async function sellOnce(
  ground: Ground,
  base: Place,
  works: readonly Work[],
  { recordings, isContest = false }: { recordings?: readonly string[]; isContest?: boolean },
): Promise<Sold> {
  const place = ground.place(`sell-${copies++}`, base)
  const tasks = works.map(
    (work, index): SellerTask => ({ ...work, env: place.env, recordTo: recordings?.[index] ?? null }),
  )
  const crew = await Crew.gather('seller', tasks)
  const reports = await crew.order('go')
  const contest = isContest ? await crew.order('contest') : []
  await crew.end()
  const codes = [...reports, ...contest].flatMap((report) => report.codes)
  const contested = contest.reduce((sum, report) => sum + report.codes.length, 0)
  return { perSecond: perSecond(reports), contested, ...(await examine(place, codes)) }
}

async function replayOnce(place: Place, recordings: readonly string[]): Promise<number> {
  const tasks = recordings.map((recording): ReplayTask => ({ database: place.database, recording }))
  const crew = await Crew.gather('replayer', tasks)
  const reports = await crew.order('go')
  await crew.end()
  return perSecond(reports)
}

function perSecond(reports: readonly Report[]): number {
  const startMs = Math.min(...reports.map((report) => report.startedAtMs))
  const endMs = Math.max(...reports.map((report) => report.endedAtMs))
  return (reports.length * salesEach * 1000) / (endMs - startMs)
}

/** What the database says of the sales that the tills say they made. */
async function examine(place: Place, codes: readonly string[]): Promise<Pick<Sold, 'double' | 'lost' | 'broken'>> {
  const desk = await openDeskAt(place.env, 'bench-0')
  const { db } = desk.store
  const stored = await db.selectFrom('orders').select('code').execute()
  const known = new Set(stored.map((order) => order.code))
  const twice = await sql<{ n: number }>`
    select count(*) as n from (
      select 1 from ticket where seat_id is not null and voided_by is null group by event_id, seat_id having count(*) > 1
    )`.execute(db)
  const { checks } = must(await doctor(desk))
  await desk.store.close()
  return {
    double: Number(twice.rows[0]?.n ?? 0),
    lost: codes.filter((code) => !known.has(code)).length,
    broken: checks.filter((check) => !check.ok).length,
  }
}

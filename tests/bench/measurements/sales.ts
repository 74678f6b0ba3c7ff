import { join } from 'node:path'
import { sql } from 'kysely'
import { doctor } from '../../../src/desk/doctor.ts'
import { seatState } from '../../../src/domain/seat-state.ts'
import { must, openDeskAt, openHallOf } from '../desk-at-work.ts'
import type { Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { Crew, type Report } from '../sales/crew.ts'
import type { ReplayTask } from '../sales/replayer.ts'
import type { SellerTask } from '../sales/seller.ts'
import { median } from '../statistics.ts'

const processes = 8
const rounds = 8
const salesEachRound = 8
const contestedSeats = 50
/** Nearly all of its theatre is free. */
const title = 'Jazz at Midnight'

type Work = Omit<SellerTask, 'env' | 'recordTo'>

/**
 * Sales through the desk's verbs, and the same statements with the same values through the bare driver: two crews on
 * copies of one database, round by round in turns.
 */
export const sales: Measurement = {
  name: 'sales',
  async run(ground, demo) {
    const base = ground.place('sales', demo)
    const works = await prepare(base)
    const recordings = works.map(({ tillName }) => join(ground.folder, `${tillName}.json`))
    await record(ground.place('sales-recorded', base), works, recordings)
    const place = ground.place('sales-desk', base)
    const tills = await Crew.gather('seller', sellers(place, works))
    const { database } = ground.place('sales-bare', base)
    const tasks = recordings.map((recording): ReplayTask => ({ database, recording }))
    const bareCrew = await Crew.gather('replayer', tasks)
    const [desk, bare]: [number[], number[]] = [[], []]
    const reports: Report[] = []
    for (let round = 0; round < rounds; round++) {
      const sold = await tills.order('go')
      reports.push(...sold)
      desk.push(perSecond(sold))
      bare.push(perSecond(await bareCrew.order('go')))
    }
    const contest = await tills.order('contest')
    await Promise.all([tills.end(), bareCrew.end()])
    const codes = [...reports, ...contest].flatMap((report) => report.codes)
    const found = await examine(place, codes)
    // The first round is everybody's first sale.
    const ratios = desk.map((amount, round) => amount / (bare[round] ?? Number.NaN)).slice(1)
    return [
      {
        name: `sales, ${processes} processes on one file, synchronous=FULL`,
        values: [
          { label: 'to the bare driver', amount: median(ratios), unit: '×', atLeast: 0.5 },
          { label: 'desk', amount: median(desk.slice(1)), unit: '/s' },
          { label: 'bare driver', amount: median(bare.slice(1)), unit: '/s' },
        ],
      },
      {
        name: `of ${codes.length} sales, ${contestedSeats} seats of them wanted by all`,
        values: [
          { label: 'sold twice', amount: found.double, unit: '', atMost: 0 },
          { label: 'lost', amount: found.lost, unit: '', atMost: 0 },
          { label: 'broken promises', amount: found.broken, unit: '', atMost: 0 },
          { label: 'wanted seats left', amount: contestedSeats - sum(contest), unit: '', atMost: 0 },
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
  const deal = () => Array.from({ length: salesEachRound }, (_, index) => free.splice(0, 1 + (index % 3)))
  return names.map((tillName) => ({ tillName, title, contested, rounds: Array.from({ length: rounds }, deal) }))
}

function sellers({ env }: Place, works: readonly Work[], recordings: readonly string[] = []): SellerTask[] {
  return works.map((work, index) => ({ ...work, env, recordTo: recordings[index] ?? null }))
}

async function record(place: Place, works: readonly Work[], recordings: readonly string[]): Promise<void> {
  const crew = await Crew.gather('seller', sellers(place, works, recordings))
  for (let round = 0; round < rounds; round++) await crew.order('go')
  await crew.end()
}

function perSecond(reports: readonly Report[]): number {
  const startMs = Math.min(...reports.map((report) => report.startedAtMs))
  const endMs = Math.max(...reports.map((report) => report.endedAtMs))
  return (reports.length * salesEachRound * 1000) / (endMs - startMs)
}

function sum(reports: readonly Report[]): number {
  return reports.reduce((count, report) => count + report.codes.length, 0)
}

interface Found {
  readonly double: number
  readonly lost: number
  readonly broken: number
}

/** What the database says of the sales that the tills say they made. */
async function examine(place: Place, codes: readonly string[]): Promise<Found> {
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

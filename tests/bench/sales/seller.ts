/**
 * One till of the sales measurement, a process of its own: gets ready, waits for the word, sells through the desk's verbs.
 * Messages: `ready`; then for each order of the parent one report.
 */
import { writeFileSync } from 'node:fs'
import { beginPayment } from '../../../src/desk/begin-payment.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { holdSeats } from '../../../src/desk/hold-seats.ts'
import { sell } from '../../../src/desk/sell.ts'
import type { OpenHall } from '../../../src/domain/open-hall.ts'
import { must, openDeskAt, openHallOf } from '../desk-at-work.ts'
import { answerOrders, epochMs, type Report } from './crew.ts'
import { recordSteps, type Step } from './recording.ts'

export interface SellerTask {
  readonly env: Readonly<Record<string, string>>
  readonly tillName: string
  readonly title: string
  /** Rounds of sales, a round for each order `go`; of each sale the seat indexes. */
  readonly rounds: readonly (readonly (readonly number[])[])[]
  /** Seats that every till wants; tried one by one on the order `contest`. */
  readonly contested: readonly number[]
  /** Where the statements go, when they are to be recorded. */
  readonly recordTo: string | null
}

const task = JSON.parse(process.argv[2] ?? '') as SellerTask
const rounds = task.rounds.values()
let steps: Step[] = []
const desk = await openDeskAt(task.env, task.tillName, (store) => {
  if (task.recordTo !== null) steps = recordSteps(store)
})
const hall = await openHallOf(desk, task.title)

answerOrders({
  go() {
    steps.push({ do: 'go' })
    return sellAll(desk, hall, rounds.next().value ?? [])
  },
  contest: () => contest(desk, hall),
  async end() {
    if (task.recordTo !== null) writeFileSync(task.recordTo, JSON.stringify(steps))
    await desk.store.close()
    return null
  },
})

async function sellAll(desk: Desk, hall: OpenHall, sales: SellerTask['rounds'][number]): Promise<Report> {
  const startedAtMs = epochMs()
  const codes: string[] = []
  for (const seats of sales) {
    const { held } = must(await holdSeats(desk, { hall, seats }))
    if (held.length !== seats.length) throw new Error('seats of one till alone were taken')
    codes.push(await pay(desk))
  }
  return { startedAtMs, endedAtMs: epochMs(), codes }
}

async function contest(desk: Desk, hall: OpenHall): Promise<Report> {
  const startedAtMs = epochMs()
  const codes: string[] = []
  for (const seat of task.contested) {
    const { held } = must(await holdSeats(desk, { hall, seats: [seat] }))
    if (held.length === 1) codes.push(await pay(desk))
  }
  return { startedAtMs, endedAtMs: epochMs(), codes }
}

/** @returns the code of the sale, which the till has acknowledged. */
async function pay(desk: Desk): Promise<string> {
  const { key } = must(await beginPayment(desk))
  return must(await sell(desk, { key, payments: [{ tender: 'cash' }] })).code
}

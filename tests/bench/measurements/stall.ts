import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Desk } from '../../../src/desk/desk.ts'
import { secureIds } from '../../../src/desk/id-source.ts'
import { queries } from '../../../src/desk/prepared.ts'
import { openDeskAt } from '../desk-at-work.ts'
import type { Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { MeasuredTerminal } from '../terminal/measured-terminal.ts'
import { settledAtMs } from '../terminal/replay.ts'
import { sameCells } from '../terminal/screen-cells.ts'
import { openStadium, signIn, startTill } from '../till-at-work.ts'

const size = { columns: 200, rows: 60 }
const stallMs = 60_000
const keysPerSecond = 10
/** The hold is this old when the terminal stalls: it falls due for renewal while nobody reads. */
const holdAgeMs = 15_000
/** One that the kernel had begun to take, and the newest. */
const framesKept = 2

/** Nobody reads the terminal for a minute while keys come: what the till does meanwhile, and what it sends afterwards. */
export const stall: Measurement = {
  name: 'stall',
  async run(ground, demo) {
    const place = ground.place('stall', demo)
    const till = startTill(place, size)
    try {
      await signIn(till)
      await openStadium(till)
      const watcher = await openDeskAt({ ...place.env }, 'bench')
      const frameBytes = await redraw(till)
      till.press(' ')
      await till.whenQuiet(holdAgeMs)
      const heldUntil = await holdEnds(watcher)
      till.stall()
      const job = await keysFor(till, stallMs, () => queueJob(watcher))
      const renewedByMs = (await holdEnds(watcher)) - heldUntil
      const jobState = await stateOf(watcher, job)
      const bytesBefore = till.bytesReceived
      const resumedAtMs = performance.now()
      till.resume()
      await till.whenQuiet(1000)
      const backlog = till.bytesReceived - bytesBefore
      const settledMs = (await settledAtMs(till, resumedAtMs)) - resumedAtMs
      const shown = till.cells
      await redraw(till)
      await watcher.store.close()
      const kernelBytes = await terminalBuffer(place)
      return [
        {
          name: 'terminal stalled for 60 s: meanwhile',
          values: [
            { label: 'hold renewed by', amount: renewedByMs / 1000, unit: 's', atLeast: 45 },
            { label: 'papers printed by a timer', amount: jobState === 'printed' ? 1 : 0, unit: '', atLeast: 1 },
          ],
        },
        {
          name: 'terminal stalled for 60 s: afterwards',
          values: [
            { label: 'newest frame after', amount: settledMs, unit: 'ms', atMost: 500 },
            { label: 'cells that are wrong', amount: sameCells(shown, till.cells) ? 0 : 1, unit: '', atMost: 0 },
            { label: 'sent', amount: backlog, unit: 'B', atMost: kernelBytes + framesKept * frameBytes },
            { label: "kernel's buffer", amount: kernelBytes, unit: 'B' },
            { label: 'one frame', amount: frameBytes, unit: 'B' },
          ],
        },
      ]
    } finally {
      await till.close()
    }
  },
}

/** @returns the bytes of a whole frame. */
async function redraw(till: MeasuredTerminal): Promise<number> {
  const before = till.bytesReceived
  till.press('ctrl-l')
  await till.nextArrival(2000)
  await till.whenQuiet(300)
  return till.bytesReceived - before
}

/** Keys that scroll, as long as it takes; half way a paper is queued that only a timer of the till finds. */
async function keysFor(till: MeasuredTerminal, durationMs: number, halfWay: () => Promise<string>): Promise<string> {
  const startMs = performance.now()
  let job = ''
  for (let count = 0; performance.now() - startMs < durationMs; count++) {
    till.press(Math.floor(count / 50) % 2 === 0 ? 'down' : 'up')
    if (job === '' && performance.now() - startMs > durationMs / 2) job = await halfWay()
    await wait(Math.max(0, startMs + ((count + 1) * 1000) / keysPerSecond - performance.now()))
  }
  return job
}

async function holdEnds({ store }: Desk): Promise<number> {
  const row = await store.db
    .selectFrom('basket')
    .innerJoin('seat_claim', 'seat_claim.basket_id', 'basket.id')
    .select((basket) => basket.fn.max('basket.expires_at').as('at'))
    .where('seat_claim.state', '=', 'hold')
    .executeTakeFirstOrThrow()
  return Number(row.at)
}

/** A paper for the till under measurement: the one that has the basket. */
async function queueJob({ store }: Desk): Promise<string> {
  const id = secureIds.newId('job')
  const { till_id } = await store.db
    .selectFrom('basket')
    .select('till_id')
    .orderBy('expires_at', 'desc')
    .executeTakeFirstOrThrow()
  const document = { kind: 'receipt', language: 'en', blocks: [{ type: 'text', text: 'stalled' }] }
  const now = Date.now()
  const row = queries.insertInto('print_job').values({
    ...{ id, till_id, order_id: null, role: 'receipt', document: JSON.stringify(document), state: 'queued' },
    ...{ problem: null, attempts: 0, created_at: now, updated_at: now },
  })
  const result = await store.commit([row])
  if (!result.committed) throw new Error(result.guard)
  return id
}

async function stateOf({ store }: Desk, job: string): Promise<string> {
  const rows = await store.db.selectFrom('print_job').select(['id', 'state']).execute()
  return rows.find((row) => row.id === job)?.state ?? 'missing'
}

/** How much a terminal that nobody reads takes on this machine. */
async function terminalBuffer({ folder, env }: Place): Promise<number> {
  const result = join(folder, 'taken')
  const program = fileURLToPath(new URL('../terminal/fill-terminal.ts', import.meta.url))
  const terminal = new MeasuredTerminal({ args: [program, result], env, size })
  terminal.stall()
  await wait(1500)
  await terminal.close()
  return Number(readFileSync(result, 'utf8'))
}

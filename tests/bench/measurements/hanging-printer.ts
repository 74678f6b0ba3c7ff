import { createServer, type Socket } from 'node:net'
import type { Store } from '../../../db/store.ts'
import { openDeskAt } from '../desk-at-work.ts'
import type { Line } from '../figure.ts'
import type { Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { percentile } from '../statistics.ts'
import { openStadium, roundTrip, signIn, startTill } from '../till-at-work.ts'
import { goInside, measureKey, type Runner, runner } from './key-to-frame.ts'

const size = { columns: 200, rows: 60 }
const keyCount = 200
/** Each is a ticket that waits for the printer for a second or more: the queue is busy longer than the keys take. */
const seatCount = 12

/** Key written → last byte of the frame, while the queue waits for a printer that takes each ticket and never finishes it. */
export const hangingPrinter: Measurement = {
  name: 'hanging-printer',
  async run(ground, demo) {
    const place = ground.place('hanging-printer', demo)
    const printer = await startEndlessPrinter()
    const { store } = await openDeskAt(place.env, 'bench')
    try {
      const papers = store.db.updateTable('till').set({ ticket_printer: printer.address })
      const changed = await store.commit([papers])
      if (!changed.committed) throw new Error(changed.guard)
      return [await keysWhilePrinting(place, store, printer.reached)]
    } finally {
      await store.close()
      printer.close()
    }
  },
}

async function keysWhilePrinting(place: Place, store: Store, reached: Promise<void>): Promise<Line> {
  const terminal = startTill(place, size)
  const till = runner('till', terminal)
  try {
    await signIn(terminal)
    await openStadium(terminal)
    await goInside(terminal)
    await sell(till)
    await reached
    for (const key of roundTrip(keyCount)) await measureKey(till, key)
    return lineOf(till, await papersWaiting(store))
  } finally {
    await terminal.close()
  }
}

/** Some seats in a row, for cash; ends where it began. */
async function sell({ terminal }: Runner): Promise<void> {
  const press = async (key: string) => {
    terminal.press(key)
    await terminal.whenQuiet(60)
  }
  for (let seat = 0; seat < seatCount; seat++) for (const key of [' ', 'right']) await press(key)
  for (let seat = 0; seat < seatCount; seat++) await press('left')
  await press('f7')
  await terminal.waitFor((text) => text.includes('+ Sold '), 'the sale')
}

async function papersWaiting({ db }: Store): Promise<number> {
  const jobs = await db.selectFrom('print_job').select('id').where('state', 'in', ['queued', 'sent']).execute()
  return jobs.length
}

function lineOf({ frameMs, silentKeys }: Runner, waiting: number): Line {
  return {
    name: 'key to last byte while a printer hangs',
    values: [
      { label: 'p50', amount: percentile(frameMs, 0.5), unit: 'ms' },
      { label: 'p99', amount: percentile(frameMs, 0.99), unit: 'ms', atMost: 16 },
      { label: 'papers still waiting', amount: waiting, unit: '', atLeast: 1 },
      ...(silentKeys === 0 ? [] : [{ label: 'keys without effect', amount: silentKeys, unit: '' } as const]),
    ],
  }
}

interface EndlessPrinter {
  /** What a till's setting names. */
  readonly address: string
  /** Resolves at the first connection. */
  readonly reached: Promise<void>
  close(): void
}

const statusQuestion = Uint8Array.of(0x10, 0x04)
const inOrder = Uint8Array.of(0x12)

/**
 * Takes what it is sent, says whenever it is asked that it is in order, never that a ticket is done, and does not even close when the
 * other side does. One that said nothing at all would fail all its tickets at once, and nothing would hang any longer.
 */
async function startEndlessPrinter(): Promise<EndlessPrinter> {
  const links: Socket[] = []
  const server = createServer({ allowHalfOpen: true }, (link) => {
    links.push(link)
    link.on('error', () => undefined)
    link.on('data', (bytes: Buffer) => {
      for (let at = bytes.indexOf(statusQuestion); at >= 0; at = bytes.indexOf(statusQuestion, at + 1))
        link.write(inOrder)
    })
  })
  const reached = new Promise<void>((resolve) => server.once('connection', () => resolve()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return {
    address: `tcp://127.0.0.1:${bound.port}?model=epson-tm-t20`,
    reached,
    close() {
      server.close()
      for (const link of links) link.destroy()
    },
  }
}

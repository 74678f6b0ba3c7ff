/**
 * One till in a process of its own. Parameters: url, folder, till, event, where in the hall it begins, seats a sale.
 * Waits for a line on stdin, then sells every seat it can get. Writes one JSON object a line: `sold` for each acknowledged
 * sale, `refused` for each refusal, `ready` before and `end` after.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { openStore } from '../../../db/open-store.ts'
import { closeDesk } from '../../../src/desk/acknowledge-sale.ts'
import { beginPayment } from '../../../src/desk/begin-payment.ts'
import { holdSeats } from '../../../src/desk/hold-seats.ts'
import { openDesk } from '../../../src/desk/open-desk.ts'
import { openHall } from '../../../src/desk/open-hall.ts'
import { sell } from '../../../src/desk/sell.ts'
import { signInAsAdministrator } from '../../../src/desk/sign-in.ts'
import type { EventId } from '../../../src/domain/ids.ts'
import type { AllPaperWords } from '../../../src/domain/paper-words.ts'
import { isRefusal, type Refusal } from '../../../src/domain/refusal.ts'
import { seatName } from '../../../src/domain/seat-spec.ts'

const [url = '', folder = '', tillName = '', eventId = '', first = '0', size = '1'] = process.argv.slice(2)

function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

/** At once and unbuffered: a line that was written must survive the process. */
function tell(line: Record<string, unknown>): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

const desk = must(
  await openDesk({
    store: must(await openStore({ url, busyBudgetMs: 30_000 })),
    tillName,
    journalKeyFile: `${folder}/journal.key`,
    pendingFolder: `${folder}/pending`,
    printFolder: `${folder}/paper`,
    paper: { language: 'en', words: new Proxy({}, { get: (_, name) => String(name) }) as AllPaperWords },
  }),
)
must(await signInAsAdministrator(desk))
const hall = must(await openHall(desk, eventId as EventId))
tell({ ready: true })
await once(process.stdin, 'data')

const count = hall.seats.length
for (let step = 0; step < count; step += Number(size)) {
  const seats = Array.from({ length: Number(size) }, (_, index) => (Number(first) + step + index) % count)
  const wanted = seats.map((seat) => hall.seats[seat]).flatMap((seat) => (seat === undefined ? [] : [seatName(seat)]))
  const held = await holdSeats(desk, { hall, seats, allOrNone: true })
  if (isRefusal(held)) {
    tell({ refused: held, wanted })
    continue
  }
  const { key } = must(await beginPayment(desk))
  const sale = must(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  tell({ sold: sale.code, key, tickets: sale.tickets.map((ticket) => [seatName(ticket), ticket.code]) })
}
tell({ end: true })
process.stdin.destroy()
await closeDesk(desk)

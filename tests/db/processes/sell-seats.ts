/**
 * Sells every seat it can get, one sale a seat, beginning at its own place in the hall. Parameters: url, the box office as
 * JSON, the first seat. Writes the key of each acknowledged sale as a line, `done` at the end.
 */
import type { BoxOffice } from '../box-office.ts'
import { opened } from '../kinds-of-store.ts'
import { batchOf, sale } from '../sale-batch.ts'

const [url = '', json = '', first = '0'] = process.argv.slice(2)
const place = JSON.parse(json) as BoxOffice
const store = await opened(url)
for (let step = 0; step < place.seats.length; step += 1) {
  const seat = (Number(first) + step) % place.seats.length
  const batch = await sale(store, place, [seat])
  const outcome = await store.commit(batchOf(batch))
  if (outcome.committed) process.stdout.write(`${batch.key}\n`)
  else if (outcome.guard !== 'E_DUPLICATE_TICKET') throw new Error(`${outcome.guard}: ${outcome.detail}`)
}
process.stdout.write('done\n')
await store.close()

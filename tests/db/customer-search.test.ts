import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customersByWords } from '../../db/customers.ts'
import type { Store } from '../../db/store.ts'
import { searchKeys, searchWords } from '../../src/domain/customer-search.ts'
import { boxOffice } from './box-office.ts'
import { describeStores, opened, temporaryFolder } from './kinds-of-store.ts'
import { addCustomers, customerAt } from './many-customers.ts'

const limit = 51

function isFound(typed: string, index: number): boolean {
  const keys = searchKeys(customerAt(index))
  return searchWords(typed).every((word) => word.some((start) => keys.some((key) => key.startsWith(start))))
}

const searches = [
  ...['i', 'м', 's', 'ivan', 'иванов', 'muller', 'mueller9', 'щерб', 'jose garc', 'ivan gar', 'i g', 's i v'],
  ...[
    '0888',
    '+359 8',
    '8',
    '359885',
    '@g',
    '@gmail',
    'g',
    'guest77',
    'maria @example',
    'hristo 0881',
    'nobody at all',
  ],
]

describeStores('E13 the search', (store) => {
  test('finds exactly those who have every word, none twice', async () => {
    const { admin } = await boxOffice(store())
    await addCustomers(store(), 600, admin)
    const all = Array.from({ length: 600 }, (_, index) => index)
    for (const typed of searches) {
      const rows = await customersByWords(store(), searchWords(typed), 1000)
      const expected = all.filter((index) => isFound(typed, index)).map((index) => customerAt(index).id)
      expect([typed, rows.map((row) => row.id).sort()]).toEqual([typed, expected])
    }
  })
})

describe('E13 among 100,000 customers', () => {
  const folder = temporaryFolder()
  let store: Store
  beforeAll(async () => {
    store = await opened(`file:${join(folder, 'box.db')}`)
    const { admin } = await boxOffice(store)
    await addCustomers(store, 100_000, admin)
  }, 240_000)
  afterAll(() => store.close())

  test('a search while typing answers within 50 ms, also the worst one', async () => {
    const times: { typed: string; ms: number; found: number }[] = []
    for (const typed of searches) {
      // The machine may be busy with something else for a moment; the best of five tells what the search costs.
      const tries: number[] = []
      let found = 0
      for (let round = 0; round < 5; round += 1) {
        const from = performance.now()
        found = (await customersByWords(store, searchWords(typed), limit)).length
        tries.push(performance.now() - from)
      }
      times.push({ typed, ms: Math.min(...tries), found })
    }
    if (process.env.GUICHET_FIGURES !== undefined) console.table(times)
    expect(times.filter(({ ms }) => ms >= 50)).toEqual([])
    expect(times.filter(({ found }) => found > 0).length).toBeGreaterThan(searches.length - 4)
  })
})

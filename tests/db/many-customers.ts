/** As many customers as a large box office has, with the names of three alphabets. Always the same ones. */
import { insertCustomers } from '../../db/customers.ts'
import type { Store } from '../../db/store.ts'
import type { Customer } from '../../src/domain/customer.ts'
import { searchKeys } from '../../src/domain/customer-search.ts'
import type { CustomerId, UserId } from '../../src/domain/ids.ts'

const given = [
  'Иван',
  'Ivan',
  'Мария',
  'Maria',
  'Георги',
  'Petra',
  'Jürgen',
  'José',
  'Søren',
  'Юлия',
  'Anne-Marie',
  'Христо',
]
const starts = [
  'Ivan',
  'Петр',
  'Müll',
  'Gross',
  'Dup',
  'Стоян',
  'Weiss',
  'Kowal',
  'Щерб',
  'Garc',
  'Hans',
  'Vas',
  'Тодор',
  'Nov',
]
const ends = ['ov', 'ова', 'er', 'mann', 'ont', 'ev', 'ski', 'ía', 'sen', 'ил', 'ák', 'in', 'berg', 'ко', 'etti', 'ard']

/** Whatever the lengths of the lists: every name goes with every other. */
function pick(from: readonly string[], index: number, salt: number): string {
  const mixed = Math.imul(index * 4 + salt, 2_654_435_761) >>> 0
  return from[(mixed >>> 12) % from.length] ?? ''
}

export function customerAt(index: number): Customer {
  const family = `${pick(starts, index, 1)}${pick(ends, index, 2)}${index % 3 === 0 ? '' : index % 1000}`
  const first = pick(given, index, 3)
  const digits = String((index * 7919) % 1_000_000).padStart(6, '0')
  return {
    id: `cus_${String(index).padStart(14, '0')}` as CustomerId,
    name: `${first} ${family}`,
    phone: index % 4 === 0 ? '' : `+359 88${index % 10} ${digits.slice(0, 3)} ${digits.slice(3)}`,
    email:
      index % 2 === 0 ? '' : `${index.toString(36)}.guest${index}@${index % 3 === 0 ? 'gmail.com' : 'example.org'}`,
  }
}

export async function addCustomers(store: Store, count: number, by: UserId): Promise<void> {
  const all = Array.from({ length: count }, (_, index) => customerAt(index)).map((customer) => ({
    customer,
    keys: searchKeys(customer),
  }))
  for (let from = 0; from < count; from += 10_000) {
    const result = await store.commit(insertCustomers(all.slice(from, from + 10_000), by, 1))
    if (!result.committed) throw new Error(result.detail)
  }
}

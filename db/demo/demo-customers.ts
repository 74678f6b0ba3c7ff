import type { Customer } from '../../src/domain/customer.ts'
import { searchKeys } from '../../src/domain/customer-search.ts'
import type { UserId } from '../../src/domain/ids.ts'
import { insertCustomers } from '../customers.ts'
import type { SqlStatement } from '../store.ts'
import { demoRandom } from './demo-random.ts'

/** People to try the search on, in the alphabets of its languages; one of them stands in the list twice. */
const people: readonly (readonly [name: string, phone: string, email: string])[] = [
  ['Иван Иванов', '+359 888 123 456', 'ivan.ivanov@example.org'],
  ['Мария Петрова', '0888 234 567', 'mpetrova@example.org'],
  ['Maria Petrova', '', 'maria.petrova@example.com'],
  ['Христо Щерев', '+359 2 987 65 43', ''],
  ['Цветана Жекова', '0877 345 678', 'cveti@example.org'],
  ['Юлия Соловьёва', '+7 495 123-45-67', 'julia@example.com'],
  ['Андрей Чайковский', '', 'andrey.ch@example.com'],
  ['Jürgen Müller', '+49 30 1234567', 'jmueller@example.de'],
  ['Anke Großmann', '+49 171 2345678', ''],
  ['Sören Weiß', '', 'soeren.weiss@example.de'],
  ['Hélène Dupont', '+33 1 23 45 67 89', 'helene.dupont@example.fr'],
  ['François Lefèvre', '06 12 34 56 78', ''],
  ["Siobhán O'Brien", '+353 1 234 5678', 'siobhan@example.com'],
  ['Zoë Smith', '+44 20 7946 0123', 'zoe@example.com'],
]

/** Chance of its own: who is in the list changes nothing of the demo's halls and sales. */
const seed = 20270102

export function demoCustomers(by: UserId, at: number): SqlStatement[] {
  const random = demoRandom(seed)
  const all = people.map(([name, phone, email]): Customer => ({ id: random.newId('cus'), name, phone, email }))
  return insertCustomers(
    all.map((customer) => ({ customer, keys: searchKeys(customer) })),
    by,
    at,
  )
}

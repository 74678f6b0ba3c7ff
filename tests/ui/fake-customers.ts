/** The customers of the fake desk, searched by the same rules as the real ones. */
import type { Customer } from '../../src/domain/customer.ts'
import { isSamePhone, searchKeys, searchWords } from '../../src/domain/customer-search.ts'
import type { CustomerId, OrderId } from '../../src/domain/ids.ts'
import { readContact } from '../../src/domain/read-contact.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import type { CustomerHistory, CustomerInput, FoundCustomers, TillDesk } from '../../src/ui/till-desk.ts'
import type { Answer } from './fake-answer.ts'

export const ivanov = { id: 'cus_1', name: 'Иван Иванов', phone: '+359 888 123 456', email: '' } as Customer
export const muller = { id: 'cus_2', name: 'Eva Müller', phone: '', email: 'eva@example.org' } as Customer

export class FakeCustomers {
  readonly groups = new Map<CustomerId, string>()
  readonly all: Customer[] = [ivanov, muller]

  verbs(
    answer: Answer,
  ): Pick<TillDesk, 'findCustomers' | 'addCustomer' | 'changeCustomer' | 'knownCustomer' | 'customerHistory'> {
    return {
      findCustomers: (typed) => answer('findCustomers', typed, () => this.find(typed)),
      addCustomer: (input) => answer('addCustomer', input, () => this.put(input, null)) as Promise<Customer | Refusal>,
      changeCustomer: (input) =>
        answer('changeCustomer', input, () => this.put(input, input.id)) as Promise<Customer | Refusal>,
      knownCustomer: (id) => answer('knownCustomer', id, () => this.open(id)) as ReturnType<TillDesk['knownCustomer']>,
      customerHistory: (id) =>
        answer('customerHistory', id, () => this.history(id)) as ReturnType<TillDesk['customerHistory']>,
    }
  }

  find(typed: string): FoundCustomers {
    const words = searchWords(typed)
    const customers = this.all.filter((customer) => {
      const keys = searchKeys(customer)
      return words.length > 0 && words.every((word) => word.some((start) => keys.some((key) => key.startsWith(start))))
    })
    return { customers: customers.slice(0, 50), isCut: customers.length > 50 }
  }

  put(input: CustomerInput, id: CustomerId | null): Customer | Refusal {
    const before = this.all.find((customer) => customer.id === id)
    const contact = readContact({ ...before, ...input })
    if (isRefusal(contact)) return contact
    const same = this.all.filter(
      (other) =>
        other.id !== id &&
        ((contact.email !== '' && other.email === contact.email) || isSamePhone(other.phone, contact.phone)),
    )
    if (same.length > 0 && input.isOther !== true) return { refused: 'customer-exists', customers: same }
    const customer = { id: id ?? (`cus_${this.all.length + 1}` as CustomerId), ...contact }
    if (before === undefined) this.all.push(customer)
    else this.all[this.all.indexOf(before)] = customer
    return customer
  }

  open(id: CustomerId): Customer | Refusal {
    return this.all.find((each) => each.id === id) ?? { refused: 'customer-unknown', customer: id }
  }

  history(id: CustomerId): CustomerHistory | Refusal {
    const customer = this.all.find((each) => each.id === id)
    if (customer === undefined) return { refused: 'customer-unknown', customer: id }
    const line = {
      event: 'Swan Lake',
      startsAt: 0,
      timeZone: 'UTC',
      description: 'Stalls 1-2',
      tariff: 'full',
      amount: 2400,
    }
    const order = { id: 'ord_1' as OrderId, code: 'ABCD2345', receiptNumber: 1, at: Date.UTC(2027, 0, 2), note: '' }
    const orders = [
      { ...order, kind: 'sale', tillName: 'till 1', currency: 'EUR', total: 2400, lines: [line], payments: [] },
    ] as const
    return {
      customer: { ...customer, createdAt: 0, group: this.groups.get(customer.id) ?? '' },
      merged: [],
      orders: customer.id === ivanov.id ? orders : [],
      reservations: [],
    }
  }
}

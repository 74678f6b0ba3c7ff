import { expect, test } from 'vitest'
import { done, linesOf, ShellOffice } from './shell-office.ts'

interface CustomerFacts {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly email: string
}

test('E13 a customer is added, found in another alphabet, sold to and shown', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const ivan = await office.json<CustomerFacts>(
    'customer',
    'add',
    '--name',
    'Иван Иванов',
    '--phone',
    '+359 888 123 456',
  )
  expect(ivan).toMatchObject({ name: 'Иван Иванов', phone: '+359 888 123 456', email: '' })
  expect(await office.list('customer', 'find', 'ivanov')).toEqual([ivan])
  const { stdout } = done(await office.run(['customer', 'find', '0888']))
  expect(linesOf(stdout)).toEqual([`${ivan.id}  Иван Иванов  +359 888 123 456`])
  expect(await office.list('customer', 'find', 'nobody')).toEqual([])
  const sale = await office.sell(event, '1-1', '--customer', ivan.id)
  expect(sale).toMatchObject({ customerId: ivan.id })
  const shown = done(await office.run(['customer', 'show', ivan.id])).stdout
  expect(linesOf(shown)).toHaveLength(2)
  expect(linesOf(shown)[1]).toContain(`sale  ${sale.code}  Tosca  40.00 EUR`)
  expect(await office.faults()).toEqual([])
})

test('E13 somebody with the same e-mail is told instead of added, unless another person is meant', async () => {
  const office = new ShellOffice()
  const eva = await office.json<CustomerFacts>('customer', 'add', '--name', 'Eva', '--email', 'eva@example.org')
  const same = ['customer', 'add', '--name', 'Adam', '--email', 'EVA@example.org'] as const
  expect(await office.refusal(...same)).toEqual({ code: 1, refused: 'customer-exists', customers: [eva] })
  const { code, stderr } = await office.run(same)
  expect([code, stderr]).toEqual([1, 'There is already somebody with this phone or e-mail: Eva\n'])
  expect(await office.json(...same, '--another')).toMatchObject({ name: 'Adam' })
})

test('bad input is exit code 2', async () => {
  const office = new ShellOffice()
  expect(await office.refusal('customer', 'add')).toMatchObject({ code: 2, refused: 'bad-input', field: 'name' })
  const long = ['customer', 'add', '--name', 'x'.repeat(10_000)] as const
  expect(await office.refusal(...long)).toMatchObject({ code: 2, refused: 'bad-input', field: 'name' })
  expect(await office.refusal('customer', 'show', 'cus_none')).toMatchObject({ code: 1, refused: 'customer-unknown' })
})

test('A19 duplicates become one, whose data is given out and erased; the sale stays', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const [one, two] = [
    await office.json<CustomerFacts>('customer', 'add', '--name', 'Ivan Ivanov'),
    await office.json<CustomerFacts>('customer', 'add', '--name', 'Ваньо', '--phone', '0888 123 456'),
  ]
  const { code } = await office.sell(event, '1-1', '--customer', two.id)
  const merged = await office.json<CustomerFacts>('customer', 'merge', one.id, two.id)
  expect(merged).toEqual({ id: one.id, name: 'Ivan Ivanov', phone: '0888 123 456', email: '' })
  const given = JSON.parse(done(await office.run(['customer', 'export', one.id])).stdout)
  expect(given).toMatchObject({ customer: { id: one.id }, merged: [{ name: 'Ваньо' }], orders: [{ code }] })
  expect(await office.json('customer', 'erase', two.id)).toEqual({ id: one.id, erased: 2 })
  expect(await office.list('customer', 'find', 'ivan')).toEqual([])
  expect(await office.refusal('customer', 'export', one.id)).toMatchObject({ code: 1, refused: 'customer-unknown' })
  const sold = (await office.seats(event)).filter((seat) => seat.state === 'sold')
  expect(sold).toHaveLength(1)
  expect(await office.faults()).toEqual([])
})

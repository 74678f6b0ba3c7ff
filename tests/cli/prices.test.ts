import { describe, expect, test } from 'vitest'
import { done, ShellOffice } from './shell-office.ts'

interface Sold {
  readonly total: number
  readonly change: number
  readonly payments: readonly { readonly tender: string; readonly amount: number }[]
  readonly tickets: readonly { readonly amount: number; readonly discounts: readonly object[] }[]
  readonly fees: readonly { readonly name: string; readonly amount: number }[]
}

async function house() {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const sell = (...more: string[]) => office.json<Sold>('sell', '--event', event, ...more)
  return { office, event, sell }
}

describe('prices without a screen', () => {
  test('F28 --pay splits a sale: cash gives change, the last tender pays what is left', async () => {
    const { office, event, sell } = await house()
    const sale = await sell('--seats', '5-1,5-2', '--pay', 'card=3000,cash=10000', '--form', 'grouped')
    expect(sale).toMatchObject({ total: 8000, change: 5000 })
    expect(sale.payments.map(({ tender, amount }) => [tender, amount])).toEqual([
      ['card', 3000],
      ['cash', 5000],
    ])
    expect((await sell('--seats', '5-3', '--pay', 'cash=1000,card')).payments).toMatchObject([{}, { amount: 3000 }])
    const refused = (pay: string) => office.refusal('sell', '--event', event, '--seats', '1-1', '--pay', pay)
    expect(await refused('cash=1000')).toMatchObject({ code: 1, refused: 'payment-short', total: 4000 })
    expect(await refused('card=9000')).toMatchObject({ code: 1, refused: 'payment-over', left: 4000 })
    for (const pay of ['', 'shells=1', 'cash=12,50', 'cash=-1', 'card=1e3', 'cash==5'])
      expect(await refused(pay)).toMatchObject({ code: 2, refused: 'bad-input', field: 'pay' })
    expect(await office.faults()).toEqual([])
  })

  test('F27 complimentary tickets say for whom they are', async () => {
    const { office, event, sell } = await house()
    const free = ['--seats', '5-1', '--pay', 'complimentary']
    expect(await office.refusal('sell', '--event', event, ...free)).toMatchObject({ refused: 'recipient-required' })
    expect(await sell(...free, '--note', 'Press')).toMatchObject({
      total: 0,
      payments: [{ tender: 'complimentary', amount: 0 }],
      tickets: [{ amount: 0, discounts: [{ kind: 'complimentary', amount: 4000 }] }],
    })
  })

  test('T08 T11 F28 a line as it is typed at the till sells without a screen, once a key, and says what is wrong in it', async () => {
    const { office, event } = await house()
    const type = (line: string, ...more: string[]) => office.json<Sold>('type', line, '--event', event, ...more)
    const sale = await type('5-1..2 cash 100', '--key', 'typed-line-0001')
    expect(sale).toMatchObject({ total: 8000, change: 2000, tickets: [{}, {}] })
    expect(await type('5-1..2 cash 100', '--key', 'typed-line-0001')).toEqual(sale)
    await office.json('voucher', 'add', '--code', 'HALF', '--effect', 'percent', '--value', '50')
    expect(await type('1 best voucher half card', '--key', 'typed-line-0002')).toMatchObject({ total: 2000 })
    await office.json('article', 'add', '--name', 'Water', '--type', 'Bar', '--price', '250')
    expect(await type('1 best 2 water cash')).toMatchObject({ total: 4500, items: [{ name: 'Water', count: 2 }] })
    expect(await type('water card')).toMatchObject({ total: 250, tickets: [] })
    const refusal = (line: string) => office.refusal('type', line, '--event', event)
    expect(await refusal('5-1 cash')).toMatchObject({ code: 2, field: 'line', value: '5-1' })
    expect(await refusal('2 best cahs')).toMatchObject({ code: 2, field: 'line', value: 'cahs' })
    expect(await refusal('2 best')).toMatchObject({ code: 2, field: 'line', expected: 'tender' })
    expect(await refusal('2 best cash 10')).toMatchObject({ code: 1, refused: 'payment-short' })
    expect(await refusal('2 best customer nobody cash')).toMatchObject({ code: 1, refused: 'customer-unknown' })
    const eva = ['customer', 'add', '--name', 'Eva Stein', '--email', 'eva@example.org'] as const
    const { id } = await office.json<{ id: string }>(...eva)
    await office.json('customer', 'add', '--name', 'Eva Stone')
    expect(await refusal('2 best customer eva cash')).toMatchObject({
      ...{ code: 2, field: 'line', value: 'eva' },
      expected: expect.stringMatching(/^Several customers: eva\..*Eva Stein, Eva Stone/),
    })
    // What was held for it is free again.
    expect(await type('6-1 customer "Eva Stein" card')).toMatchObject({ customerId: id })
    expect(await office.faults()).toEqual([])
  })

  test('F27 --free gives some of the seats away', async () => {
    const { office, event, sell } = await house()
    const two = ['--seats', '5-1,5-2', '--tender', 'card', '--note', 'Press']
    expect(await sell(...two, '--free', '5-2')).toMatchObject({
      total: 4000,
      payments: [{ tender: 'card' }, { tender: 'complimentary', amount: 0 }],
      tickets: [{ amount: 4000 }, { amount: 0 }],
    })
    const other = ['--seats', '5-3', '--tender', 'card', '--note', 'Press', '--free', '5-4']
    expect(await office.refusal('sell', '--event', event, ...other)).toMatchObject({ code: 2, field: 'free' })
  })

  test('E25 policies are added, listed, changed and switched off; what a seat is sold for says why', async () => {
    const { office, sell } = await house()
    const added = await office.json<{ id: string }>(
      'policy',
      'add',
      '--title',
      'Pair',
      '--percent',
      '12.5',
      '--seats',
      '2..',
    )
    const sale = await sell('--seats', '5-1,5-2', '--tender', 'card')
    expect(sale).toMatchObject({
      total: 7000,
      tickets: [{ amount: 3500, discounts: [{ title: 'Pair', amount: 500 }] }, {}],
    })
    expect((await sell('--seats', '5-3', '--tender', 'card')).total).toBe(4000)
    const { stdout } = done(await office.run(['policy', 'list']))
    expect(stdout).toBe('+  Pair  -12.5 %  {"fewestSeats":2}\n')
    await office.json('policy', 'set', 'Pair', '--amount', '700', '--seats', '1..')
    expect((await sell('--seats', '5-4', '--tender', 'card')).total).toBe(3300)
    await office.json('policy', 'set', added.id, '--active', 'no')
    expect((await sell('--seats', '5-5', '--tender', 'card')).total).toBe(4000)
    const refused = (...args: string[]) => office.refusal('policy', 'add', '--title', 'X', ...args)
    expect(await refused()).toMatchObject({ code: 2, field: 'percent' })
    for (const percent of ['101', '-1', '10%', '1,5', ''])
      expect(await refused('--percent', percent)).toMatchObject({ code: 2 })
    expect(await refused('--percent', '10', '--seats', 'many')).toMatchObject({ code: 2, field: 'seats' })
    expect(await refused('--percent', '10', '--active', 'maybe')).toMatchObject({ code: 2, field: 'active' })
    expect(await office.faults()).toEqual([])
  })

  test('E25 a customer of a group pays what the group pays', async () => {
    const { office, sell } = await house()
    await office.json('policy', 'add', '--title', 'Friends', '--amount', '1000', '--group', 'friends')
    const { id } = await office.json<{ id: string }>('customer', 'add', '--name', 'Eva', '--email', 'eva@example.org')
    await office.json('customer', 'group', id, 'friends')
    expect((await sell('--seats', '5-1', '--tender', 'cash', '--customer', id)).total).toBe(3000)
    expect((await sell('--seats', '5-2', '--tender', 'cash')).total).toBe(4000)
  })

  test('O20 fees are added, listed, switched off, and chosen where they leave a choice', async () => {
    const { office, event, sell } = await house()
    await office.json('fee', 'add', '--name', 'Service', '--amount', '150', '--tax', '20')
    await office.json('fee', 'add', '--name', 'Postage', '--per', 'order', '--amount', '350', '--automatic', 'no')
    expect(await sell('--seats', '5-1,5-2', '--tender', 'card', '--fee', 'postage')).toMatchObject({
      total: 8650,
      fees: [
        { name: 'Service 2x', amount: 300 },
        { name: 'Postage', amount: 350 },
      ],
    })
    const without = ['sell', '--event', event, '--seats', '5-3', '--tender', 'card', '--without-fee'] as const
    expect(await office.refusal(...without, 'Service')).toMatchObject({ code: 1, refused: 'fee-fixed', fee: 'Service' })
    expect(await office.refusal(...without, 'Nothing')).toMatchObject({ code: 1, refused: 'fee-unknown' })
    await office.json('fee', 'set', 'Service', '--removable', 'yes')
    expect(await sell('--seats', '5-3', '--tender', 'card', '--without-fee', 'Service')).toMatchObject({
      total: 4000,
      fees: [],
    })
    await office.json('fee', 'set', 'Service', '--active', 'no')
    expect((await sell('--seats', '5-4', '--tender', 'card')).fees).toEqual([])
    const { stdout } = done(await office.run(['fee', 'list']))
    expect(stdout).toBe('+  Postage  3.50 EUR  order\n-  Service  1.50 EUR  ticket\n')
    expect(await office.faults()).toEqual([])
  })
})

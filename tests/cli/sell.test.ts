import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isTicketCode } from '../../src/domain/ticket-code.ts'
import { done, ShellOffice } from './shell-office.ts'

describe('sell', () => {
  test('E16 prints the code, the total and the tickets; the seats are sold and nothing stays pending', async () => {
    const office = new ShellOffice()
    const event = await office.openHouse()
    const sale = await office.sell(event, 'Stalls 5-12,5-14', '--given', '10000')
    expect(sale).toMatchObject({ receiptNumber: 1, total: 8000, given: 10000, change: 2000, currency: 'EUR' })
    expect(sale.code).toMatch(/^\w{8,}$/)
    expect(sale.tickets).toMatchObject([
      { section: 'Stalls', row: '5', number: '12', amount: 4000 },
      { section: 'Stalls', row: '5', number: '14', amount: 4000 },
    ])
    for (const { code } of sale.tickets) expect(isTicketCode(code)).toBe(true)
    const sold = (await office.seats(event)).filter((seat) => seat.state === 'sold')
    expect(sold.map(({ row, number }) => `${row}-${number}`)).toEqual(['5-12', '5-14'])
    expect(readdirSync(office.pendingFolder)).toEqual([])
    const { stdout } = done(await office.run(['sell', '--event', event, '--seats', '6-1', '--tender', 'card']))
    expect(stdout).toMatch(/^Sold: \w+, 25\.00 EUR\n$/)
    expect(await office.faults()).toEqual([])
  })

  test('seats are written as places and ranges, in any order', async () => {
    const office = new ShellOffice()
    const event = await office.openHouse()
    const numbers = async (seats: string) =>
      (await office.sell(event, seats)).tickets.map((each) => `${each.row}-${each.number}`)
    expect(await numbers('stalls 1-3..5, 2-1; 1-7')).toEqual(['1-3', '1-4', '1-5', '2-1', '1-7'])
    expect(await numbers('3-9..3-7')).toEqual(['3-9', '3-8', '3-7'])
  })

  test('E01 seats that are gone, unknown places and closed events are refused with the facts', async () => {
    const office = new ShellOffice()
    const event = await office.openHouse()
    await office.sell(event, '5-12,5-13')
    const sell = (seats: string, ...more: string[]) =>
      office.refusal('sell', '--event', event, '--seats', seats, '--tender', 'cash', ...more)
    expect(await sell('5-11..14')).toEqual({ code: 1, refused: 'seats-taken', seats: ['Stalls 5-12', 'Stalls 5-13'] })
    expect(await sell('5-99,77-1')).toEqual({ code: 1, refused: 'unknown-seats', seats: ['5-99', '77-1'] })
    expect(await sell('1-1..')).toMatchObject({ code: 2, refused: 'bad-input', field: 'seats' })
    const withoutSeats = await office.refusal('sell', '--event', event, '--tender', 'cash')
    expect(withoutSeats).toMatchObject({ code: 2, refused: 'bad-input', field: 'seats' })
    const withoutEvent = await office.refusal('sell', '--seats', '1-1', '--tender', 'cash')
    expect(withoutEvent).toMatchObject({ code: 2, refused: 'bad-input', field: 'event' })
    expect(await sell('1-1', '--given', '3999')).toMatchObject({
      code: 1,
      refused: 'payment-short',
      total: 4000,
      paid: 3999,
    })
    expect(await sell('1-1', '--given', '40.00')).toMatchObject({ code: 2, refused: 'bad-input', field: 'given' })
    expect(await sell('1-1', '--tender', 'shells')).toMatchObject({ code: 2, refused: 'bad-input', field: 'tender' })
    // Papers come last: that there is no such printer must not be found when it is sold already.
    expect(await sell('1-1', '--printer', 'pigeon:/roof')).toMatchObject({ code: 2, refused: 'bad-input' })
    const states = new Set((await office.seats(event)).map((seat) => seat.state))
    // What a refused run had held is free again, and no sale is left in doubt.
    expect([...states].toSorted()).toEqual(['free', 'sold'])
    expect(await sell('1-1', '--given', '1', '--key', 'key_that_is_refused')).toMatchObject({
      refused: 'payment-short',
    })
    expect(readdirSync(office.pendingFolder)).toEqual([])

    const prices = ['--price', 'A=100', '--title', 'Later', '--starts', '2027-04-01T10:00'] as const
    const { id } = await office.json<{ id: string }>('event', 'add', '--hall', 'Hall', ...prices)
    const early = await office.refusal('sell', '--event', id, '--seats', '1-1', '--tender', 'cash')
    expect(early).toMatchObject({ code: 1, refused: 'event-not-selling', status: 'upcoming' })
    expect(await office.faults()).toEqual([])
  })

  test.each(['key_0123456789abcdef', 'order #4711 / ünïcode'])(
    'F13 the key %s tried again gives the first sale, even for other seats, and sells nothing',
    async (key) => {
      const office = new ShellOffice()
      const event = await office.openHouse()
      const first = await office.sell(event, '1-1,1-2', '--key', key)
      expect(await office.sell(event, '1-1,1-2', '--key', key)).toEqual(first)
      expect(await office.sell(event, '3-1', '--key', key, '--tariff', 'child')).toEqual(first)
      expect((await office.seats(event)).filter((seat) => seat.state === 'sold')).toHaveLength(2)
      expect((await office.sell(event, '3-1', '--key', `${key} again`)).receiptNumber).toBe(2)
    },
  )

  test.each(['', '  '])(
    'F13 the key "%s" of a variable that was never set is bad input, not one sale for all',
    async (key) => {
      const office = new ShellOffice()
      const event = await office.openHouse({ rows: 2, seatsPerRow: 3 })
      const tosca = ['--event', event, '--tender', 'cash', '--key', key] as const
      expect(await office.refusal('sell', '--seats', '1-1', ...tosca)).toMatchObject({ code: 2, field: 'key' })
      const sale = await office.sell(event, '1-1')
      const bad = { code: 2, refused: 'bad-input', field: 'key' }
      expect(await office.refusal('refund', '--sale', sale.code, '--key', key)).toMatchObject(bad)
      expect(await office.refusal('type', '1-2 cash', '--event', event, '--key', key)).toMatchObject(bad)
      expect(await office.refusal('gift-card', 'sell', '--amount', '500', '--key', key)).toMatchObject(bad)
      const other = ['exchange', '--sale', sale.code, '--to', '1-2', '--key', key] as const
      expect(await office.refusal(...other)).toMatchObject(bad)
    },
  )

  test('F13 eight runs with one key at once: one sale, told eight times', async () => {
    const office = new ShellOffice()
    const event = await office.openHouse()
    const args = [
      'sell',
      '--event',
      event,
      '--seats',
      '1-1',
      '--tender',
      'cash',
      '--key',
      'key_at_the_same_time',
      '--json',
    ]
    const runs = await Promise.all(Array.from({ length: 8 }, () => office.run(args)))
    const told = new Set(runs.filter((ran) => ran.code === 0).map((ran) => ran.stdout))
    expect(told.size).toBe(1)
    // Who came while the seat was held and not yet sold was refused, and may ask again.
    for (const ran of runs) if (ran.code !== 0) expect(JSON.parse(ran.stdout)).toMatchObject({ refused: 'seats-taken' })
    expect(done(await office.run(args)).stdout).toBe([...told][0])
    expect((await office.seats(event)).filter((seat) => seat.state === 'sold')).toHaveLength(1)
    expect(await office.faults()).toEqual([])
  })
})

test('every sale is a line of the journal of the shell’s own till, signed by its administrator', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const { code } = await office.sell(event, '2-2')
  const store = await office.store()
  const entries = await store.db
    .selectFrom('journal as j')
    .innerJoin('till as t', 't.id', 'j.till_id')
    .innerJoin('user as u', 'u.id', 'j.user_id')
    .select(['j.kind', 'j.body', 't.name', 'u.role'])
    .where('j.kind', '=', 'sale')
    .execute()
  expect(entries).toMatchObject([{ name: 'shell', role: 'admin', body: expect.stringContaining(code) }])
})

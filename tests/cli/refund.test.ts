import { describe, expect, test } from 'vitest'
import { done, ShellOffice } from './shell-office.ts'

interface Card {
  readonly code: string
  readonly state: string
  readonly receiptNumber: number
  readonly lines: readonly {
    readonly row: string
    readonly number: string
    readonly isBack: boolean
    readonly code: string
  }[]
  readonly refunds: readonly { readonly total: number; readonly reason: string; readonly note: string }[]
}

describe('refund', () => {
  test('Y19 single seats, then the rest; the seats are free, the card tells it, the key pays once', async () => {
    const office = new ShellOffice()
    const event = await office.openHouse()
    const { code, receiptNumber } = await office.sell(event, '5-12,5-13,5-14')
    const refund = (...more: string[]) => office.json<{ total: number }>('refund', '--sale', code, ...more)
    const first = await refund('--seats', 'Stalls 5-13', '--key', 'order 4711', '--note', 'ill')
    expect(first).toMatchObject({
      total: 4000,
      saleCode: code,
      payments: [{ tender: 'cash', amount: 4000 }],
      receiptNumber: 2,
    })
    expect(await refund('--key', 'order 4711')).toEqual(first)
    const card = await office.json<Card>('sale', 'show', String(receiptNumber))
    expect(card).toMatchObject({
      code,
      state: 'partly-refunded',
      refunds: [{ total: 4000, reason: 'returned', note: 'ill' }],
    })
    expect(card.lines.map((line) => line.isBack)).toEqual([false, true, false])
    expect(await office.refusal('refund', '--sale', code, '--seats', '5-13')).toMatchObject({
      code: 1,
      refused: 'already-refunded',
    })
    const { stdout } = done(await office.run(['refund', '--sale', code, '--reason', 'wrong-sale']))
    expect(stdout).toBe('Refunded: 80.00 EUR, receipt 3\n')
    expect((await office.seats(event)).filter((seat) => seat.state === 'sold')).toEqual([])
    expect(await office.refusal('refund', '--sale', code)).toMatchObject({ code: 1, refused: 'nothing-to-refund' })
    expect(await office.faults()).toEqual([])
  })

  test('what is not there or makes no sense is refused with the facts', async () => {
    const office = new ShellOffice()
    const event = await office.openHouse()
    const { code } = await office.sell(event, '5-12')
    expect(await office.refusal('refund', '--sale', 'nothing')).toEqual({
      code: 1,
      refused: 'sale-unknown',
      sale: 'nothing',
    })
    expect(await office.refusal('refund', '--sale', code, '--seats', '1-1')).toMatchObject({
      refused: 'unknown-seats',
      seats: ['1-1'],
    })
    expect(await office.refusal('refund', '--sale', code, '--reason', 'why')).toMatchObject({
      code: 2,
      field: 'reason',
    })
    expect(await office.refusal('reprint', '--sale', code, '--reason', ' ')).toMatchObject({ code: 2, field: 'reason' })
  })
})

test('F34 reprint gives new codes; sale show finds the sale by the old one too', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const sale = await office.sell(event, '5-12,5-13')
  const { stdout } = done(await office.run(['reprint', '--sale', sale.code, '--seats', '5-12', '--reason', 'lost']))
  expect(stdout).toBe('Printed again: Stalls 5-12\n')
  const old = sale.tickets[0]?.code ?? ''
  const card = await office.json<Card>('sale', 'show', old)
  expect(card.lines.map((line) => line.code)).not.toContain(old)
  expect(card.lines[1]?.code).toBe(sale.tickets[1]?.code)
  const shown = done(await office.run(['sale', 'show', sale.code])).stdout
  expect(shown).toContain(`printed again: ${old}, lost, Administrator`)
  expect(await office.faults()).toEqual([])
})

test('T18 sales list tells every till’s sales, narrowed by number, event, cashier, amount and day', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const first = await office.sell(event, '5-12')
  const second = await office.sell(event, '5-13,5-14')
  const list = async (...more: string[]) => (await office.list<Card>('sales', 'list', ...more)).map(({ code }) => code)
  expect(await list()).toEqual([second.code, first.code])
  expect(await list('--own', '--limit', '1')).toEqual([second.code])
  expect(await list('--number', '1', '--event', 'tosc', '--cashier', 'admin')).toEqual([first.code])
  expect(await list('--amount', '8000')).toEqual([second.code])
  expect(await list('--date', '1999-01-01')).toEqual([])
  expect(await office.refusal('sales', 'list', '--date', 'today')).toMatchObject({ code: 2, field: 'date' })
  const { stdout } = done(await office.run(['sales', 'list', '--amount', '4000']))
  expect(stdout).toMatch(/shell 1 .*Tosca .*1: Stalls 5-12 .*40\.00 EUR .*sold\n$/)
})

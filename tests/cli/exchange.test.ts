import { expect, test } from 'vitest'
import { done, ShellOffice } from './shell-office.ts'

interface Exchanged {
  readonly code: string
  readonly total: number
  readonly due: number
  readonly back: number
  readonly old: { readonly saleCode: string; readonly seats: readonly string[] }
}

test('F25 F26 a script exchanges seats: the same price costs nothing, dearer the difference; a key exchanges once', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const { code } = await office.sell(event, 'Stalls 5-12,6-12')
  const exchange = (...more: string[]) => office.json<Exchanged>('exchange', '--sale', code, ...more)
  const even = ['--seats', 'Stalls 5-12', '--to', 'Stalls 5-13', '--key', 'order 4711'] as const
  const first = await exchange(...even)
  expect(first).toMatchObject({ total: 4000, due: 0, back: 0, old: { saleCode: code, seats: ['Stalls 5-12'] } })
  expect(await exchange(...even)).toEqual(first)
  const dearer = ['--seats', 'Stalls 6-12', '--to', 'Stalls 5-14'] as const
  const short = await office.refusal('exchange', '--sale', code, ...dearer)
  expect(short).toMatchObject({ code: 1, refused: 'payment-short' })
  expect(await exchange(...dearer, '--tender', 'card')).toMatchObject({ total: 4000, due: 1500, back: 0 })
  const sold = (await office.seats(event)).filter((seat) => seat.state !== 'free')
  expect(sold.map((seat) => `${seat.row}-${seat.number} ${seat.state}`).sort()).toEqual(['5-13 sold', '5-14 sold'])
  expect(await office.faults()).toEqual([])
})

test('F26 what is cheaper pays back, and what makes no sense is refused and holds nothing', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse()
  const { code } = await office.sell(event, 'Stalls 5-12')
  const refused = (...more: string[]) => office.refusal('exchange', '--sale', code, ...more)
  expect(await refused('--to', 'Stalls 99-1')).toMatchObject({ code: 1, refused: 'unknown-seats' })
  expect(await refused('--seats', '1-1', '--to', 'Stalls 6-1')).toMatchObject({ code: 1, refused: 'unknown-seats' })
  expect(await refused('--to', 'Stalls 6-1', '--tender', 'gold')).toMatchObject({ code: 2, field: 'tender' })
  expect((await office.run(['exchange', '--sale', code])).code).toBe(2)
  expect((await office.seats(event)).filter((seat) => seat.state === 'hold')).toEqual([])
  const { stdout } = done(await office.run(['exchange', '--sale', code, '--to', 'Stalls 6-1']))
  expect(stdout).toMatch(/^Exchanged: \S+, paid 0\.00 EUR, paid back 15\.00 EUR\n$/)
  expect(done(await office.run(['exchange', '--help'])).stdout).toContain('--to <seats>')
  expect(await office.faults()).toEqual([])
})

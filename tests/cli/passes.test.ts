import { expect, test } from 'vitest'
import { done, linesOf, ShellOffice } from './shell-office.ts'

test('T10 T14 passes are defined, sold, found and voided by a script', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const kind = ['pass-kind', 'add', 'Season', '--price', 'full=28000', '--from', '2020-01-01', '--until', '2099-12-31']
  expect(await office.json(...kind)).toMatchObject({ name: 'Season', prices: [{ amount: 28_000 }] })
  expect(linesOf(done(await office.run(['pass-kind', 'list'])).stdout)).toEqual([
    '+  Season  full 280.00  EUR  2020-01-01..2099-12-31',
  ])
  const sale = await office.json<{ code: string; total: number }>(
    'sell',
    '--pass',
    'season:full:Ana:Петрова:B123',
    '--tender',
    'cash',
  )
  expect(sale.total).toBe(28_000)
  const [pass] = await office.list<{ code: string }>('pass', 'list', '--find', 'petrova', '--kind', 'season')
  expect(await office.json('pass', 'show', pass?.code ?? '')).toMatchObject({ status: 'valid', personId: 'B123' })
  done(await office.run(['refund', '--sale', sale.code, '--reason', 'returned']))
  expect(linesOf(done(await office.run(['pass', 'list', '--status', 'void'])).stdout)).toEqual([
    `${pass?.code}  Петрова Ana  B123  Season  full  void`,
  ])
  expect(await office.refusal('sell', '--pass', 'season:child:Ana:P', '--tender', 'cash')).toMatchObject({
    refused: 'pass-not-on-sale',
  })
  expect(await office.json('pass-kind', 'set', 'season', '--on-sale', 'no')).toMatchObject({ isOnSale: false })
  expect((await office.run(['pass-kind', 'add', 'X', '--price', 'full'])).code).toBe(2)
  expect(await office.faults()).toEqual([])
})

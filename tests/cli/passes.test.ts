import { expect, test } from 'vitest'
import { done, linesOf, ShellOffice } from './shell-office.ts'

test('T10 T14 passes are defined, sold, used, found and voided by a script', async () => {
  const office = new ShellOffice()
  const eventId = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const kind = [
    'pass-kind',
    'add',
    'Season',
    '--price',
    'full=28000',
    '--from',
    '2020-01-01',
    '--until',
    '2099-12-31',
    '--sessions',
    '3',
  ]
  expect(await office.json(...kind)).toMatchObject({ name: 'Season', prices: [{ amount: 28_000 }] })
  expect(linesOf(done(await office.run(['pass-kind', 'list'])).stdout)).toEqual([
    '+  Season  full 280.00  EUR  2020-01-01..2099-12-31  3x',
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
  const seat = ['sell', '--event', eventId, '--seats', 'Stalls 1-2', '--voucher', pass?.code ?? '', '--tender', 'cash']
  const used = await office.json<{ code: string; total: number }>(...seat)
  expect(used.total).toBe(0)
  expect(await office.json('pass', 'show', pass?.code ?? '')).toMatchObject({ sessions: 3, left: 2, uses: [{}] })
  expect(done(await office.run(['pass', 'show', pass?.code ?? ''])).stdout).toMatch(/1 of 3 used, 2 left\n.*Stalls 1-2/)
  expect(await office.list('voucher', 'list')).toEqual([])
  done(await office.run(['refund', '--sale', used.code, '--reason', 'returned']))
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

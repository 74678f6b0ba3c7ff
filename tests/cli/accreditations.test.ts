import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { done, linesOf, ShellOffice } from './shell-office.ts'

const people =
  'ID;First name;Last name;Company;Accreditation type;Status;Fee;Paid;Badge barcode\n' +
  '1;Ana;Петров;Radio Plovdiv;Press;Approved;0,00;no;FREEBADGE001\n' +
  '2;Łukasz;Müller;;Market;Printed;250,00;no;OPENBADGE002\n' +
  '3;Zoë;Nowak;;Guest;Rejected;0,00;no;GONEBADGE003\n'

test('T19 T20 accreditations are imported, found and activated by a script', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const file = join(office.folder, 'people.csv')
  writeFileSync(file, people)
  expect(done(await office.run(['import', 'accreditations', file])).stdout).toBe(
    '2 added, 0 changed, 0 withdrawn, 0 as they were. 1 are neither Approved nor Printed and were left out. ' +
      'Active: 1; to be paid: 1.\n',
  )
  expect(linesOf(done(await office.run(['accreditation', 'list'])).stdout)).toEqual([
    'OPENBADGE002  2  Łukasz Müller  Market    to be paid',
    'FREEBADGE001  1  Ana Петров  Press  Radio Plovdiv  active',
  ])
  expect(await office.list('accreditation', 'list', '--find', 'petrov', '--status', 'active')).toHaveLength(1)
  expect(await office.json('accreditation', 'show', 'freebadge001')).toMatchObject({ personId: '1', status: 'active' })
  expect(await office.json('accreditation', 'activate', 'FREEBADGE001')).toMatchObject({ status: 'handed-out' })
  expect(await office.refusal('accreditation', 'activate', 'FREEBADGE001')).toMatchObject({
    refused: 'badge-handed-out',
  })
  expect(await office.refusal('accreditation', 'activate', 'OPENBADGE002')).toMatchObject({
    refused: 'accreditation-unpaid',
  })
  const again = ['accreditation', 'reprint', 'FREEBADGE001', '--reason', 'lost', '--printer', 'preview']
  expect(done(await office.run(again)).stdout).toContain('Ana Петров: badge printed again, FREEBADGE001')
  expect(await office.faults()).toEqual([])
})

test('A9 a file with faults is bad input, told with its lines; an unknown format or status as well', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const file = join(office.folder, 'people.csv')
  writeFileSync(file, people.replace('Ana', '=1+1').replace('250,00', '-1'))
  const { code, stderr } = await office.run(['import', 'accreditations', file])
  expect(code).toBe(2)
  expect(stderr).toContain('line 2, column "First name": begins like a formula (=1+1)')
  expect(stderr).toContain('line 3, column "Fee": not an amount or percentage (-1)')
  expect((await office.run(['import', 'accreditations', file, '--format', 'xls'])).code).toBe(2)
  expect((await office.run(['import', 'accreditations', file, '--encoding', 'koi8-r'])).code).toBe(2)
  expect((await office.run(['accreditation', 'list', '--status', 'gone'])).code).toBe(2)
  expect(await office.list('accreditation', 'list')).toEqual([])
})

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

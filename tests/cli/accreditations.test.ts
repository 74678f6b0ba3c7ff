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
  const file = office.file('people.csv', people)
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
  // A badge is asked for to have it: it prints without being told to.
  expect(await office.json(...again.slice(0, 5))).toMatchObject({ papers: { printed: 1, problems: [] } })
  expect(await office.faults()).toEqual([])
})

test('A9 a file with faults is bad input, told with its lines; an unknown format or status as well', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const file = office.file('people.csv', people.replace('Ana', '=1+1').replace('250,00', '-1'))
  const { code, stderr } = await office.run(['import', 'accreditations', file])
  expect(code).toBe(2)
  expect(stderr).toContain('line 2, column "First name": begins like a formula (=1+1)')
  expect(stderr).toContain('line 3, column "Fee": not an amount or percentage (-1)')
  expect((await office.run(['import', 'accreditations', file, '--format', 'xls'])).code).toBe(2)
  expect((await office.run(['import', 'accreditations', file, '--encoding', 'koi8-r'])).code).toBe(2)
  expect((await office.run(['accreditation', 'list', '--status', 'gone'])).code).toBe(2)
  expect(await office.list('accreditation', 'list')).toEqual([])
})

test('T10 a kind of passes and its tariff are found whatever their capitals, and however their accents are written', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const tariff = [
    '--price',
    'A=4000',
    '--tariff',
    'Élève=50',
    '--title',
    'Aida',
    '--starts',
    '2027-03-21T19:30',
  ] as const
  await office.json('event', 'add', '--hall', 'Hall', ...tariff)
  await office.json('pass-kind', 'add', 'Été', '--price', 'Élève=9000')
  const apart = 'ÉTÉ:élève:Zoë:Nowak'.normalize('NFD')
  expect(await office.json('sell', '--pass', apart, '--tender', 'cash')).toMatchObject({ total: 9000 })
  expect(await office.list('pass', 'list', '--kind', 'été'.normalize('NFD'))).toHaveLength(1)
  expect(await office.refusal('pass', 'list', '--kind', 'Winter')).toMatchObject({ refused: 'pass-kind-unknown' })
})

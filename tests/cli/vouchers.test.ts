import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { done, linesOf, ShellOffice } from './shell-office.ts'

test('E26 vouchers are defined, imported and listed by a script', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const made = await office.json('voucher', 'add', '--code', 'SUMMER', '--effect', 'percent', '--value', '12.5')
  expect(made).toMatchObject({ code: 'SUMMER', effect: 'percent', value: 1250, maxUses: 1 })
  const file = join(office.folder, 'vouchers.csv')
  writeFileSync(
    file,
    'Voucher code;Price effect;Value;Maximum usages;Reserve quota;Tag\nsummer;set;10,00;0;yes;press\nB;;;;;\n',
  )
  const imported = done(await office.run(['voucher', 'import', file])).stdout
  expect(imported).toBe(
    '1 added, 1 changed, 0 as they were. 1 reserve or bypass a quota, which counts for nothing at a till.\n',
  )
  const { stdout } = done(await office.run(['voucher', 'list']))
  expect(linesOf(stdout)).toEqual(['B    0/1', 'summer  = 10.00 EUR  0/-  press'])
  writeFileSync(file, 'Voucher code,Price effect\nC,halve\n')
  const { code, stderr } = await office.run(['voucher', 'import', file])
  expect(code).toBe(2)
  expect(stderr).toContain('line 2, column "Price effect": unknown price effect (halve)')
  expect(await office.list('voucher', 'list')).toHaveLength(2)
  expect(await office.faults()).toEqual([])
})

test('E26 a voucher is printed by a script: its code to scan, its worth, what it is for and until when', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const value = ['--effect', 'percent', '--value', '12.5', '--tag', 'Spring', '--until', '2030-05-01']
  await office.json('voucher', 'add', '--code', 'SUMMER', ...value, '--tariff', 'Full')
  const paper = join(office.folder, 'papers')
  mkdirSync(paper)
  const printed = await office.json('voucher', 'print', 'summer', '--printer', `file:${paper}?model=text`)
  expect(printed).toMatchObject({ code: 'SUMMER', papers: { printed: 1 } })
  const text = readdirSync(paper)
    .map((name) => readFileSync(join(paper, name), 'utf8'))
    .join()
  for (const said of ['Spring', '- 12.5 %', 'SUMMER', 'full', '01/05/2030']) expect(text).toContain(said)
  expect(await office.refusal('voucher', 'print', 'WINTER')).toMatchObject({
    refused: 'voucher-unknown',
    code: 'WINTER',
  })
  expect(await office.faults()).toEqual([])
})

interface CardFacts {
  readonly code: string
  readonly balance: number
}

test('F30 F31 a gift card is sold, topped up, asked for and paid with by a script', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const { code } = await office.json<CardFacts>('gift-card', 'sell', '--amount', '3000', '--pay', 'card')
  expect(await office.json('gift-card', 'top-up', code, '--amount', '500')).toMatchObject({ code, balance: 3500 })
  const sell = ['sell', '--event', event, '--seats', '1-1', '--pay', `gift-card:${code}=3500,cash`]
  const { payments } = await office.json<{ payments: { tender: string; amount: number }[] }>(...sell)
  expect(payments.map(({ tender, amount }) => [tender, amount])).toEqual([
    ['gift-card', 3500],
    ['cash', 500],
  ])
  expect(await office.json('gift-card', 'balance', code)).toMatchObject({ balance: 0 })
  const short = ['sell', '--event', event, '--seats', '1-2', '--pay', `gift-card:${code}`]
  expect(await office.refusal(...short)).toMatchObject({ refused: 'gift-card-short', balance: 0 })
  expect(await office.faults()).toEqual([])
})

test('F31 F43 a gift card that a script sells prints only when asked to, and leaves no paper waiting', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const { code } = await office.json<CardFacts>('gift-card', 'sell', '--amount', '3000')
  await office.json('gift-card', 'top-up', code, '--amount', '500')
  expect(await office.list('print', 'list', '--till', 'shell')).toEqual([])
  const paper = office.folderFor('papers')
  const topUp = ['gift-card', 'top-up', code, '--amount', '500', '--printer', `file:${paper}?model=text`] as const
  expect(await office.json(...topUp)).toMatchObject({ code, balance: 4000, papers: { printed: 1, problems: [] } })
  expect(readdirSync(paper)).toHaveLength(1)
})

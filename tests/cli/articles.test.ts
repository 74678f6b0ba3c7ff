import { expect, test } from 'vitest'
import { ShellOffice } from './shell-office.ts'

test('T11 articles are added, listed, changed and sold without a screen, with no seat at all', async () => {
  const office = new ShellOffice()
  const add = ['article', 'add', '--name', 'Programme', '--type', 'Programmes', '--price', '500', '--tax', '9']
  expect(await office.json(...add, '--ean', '4006381333931')).toMatchObject({ name: 'Programme', price: 500 })
  await office.json('article', 'add', '--name', 'Water', '--type', 'Bar', '--price', '250')
  await office.json('article', 'set', 'water', '--price', '300')
  const { stdout } = await office.run(['article', 'list'])
  expect(stdout).toMatch(/\+ {2}Bar {2}Water {2}.*3\.00/)
  const sold = await office.json<{ items: unknown }>(
    'sell',
    '--article',
    'Programme=2',
    '4006381333931',
    'Water',
    '--tender',
    'cash',
  )
  expect(sold).toMatchObject({ total: 1800, tickets: [] })
  expect(sold.items).toMatchObject([
    { name: 'Programme', count: 3, amount: 1500 },
    { name: 'Water', count: 1, amount: 300 },
  ])
  const withCard = await office.json('sell', '--article', 'Water', '--gift-card', '2500', '--tender', 'card')
  expect(withCard).toMatchObject({ total: 2800 })
  await office.json('article', 'set', 'Water', '--on-sale', 'no')
  const refused = await office.run(['sell', '--article', 'Water', '--tender', 'cash'])
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('not on sale')])
})

test('T11 a price, a tax, or a yes that is none is told by the name of its option', async () => {
  const office = new ShellOffice()
  await office.json('article', 'add', '--name', 'Water', '--type', 'Bar', '--price', '250')
  const bad = [
    ['price', '2.50'],
    ['price', '9007199254740992'],
    ['tax', '120'],
    ['on-sale', 'maybe'],
  ] as const
  for (const [field, value] of bad)
    expect(await office.refusal('article', 'set', 'Water', `--${field}`, value)).toMatchObject({
      code: 2,
      field,
      value,
    })
})

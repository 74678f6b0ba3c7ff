import { expect, test } from 'vitest'
import { openDemoOffice } from './demo-office.ts'

test('T11 T12 articles are sold without a seat, from their tabs and by a scanned bar code, and stand on the receipt', async () => {
  const office = await openDemoOffice()
  const desk = await office.desk()
  const till = await office.atHall('Cherry')
  await till.terminal.type('f')
  await till.waitFor('[Bar]')
  await till.terminal.type('1')
  await till.waitFor('Coffee: 1 in the basket, 3.00 EUR')
  await till.press('tab', 'tab', 'tab')
  await till.waitFor('[Programmes]')
  const { ean } = await desk.store.db
    .selectFrom('article')
    .select('ean')
    .where('name', '=', 'Programme')
    .executeTakeFirstOrThrow()
  till.terminal.scan(ean ?? '')
  await till.waitFor('Programme: 1 in the basket, 8.00 EUR')
  await till.press('f5')
  await till.waitFor('To pay')
  await till.press('enter')
  await till.waitFor('Receipt no.')
  const lines = await desk.store.db
    .selectFrom('order_line')
    .select('description')
    .where('kind', '=', 'article')
    .orderBy('id')
    .execute()
  expect(lines.map(({ description }) => description)).toEqual(['Coffee', 'Programme'])
  const receipt = await desk.store.db
    .selectFrom('print_job')
    .select('document')
    .where('role', '=', 'receipt')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  for (const article of ['Coffee', 'Programme']) expect(receipt.document).toContain(article)
})

import { expect, test } from 'vitest'
import { findPasses } from '../../src/desk/find-passes.ts'
import { languages } from '../../src/ui/words.ts'
import { done } from '../desk/box-office.ts'
import { openFestivalTill } from './festival-till.ts'
import { cutTexts } from './test-till.ts'

async function sold(desk: Parameters<typeof findPasses>[0]) {
  return done(await findPasses(desk, { text: '' })).passes
}

/** A till at which a pass of Ana Petrova was just sold. */
async function withPass() {
  const opened = await openFestivalTill('supervisor')
  const { till, desk } = opened
  await till.press('ctrl-s', 'f5', 'down', 'enter', 'Ana', 'tab', 'Петрова', 'tab', 'B123', 'enter')
  await till.press('f5', 'enter', 'enter')
  const [pass] = await sold(desk)
  if (pass === undefined) throw new Error('no pass was sold')
  return { ...opened, pass }
}

test('T10 T13 a pass is sold from the grid: kind and tariff by the cursor, then whose it is, paid with the basket', async () => {
  const { till, desk } = await openFestivalTill()
  await till.press('ctrl-s')
  expect(till.app.top.id).toBe('passes')
  await till.press('f5')
  expect(till.text()).toMatch(/Matinee +> 280\.00 +-/)
  expect(till.text()).toMatch(/Season +280\.00 +140\.00/)
  await till.press('right', 'enter')
  expect(till.row(22)).toContain('This kind is not sold at this tariff.')
  await till.press('down', 'enter')
  expect(till.text()).toContain('Season, child')
  await till.press('Ana', 'tab', 'Петрова', 'down', 'B123', 'enter')
  expect(till.row(22)).toContain('The pass of Ana Петрова is in the basket.')
  expect(till.app.top.id).toBe('programme')
  await till.press('f5', 'enter')
  expect(till.app.top.id).toBe('sale-done')
  expect(await sold(desk)).toMatchObject([
    { firstName: 'Ana', lastName: 'Петрова', personId: 'B123', kindName: 'Season', tariffName: 'child', price: 14_000 },
  ])
  till.close()
})

test('T13 a name is needed; what was typed stays', async () => {
  const { till, desk } = await openFestivalTill()
  await till.press('ctrl-s', 'f5', 'enter', 'tab', 'tab', 'B123', 'enter')
  expect(till.app.top).toMatchObject({ id: 'pass-form', personId: 'B123' })
  expect(till.row(22)).toContain('expected: a name')
  expect(await sold(desk)).toEqual([])
  till.close()
})

test('T14 passes are found while typing, by status and by kind; the card tells whose it is', async () => {
  const { till } = await withPass()
  await till.press('ctrl-s', 'petr')
  expect(till.text()).toContain('Петрова Ana')
  await till.press('f3')
  expect(till.text()).toContain('[all, Matinee] No pass is found.')
  await till.press('f3', 'f2')
  expect(till.text()).toContain('[valid, Season]')
  await till.press('enter')
  expect(till.app.top.id).toBe('pass')
  expect(till.text()).toContain('Ana Петрова')
  expect(till.text()).toMatch(/Valid +Mon, 01\/03\/2027 to Wed, 30\/06\/2027/)
  till.close()
})

test('T14 a scanned pass opens its card, from there its sale, and refunded it is void', async () => {
  const { till, scan, desk, pass } = await withPass()
  await scan(pass.code.toLowerCase())
  expect(till.app.top.id).toBe('pass')
  expect(till.text()).toMatch(/Status +valid/)
  await till.press('enter')
  expect(till.app.top.id).toBe('sale')
  await till.press('f6', 'enter')
  expect((await sold(desk))[0]?.status).toBe('void')
  await scan(pass.code)
  expect(till.text()).toMatch(/Status +void/)
  till.close()
})

test.each(languages)('T10 T14 list, grid, form and card fit 80 columns in %s', async (language) => {
  const { till, desk, scan } = await openFestivalTill('cashier', language)
  await till.press('ctrl-s', 'f5')
  for (const text of ['Matinee', 'Season', '280', '140']) expect(till.text()).toContain(text)
  expect(cutTexts(till)).toEqual([])
  await till.press('enter', 'Ana', 'tab', 'Петрова')
  expect(till.app.top.id).toBe('pass-form')
  expect(cutTexts(till)).toEqual([])
  await till.press('enter')
  await till.press('f5', 'enter', 'enter')
  const [pass] = await sold(desk)
  await till.press('ctrl-s')
  expect(till.text()).toContain('Петрова Ana')
  expect(cutTexts(till)).toEqual([])
  await scan(pass?.code ?? '')
  expect(till.text()).toContain(pass?.code.slice(0, 5))
  expect(till.text()).toContain('Matinee')
  expect(cutTexts(till)).toEqual([])
  till.close()
})

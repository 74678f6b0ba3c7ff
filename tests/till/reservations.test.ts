import { expect, test } from 'vitest'
import { openDemoOffice } from './demo-office.ts'

test('E20 E21 in a real terminal four seats are reserved with a symbol, seen in its colour on them, and sold', async () => {
  const office = await openDemoOffice()
  const till = await office.atHall('Jazz')
  // A reservation's symbol that nothing else on this screen shows.
  await till.press('4', 'f3')
  await till.waitForBasket(4)
  await till.press('r')
  await till.waitFor('Keep until')
  await till.press(...'Quill', 'tab', 'Ω', 'enter')
  await till.waitFor(/Quill: 4 seats reserved until/)
  await till.sees(() => {
    const rows = till.screen.split('\n')
    const row = rows.findIndex((line) => line.includes('ΩΩΩΩ'))
    const first = rows[row]?.indexOf('ΩΩΩΩ') ?? -1
    const cells = [1, 2, 3].map((next) => till.cellAt({ column: first + next, row }))
    for (const cell of cells) expect(cell).toMatchObject({ text: 'Ω', fg: 'magenta' })
  })
  await till.press('w')
  await till.waitFor('Search')
  await till.press(...'quill')
  await till.waitFor(/> Ω Quill/)
  await till.press('f5')
  const { total } = await till.waitForBasket(4)
  expect(total).toBeGreaterThan(0)
  await till.press('f7')
  await till.waitFor(/Sold 4 seats/)
  expect(till.screen).not.toContain('Ω')
})

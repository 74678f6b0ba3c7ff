import { expect, test } from 'vitest'
import { activateAccreditation } from '../../src/desk/activate-accreditation.ts'
import { languages } from '../../src/ui/words.ts'
import { done } from '../desk/box-office.ts'
import { person } from '../desk/festival-people.ts'
import { openFestivalTill } from './festival-till.ts'
import { cutTexts } from './test-till.ts'

async function jobs(desk: Parameters<typeof person>[0]) {
  return desk.store.db.selectFrom('print_job').select(['role', 'state']).execute()
}

test('T19 a free accreditation is activated by the scan and one key more, from the programme and from the hall', async () => {
  const { till, scan, desk } = await openFestivalTill()
  await scan('FREEBADGE001')
  expect(till.app.top.id).toBe('accreditation')
  expect(till.text()).toContain('Ana Петров')
  expect(till.text()).toContain('Enter activates and prints the badge.')
  await till.press('enter')
  expect((await person(desk, '1')).status).toBe('handed-out')
  expect(till.app.top.id).toBe('programme')
  expect(till.row(22)).toContain('Ana Петров: activated, the badge is printing.')
  expect(await jobs(desk)).toEqual([{ role: 'badge', state: 'queued' }])
  await till.press('enter')
  expect(till.app.top.id).toBe('hall')
  await scan('freebadge004')
  await till.press('enter')
  expect(till.app.top.id).toBe('hall')
  expect(await jobs(desk)).toHaveLength(2)
  till.close()
})

test('T19 a badge handed out at another till tells when and where, and Enter hands out no second one', async () => {
  const { till, scan, desk, other } = await openFestivalTill()
  await scan('PAIDBADGE002')
  done(await activateAccreditation(other, (await person(desk, '2')).id))
  await till.press('enter')
  expect(till.row(22)).toMatch(/Noël O’Brien: the badge was handed out Mon 01\/03, \d\d:00, Other\./)
  // The card shows it as well, and it stays open.
  expect(till.app.top.id).toBe('accreditation')
  expect(till.text()).toMatch(/Status +handed out Mon 01\/03, \d\d:00, Other, Administrator/)
  expect(await jobs(desk)).toHaveLength(1)
  till.close()
})

test('T20 a fee that is not paid is told, and as long as it is not, nothing prints', async () => {
  const { till, scan, desk } = await openFestivalTill()
  await scan('OPENBADGE003')
  expect(till.text()).toContain('250.00 EUR, to be paid')
  await till.press('enter', 'escape')
  expect(await jobs(desk)).toEqual([])
  till.close()
})

test('T14 T19 people are found while typing, by status, and the list shows what became of them', async () => {
  const { till } = await openFestivalTill()
  await till.press('ctrl-a')
  expect(till.app.top.id).toBe('accreditations')
  expect(till.text()).toContain('[all]  to be paid 1, active 3')
  await till.press('muller')
  expect(till.text()).toContain('Müller Łukasz')
  expect(till.text()).not.toContain('Петров')
  await till.press(...'muller'.split('').map(() => 'backspace'), 'f2')
  expect(till.text()).toContain('[to be paid]')
  await till.press('f2')
  expect(till.text()).toContain('Петров Ana')
  await till.press('petrov', 'enter', 'enter')
  expect(till.app.top.id).toBe('accreditations')
  expect(till.text()).toContain('handed out 1')
  expect(till.text()).toContain('[active] Nobody is found.')
  await till.press('escape')
  expect(till.app.top.id).toBe('programme')
  till.close()
})

test('T14 while somebody types the counts stay as they were; with nothing typed, or of another status, they are new', async () => {
  const { till, desk, other } = await openFestivalTill()
  await till.press('ctrl-a')
  done(await activateAccreditation(other, (await person(desk, '2')).id))
  await till.press('m')
  expect(till.text()).toContain('to be paid 1, active 3')
  await till.press('backspace')
  expect(till.text()).toContain('active 2, handed out 1')
  done(await activateAccreditation(other, (await person(desk, '1')).id))
  await till.press('m')
  expect(till.text()).toContain('active 2, handed out 1')
  await till.press('f2')
  expect(till.text()).toContain('handed out 2')
  till.close()
})

test('F34 a badge is printed again with its code and a reason', async () => {
  const { till, scan, desk } = await openFestivalTill()
  await scan('FREEBADGE001')
  await till.press('enter')
  await scan('FREEBADGE001')
  await till.press('f5')
  expect(till.text()).toContain('The badge keeps its code.')
  await till.press('3')
  expect(till.row(22)).toContain('Ana Петров: the badge is printing again.')
  expect(await jobs(desk)).toHaveLength(2)
  till.close()
})

test('T19 a scan over an open card shows the next person, and a code nobody has is told', async () => {
  const { till, scan } = await openFestivalTill()
  await scan('FREEBADGE001')
  await scan('PAIDBADGE002')
  expect(till.text()).toContain('Noël O’Brien')
  await till.press('escape')
  expect(till.app.top.id).toBe('programme')
  await scan('NOBODY12345')
  expect(till.row(22)).toContain('Nobody here knows this code: NOBODY12345')
  till.close()
})

test.each(languages)('T19 list and card fit 80 columns in %s', async (language) => {
  const { till, scan } = await openFestivalTill('cashier', language)
  await till.press('ctrl-a')
  expect(till.app.top.id).toBe('accreditations')
  for (const name of ['Петров Ana', 'Müller Łukasz', 'Ivanova Мария']) expect(till.text()).toContain(name)
  expect(cutTexts(till)).toEqual([])
  await scan('FREEBADGE001')
  expect(till.text()).toContain('Radio Plovdiv')
  expect(till.text()).toContain('ana@example.org')
  expect(cutTexts(till)).toEqual([])
  till.close()
})

test('T20 a fee is paid from the card: Enter, Enter, and the next Enter hands the badge out', async () => {
  const { till, scan, desk } = await openFestivalTill()
  await scan('OPENBADGE003')
  expect(till.text()).toContain('Enter takes the fee into the basket and opens the payment.')
  await till.press('enter')
  expect(till.app.top.id).toBe('pay')
  expect(till.text()).toContain('250.00')
  await till.press('enter')
  expect(till.app.top.id).toBe('sale-done')
  await scan('OPENBADGE003')
  expect(till.text()).toContain('250.00 EUR, paid')
  await till.press('enter')
  expect((await person(desk, '3')).status).toBe('handed-out')
  till.close()
})

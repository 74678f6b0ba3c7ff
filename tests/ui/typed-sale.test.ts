import { describe, expect, test } from 'vitest'
import { seatState } from '../../src/domain/seat-state.ts'
import { styleParts } from '../../src/terminal/style.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, openTestTill, type TestTill } from './test-till.ts'

const hint = (till: TestTill): string => till.row(21).trim()
const line = (till: TestTill): string => till.row(22).trim()
const underlined = (till: TestTill): string =>
  [...till.row(22)]
    .filter((_, column) => styleParts(till.screen.cells.styles[22 * 80 + column] ?? 0).underline)
    .join('')

describe('a sale typed in one line', () => {
  test('E05 T08 F28 names seats, tariffs, tender and what was given, and is sold at once, back in the hall', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '3-4..5 full+child cash 50', 'enter')
    expect(till.app.top.id).toBe('hall')
    expect(desk.sales).toMatchObject([{ total: 3600, given: 5000, change: 1400 }])
    expect(desk.sales[0]?.tickets.map(({ row, number, tariffName }) => `${row}-${number} ${tariffName}`)).toEqual([
      '3-4 Full',
      '3-5 Child',
    ])
    expect(till.row(22)).toContain('Change 14.00 EUR')
    till.close()
  })

  test('F20 best seats by their number, by the tickets, and in a section', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 full + 1 child card', 'enter', ':', '2 best balcony cash', 'enter')
    expect(desk.sales.map(({ total, payments }) => [total, payments[0]?.tender])).toEqual([
      [6000, 'card'],
      [3200, 'cash'],
    ])
    expect(desk.sales[1]?.tickets.every(({ section }) => section === 'Balcony')).toBe(true)
    till.close()
  })

  test('E13 a customer who is typed again, faster than anybody can be looked for, is found all the same', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '1 customer muller', 'ctrl-u', '1 customer muller card', 'enter')
    expect(desk.sales).toMatchObject([{ customerName: 'Eva M\u00fcller' }])
    till.close()
  })

  test('F28 two tenders share the total', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 cash 20 card', 'enter')
    expect(desk.sales[0]?.payments).toMatchObject([
      { tender: 'cash', amount: 2000 },
      { tender: 'card', amount: 2800 },
    ])
    till.close()
  })

  test('E07 E08 while typing, the seats stand out in the hall and the total is told; nothing is held yet', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '3-4..5')
    expect(hint(till)).toContain('2 seats, 48.00 EUR. Enter picks.')
    const marked = [...till.screen.cells.styles].filter(
      (value) => styleParts(value).bg === 'blue' && styleParts(value).fg === 'brightWhite',
    )
    // Each seat is two columns wide.
    expect(marked).toHaveLength(4)
    await till.press(' full+child cash 40')
    expect(hint(till)).toContain('2 seats, 36.00 EUR, cash 40.00, Change 4.00. Enter sells.')
    expect(desk.calls.filter((call) => call.startsWith('holdSeats'))).toEqual([])
    till.close()
  })

  test('Esc leaves nothing held and the hall as it was', async () => {
    const { till, desk } = await openTestHall()
    const before = till.text()
    await till.press(':', '3-4..5 cash', 'escape')
    expect(till.text()).toBe(before)
    expect(desk.calls.filter((call) => call.startsWith('holdSeats'))).toEqual([])
    till.close()
  })

  test('without a tender the seats are only picked, and a later line pays them', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '3-4..5 child', 'enter')
    expect(till.app.model.basket).toMatchObject({ total: 2400 })
    await till.press(':', 'cash 50', 'enter')
    expect(desk.sales).toMatchObject([{ total: 2400, change: 2600 }])
    till.close()
  })

  test('a wrong word is underlined with what was expected, and Enter sells nothing', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 fulk cash')
    expect(underlined(till)).toBe('fulk')
    expect(hint(till)).toContain('! Not understood: fulk. Expected: seat (12-5)')
    await till.press('enter')
    expect(till.app.top.id).toBe('command-line')
    expect(desk.calls.filter((call) => call.startsWith('holdSeats'))).toEqual([])
    till.close()
  })

  test('what is still being typed is not called wrong before Enter', async () => {
    const { till } = await openTestHall()
    await till.press(':', '3-4..5 full+')
    expect(underlined(till)).toBe('')
    expect(hint(till)).toContain('Full')
    await till.press('enter')
    expect(underlined(till)).toBe('+')
    till.close()
  })

  test('a seat that is not there, or not free, is told where it was typed', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '3-99 cash')
    expect(hint(till)).toContain('! Row 3 has no seat 99. Expected: 1, 2 .. 16')
    await till.press('ctrl-u', '3-4 cash')
    const seat = till.app.model.hall?.seats.findIndex(({ row, number }) => row === '3' && number === '4') ?? -1
    desk.takeElsewhere([seat])
    await till.settle()
    expect(hint(till)).toContain('! Not free: Stalls 3-4.')
    expect(underlined(till)).toBe('3-4')
    till.close()
  })

  test('Tab completes tariffs, tenders and sections; again gives the next that fits', async () => {
    const { till } = await openTestHall()
    await till.press(':', '2 bal', 'tab')
    expect(line(till)).toBe(': 2 Balcony'.replace(': ', ':'))
    await till.press('ctrl-u', '2 ca', 'tab')
    expect(line(till)).toBe(':2 cash')
    await till.press('tab')
    expect(line(till)).toBe(':2 card')
    await till.press('shift-tab')
    expect(line(till)).toBe(':2 cash')
    till.close()
  })

  test("the words of the cashier's language and English ones both work", async () => {
    const { till, desk } = await openTestHall({ language: 'ru' })
    await till.press(':', '2 лучшие наличные', 'enter', ':', '2 best cash', 'enter')
    expect(desk.sales).toHaveLength(2)
    till.close()
  })

  test.each([
    ['ж', 'ru'],
    ['Ж', 'ru'],
    ['м', 'bg'],
    [':', 'bg'],
    ['ctrl-t', 'en'],
  ] as const)('%s opens the line under the keyboard of %s', async (key, language) => {
    const { till } = await openTestHall({ language })
    await till.press(key)
    expect(till.app.top.id).toBe('command-line')
    till.close()
  })

  test('E13 the customer is found while typing, across alphabets, and comes onto the sale', async () => {
    const { till, desk } = await openTestHall()
    await desk.addCustomer({ name: 'Петър Стоянов', phone: '', email: 'petar@example.org' })
    await till.press(':', '2 customer stoyanov cash')
    expect(hint(till)).toContain('Петър Стоянов')
    await till.press('enter')
    expect(desk.sales).toMatchObject([{ customerName: 'Петър Стоянов' }])
    till.close()
  })

  test('E13 two customers of one name are told apart by their e-mail', async () => {
    const { till, desk } = await openTestHall()
    await desk.addCustomer({ name: 'Ann Lee', phone: '', email: 'first@example.org' })
    await desk.addCustomer({ name: 'Ann Lee', phone: '', email: 'second@example.org' })
    await till.press(':', '2 cash customer ann lee', 'enter')
    expect(hint(till)).toContain('first@example.org')
    await till.press('ctrl-u', '2 cash customer ann lee', 'tab', 'enter')
    expect(desk.sales).toHaveLength(1)
    till.close()
  })

  test('E13 of several customers Tab completes one; nobody is guessed', async () => {
    const { till, desk } = await openTestHall()
    await desk.addCustomer({ name: 'Maria Bauer', phone: '', email: 'm@example.org' })
    await desk.addCustomer({ name: 'Maria Stein', phone: '', email: 's@example.org' })
    await till.press(':', '2 cash customer maria', 'enter')
    expect(hint(till)).toMatch(/Several customers: maria. Expected: Maria (Bauer|Stein), Maria/)
    await till.press('tab', 'tab', 'enter')
    expect(desk.sales).toMatchObject([{ customerName: expect.stringMatching(/^Maria (Bauer|Stein)$/) }])
    till.close()
  })

  test('E14 a note goes with the sale', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 note "leaves early" cash', 'enter')
    expect(desk.calls.find((call) => call.startsWith('sell'))).toContain('"note":"leaves early"')
    till.close()
  })

  test('Up and Down go through the lines of the session', async () => {
    const { till } = await openTestHall()
    await till.press(':', '2 cash', 'enter', ':', '3 card', 'enter', ':', '4')
    await till.press('up')
    expect(line(till)).toBe(':3 card')
    await till.press('up', 'up')
    expect(line(till)).toBe(':2 cash')
    await till.press('down', 'down')
    expect(line(till)).toBe(':4')
    till.close()
  })

  test('the line is edited in its middle', async () => {
    const { till } = await openTestHall()
    await till.press(':', '2 cah', 'left', 's', 'home', 'delete', '3', 'end', ' 9', 'backspace', '5')
    expect(line(till)).toBe(':3 cash 5')
    till.close()
  })

  test('a refused sale leaves the line open and gives back what it took, not what was there before', async () => {
    const { till, desk } = await openTestHall()
    await till.press(' ')
    desk.refuseNext('sell', { refused: 'event-not-selling', event: 'Swan Lake', status: 'upcoming' })
    await till.press(':', '5-4..5 cash', 'enter')
    expect(hint(till)).toContain('!')
    expect(till.app.top.id).toBe('command-line')
    expect(till.app.model.basket?.lines).toHaveLength(1)
    expect([...desk.openedHall().map.states].filter((state) => state === seatState.basket)).toHaveLength(1)
    till.close()
  })

  test('F13 when the answer is lost, the payment window keeps the key and asks', async () => {
    const { till, desk } = await openTestHall()
    desk.refuseNext('sell', { refused: 'outcome-unknown', key: 'key-1-abcdefghijkl' })
    await till.press(':', '2 cash', 'enter')
    expect(till.app.top.id).toBe('pay')
    await till.press('enter')
    expect(desk.sales).toHaveLength(1)
    till.close()
  })

  test('F13 a second Enter while it is sold sells nothing more', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 cash')
    desk.holdBack()
    till.hit('enter', 'enter')
    desk.letGo()
    await till.settle()
    expect(desk.sales).toHaveLength(1)
    till.close()
  })

  test('a paste is typed, its control characters dropped', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':')
    await till.send({ type: 'paste', text: '2 \x1b[31mcash\n', truncated: false })
    expect(line(till)).toMatch(/^:2 \S*cash$/)
    expect(desk.sales).toHaveLength(0)
    till.close()
  })

  test('E04 in the programme a colon behind the name of an event opens the line over its hall', async () => {
    const desk = fakeDesk()
    const till = await openTestTill({ desk })
    await till.press('anna@example.org', 'tab', 'secret', 'enter')
    await till.press('bar', ':')
    expect(till.app.top.id).toBe('command-line')
    expect(till.row(0)).toContain('Bar quartet')
    await till.press('2 cash', 'enter')
    expect(desk.sales).toMatchObject([{ tickets: [{ eventTitle: 'Bar quartet' }, {}] }])
    till.close()
  })

  test('E04 an event by its number in the list, and a time is no name', async () => {
    const till = await openTestTill({ desk: fakeDesk() })
    await till.press('anna@example.org', 'tab', 'secret', 'enter', '17:')
    expect(till.app.top.id).toBe('programme')
    await till.press('escape', '#2:')
    expect(till.row(0)).toContain('Bar quartet')
    till.close()
  })

  test('F1 shows the grammar', async () => {
    const { till } = await openTestHall()
    await till.press(':', 'f1', 'end')
    expect(till.text()).toContain('What can be typed')
    expect(till.text()).toMatch(/2 full \+ 1 child +tariffs in the order of the seats/)
    till.close()
  })
})

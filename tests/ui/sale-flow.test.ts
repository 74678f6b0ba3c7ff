import { describe, expect, test } from 'vitest'
import type { PrintJobId } from '../../src/domain/ids.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { styleParts } from '../../src/terminal/style.ts'
import { languages } from '../../src/ui/words.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, openTestTill, type TestTill } from './test-till.ts'

const isFree = (till: TestTill): boolean => till.text().includes('0 seats')

describe('the way of a sale', () => {
  test('goes from signing in over programme, hall and payment to the ticket, and back to the hall with red seats', async () => {
    const desk = fakeDesk()
    const till = await openTestTill({ desk })
    expect(till.text()).toContain('anna@example.org')
    await till.press('anna@example.org', 'tab', 'secret', 'enter')
    expect(till.row(0)).toContain('City Theatre - Programme')
    expect(till.text()).toMatch(/> Wed, 06\/01\/2027 17:00 Swan Lake/)
    await till.press('enter')
    expect(till.row(0)).toContain('City Theatre - Swan Lake, Wed 06/01, 17:00')
    await till.press('2', 'f3')
    expect(till.text()).toContain('2 seats')
    expect(till.text()).toMatch(/Total +48.00 EUR/)
    await till.press('f5')
    expect(till.text()).toMatch(/To pay +48.00 EUR/)
    await till.press('enter')
    expect(till.text()).toContain('Sale code')
    expect(till.text()).toContain('ABCD-2342')
    expect(till.text()).toContain('Paper 1 of 2')
    await till.press('enter')
    expect(isFree(till)).toBe(true)
    expect(desk.sales).toHaveLength(1)
    const row = [...till.text().split('\n').keys()].find((at) => till.row(at).includes('# #')) ?? 0
    const column = till.row(row).indexOf('#')
    expect(styleParts(till.screen.cells.styles[row * 80 + column] ?? 0).fg).toBe('red')
    till.close()
  })

  test('F29 two best seats, paid in cash and printed, take three keys from the hall back to the hall', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f7')
    expect(till.app.top.id).toBe('hall')
    expect(desk.sales[0]).toMatchObject({ total: 4800, given: 4800, payments: [{ tender: 'cash' }] })
    expect(till.row(22)).toContain('Sold 2 seats, 48.00 EUR')
    till.close()
  })

  test('the same seats picked with the cursor take four keys', async () => {
    const { till, desk } = await openTestHall()
    await till.press(' ', 'right', ' ', 'f7')
    expect(desk.sales[0]?.tickets.map((ticket) => ticket.number)).toEqual(['8', '9'])
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('two full and one child, best, by card, take seven keys with the ticket looked at', async () => {
    const { till, desk } = await openTestHall()
    await till.press('3', 'f3', 'f4', '2', 'f6', 'enter', 'enter')
    expect(desk.sales[0]).toMatchObject({ payments: [{ tender: 'card' }], total: 2400 + 2400 + 1200 })
    expect(desk.sales[0]?.tickets.map((ticket) => ticket.tariffName).sort()).toEqual(['Child', 'Full', 'Full'])
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('keys typed ahead of slow verbs are done in their order', async () => {
    const { till, desk } = await openTestHall()
    desk.holdBack()
    till.hit(' ', 'right', ' ', 'f7', '2', 'f3', 'f4', 'delete', 'escape', 'f7')
    desk.letGo()
    await till.settle()
    expect(desk.sales.map((sale) => sale.tickets.length)).toEqual([2, 1])
    till.close()
  })

  test('an amount typed before the payment window is open goes into its field', async () => {
    const { till, desk } = await openTestHall()
    desk.holdBack()
    till.hit('2', 'f3', 'f5', '500', 'enter')
    desk.letGo()
    await till.settle()
    expect(desk.sales[0]).toMatchObject({ given: 50_000, change: 45_200 })
    till.close()
  })

  test('F13 a second Enter while the sale is made is dropped and says so', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    desk.holdBack()
    till.hit('enter', 'enter')
    await new Promise((resolve) => setImmediate(resolve))
    expect(till.row(22)).toContain('One moment')
    desk.letGo()
    await till.settle()
    expect(desk.calls.filter((call) => call.startsWith('sell'))).toHaveLength(1)
    expect(desk.sales).toHaveLength(1)
    expect(till.app.top.id).toBe('sale-done')
    till.close()
  })

  test('the cursor moves while a verb is at work', async () => {
    const { till, desk } = await openTestHall()
    desk.holdBack()
    till.hit(' ', 'down', 'down')
    await new Promise((resolve) => setImmediate(resolve))
    expect(till.row(22)).toContain('Row 3')
    desk.letGo()
    await till.settle()
    till.close()
  })

  test('F28 cash given is read in the language of the cashier, and the change is computed', async () => {
    const { till, desk } = await openTestHall({ language: 'de' })
    await till.press('2', 'f3', 'f5', '50')
    expect(till.text()).toMatch(/Zurück +2,00 EUR/)
    await till.press('enter')
    expect(desk.sales[0]).toMatchObject({ given: 5000, change: 200 })
    expect(till.row(22)).toContain('Zurück 2,00 EUR')
    till.close()
  })

  test('too little cash is refused before anything is tried', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5', '20', 'enter')
    expect(till.row(22)).toContain('28.00 EUR is missing')
    expect(desk.sales).toHaveLength(0)
    expect(till.app.top.id).toBe('pay')
    till.close()
  })

  test('E14, E15 a note and tickets by row go with the sale', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f6', 'f2', 'for Mary', 'enter')
    const call = desk.calls.find((each) => each.startsWith('sell'))
    expect(call).toContain('"note":"for Mary"')
    expect(call).toContain('"ticketForm":"grouped"')
    till.close()
  })

  test('leaving the payment forgets its key and keeps the basket', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5', 'escape')
    expect(desk.calls.at(-1)).toBe('cancelPayment')
    expect(till.text()).toContain('2 seats')
    till.close()
  })

  test('a lost answer keeps the payment open with its key until the outcome is known', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    desk.refuseNext('sell', { refused: 'outcome-unknown', key: 'key-1-abcdefghijkl' })
    await till.press('enter')
    expect(till.row(22)).toContain('The answer was lost')
    await till.press('escape')
    expect(till.app.top.id).toBe('pay')
    await till.press('enter')
    const keys = desk.calls.filter((call) => call.startsWith('sell')).map((call) => /key-\d/.exec(call)?.[0])
    expect(keys).toEqual(['key-1', 'key-1'])
    expect(till.app.top.id).toBe('sale-done')
    till.close()
  })

  test('E18 after finishing, the next sale starts clean', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5', 'enter')
    expect(desk.calls).not.toContain('acknowledgeSale')
    await till.press('enter')
    expect(desk.calls.at(-1)).toBe('acknowledgeSale')
    expect(till.app.model).toMatchObject({ sale: null, preview: [], best: null })
    till.close()
  })
})

describe('seats', () => {
  test('F20 pressed again, best available gives the next best and frees the ones before', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3')
    const first = till.app.model.basket?.lines.map((line) => line.seatIndex)
    await till.press('f3')
    const second = till.app.model.basket?.lines.map((line) => line.seatIndex)
    expect(second).toHaveLength(2)
    expect(second).not.toEqual(first)
    for (const seat of first ?? []) expect(desk.openedHall().map.states[seat]).toBe(seatState.free)
    till.close()
  })

  test('a number typed anew takes further seats and keeps the basket', async () => {
    const { till } = await openTestHall()
    await till.press('2', 'f3', '3', 'f3')
    expect(till.app.model.basket?.lines).toHaveLength(5)
    till.close()
  })

  test('a seat of the basket is released by the key that picked it', async () => {
    const { till } = await openTestHall()
    await till.press(' ', ' ')
    expect(till.app.model.basket?.lines).toEqual([])
    till.close()
  })

  test('F23 a marked range is taken as a whole, without the seats that are gone', async () => {
    const { till, desk } = await openTestHall()
    desk.takeElsewhere([8])
    await till.press('m', 'right', 'right', 'right', ' ')
    expect(till.app.model.basket?.lines.map((line) => line.number)).toEqual(['8', '10', '11'])
    till.close()
  })

  test('seats that another till was faster with are named, the others are kept', async () => {
    const { till, desk } = await openTestHall()
    await till.press('m', 'right', 'right')
    const hall = desk.openedHall()
    const real = desk.holdSeats
    desk.holdSeats = (input) => {
      hall.map.states[8] = seatState.sold
      return real(input)
    }
    await till.press(' ')
    expect(till.row(22)).toContain('Already taken elsewhere: Stalls 1-9')
    expect(till.app.model.basket?.lines.map((line) => line.number)).toEqual(['8', '10'])
    till.close()
  })

  test('a sold seat under the cursor says so instead of being picked', async () => {
    const { till, desk } = await openTestHall()
    desk.takeElsewhere([7])
    await till.press(' ')
    expect(till.row(22)).toContain('sold')
    expect(desk.calls.some((call) => call.startsWith('holdSeats'))).toBe(false)
    till.close()
  })

  test('what other tills do is on the screen at once', async () => {
    const { till, desk } = await openTestHall()
    desk.takeElsewhere([0, 1])
    await till.settle()
    expect(till.text()).toContain('# # . .')
    till.close()
  })

  test('a seat is jumped to by typing its row and number, a section after a slash', async () => {
    const { till } = await openTestHall()
    await till.press('5-3')
    expect(till.row(22)).toContain('> Stalls 5-3')
    await till.press('enter')
    expect(till.row(22)).toContain('Stalls Row 5 Seat 3')
    await till.press('/balc', 'enter')
    expect(till.row(22)).toContain('Balcony Row 1')
    await till.press('/nowhere', 'enter')
    expect(till.row(22)).toContain('No section "nowhere". There are: Stalls, Balcony')
    till.close()
  })

  test('T08 the tariff chosen first is the one the next seats get', async () => {
    const { till } = await openTestHall()
    await till.press('f2', '2', ' ')
    expect(till.app.model.basket?.lines[0]).toMatchObject({ tariffName: 'Child', amount: 1200 })
    till.close()
  })

  test('E06 a tariff that a zone is not sold at is refused with the reason', async () => {
    const { till } = await openTestHall()
    await till.press('/balcony', 'enter', ' ', 'f4', '2')
    expect(till.row(22)).toContain('This tariff has no price for that seat')
    expect(till.app.model.basket?.total).toBe(1600)
    till.close()
  })

  test('T07 seats of several events share a basket', async () => {
    const { till, desk } = await openTestHall()
    await till.press(' ', 'escape', 'down', 'enter', ' ')
    expect(till.text()).toContain('2 seats')
    expect(till.text()).toContain('*Stalls')
    await till.press('f7')
    expect(desk.sales[0]?.tickets.map((ticket) => ticket.eventTitle)).toEqual(['Swan Lake', 'Bar quartet'])
    till.close()
  })

  test('E23 a line of the basket is removed, or all of them', async () => {
    const { till } = await openTestHall()
    await till.press('3', 'f3', 'f4', 'delete')
    expect(till.app.model.basket?.lines).toHaveLength(2)
    await till.press('f8')
    expect(till.app.model.basket?.lines).toEqual([])
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('E02 a disabled key answers with its reason', async () => {
    const till = await openTestTill({ desk: fakeDesk() })
    await till.press('anna@example.org', 'tab', 'secret', 'enter', 'down', 'down', 'down', 'enter', ' ')
    expect(till.row(22)).toContain('No seats can be picked: the event is cancelled.')
    await till.press('f5')
    expect(till.row(22)).toContain('The basket is empty')
    till.close()
  })

  test('a click picks the seat under it', async () => {
    const { till } = await openTestHall()
    const row = [...Array(24).keys()].find((at) => till.row(at).includes(' 1  . .')) ?? 0
    const column = till.row(row).indexOf('.')
    await till.send({ type: 'mouse', action: 'press', column, row, button: 0 })
    expect(till.app.model.basket?.lines[0]).toMatchObject({ row: '1', number: '1' })
    till.close()
  })
})

describe('around the sale', () => {
  test('a wrong password is refused, and the form keeps the e-mail', async () => {
    const till = await openTestTill({ desk: fakeDesk() })
    await till.press('anna@example.org', 'tab', 'wrong', 'enter')
    expect(till.row(22)).toContain('! E-mail or password is wrong.')
    expect(till.text()).toContain('anna@example.org')
    till.close()
  })

  test('keys that come in one read edit a field one after the other', async () => {
    const till = await openTestTill({ desk: fakeDesk() })
    till.hit('abc', 'left', 'left', 'x', 'right', 'backspace', 'tab', 'pass', 'shift-tab', 'd')
    await till.settle()
    expect(till.app.top).toMatchObject({ email: 'axcd', password: 'pass' })
    till.close()
  })

  test('a database that cannot be opened is told on the sign-in screen, for good', async () => {
    const till = await openTestTill({ desk: fakeDesk() })
    till.app.deskRefused({ refused: 'database-newer', found: 9, known: 3 })
    await till.press('tab')
    expect(till.row(22)).toContain('The database is newer (9) than this till (3)')
    till.close()
  })

  test('Y13 the programme is filtered by typing and by dates', async () => {
    const till = await openTestTill({ desk: fakeDesk() })
    await till.press('anna@example.org', 'tab', 'secret', 'enter', 'quart')
    expect(till.text()).toContain('Bar quartet')
    expect(till.text()).not.toContain('Swan Lake')
    await till.press('escape', 'f2', 'f2')
    expect(till.text()).toContain('7 days, 2/4')
    till.close()
  })

  test('a crash is told after signing in: which payments were sold and which were not', async () => {
    const desk = fakeDesk()
    desk.recovered = [
      { key: 'key-9-abcdefghijkl', total: 4800, begunAt: Date.UTC(2027, 0, 5, 14, 0), outcome: 'not-sold' },
    ]
    const till = await openTestTill({ desk })
    await till.press('anna@example.org', 'tab', 'secret', 'enter')
    expect(till.text()).toContain('The till was not closed properly')
    expect(till.text()).toContain('not sold, nothing was taken')
    await till.press('enter')
    expect(till.app.top.id).toBe('programme')
    till.close()
  })

  test('F43 a failed print is shown with its reason, and repeats on request', async () => {
    const { till, desk } = await openTestHall()
    const job = {
      id: 'job_7' as PrintJobId,
      role: 'ticket',
      state: 'failed',
      problem: 'paper-out: roll',
      about: 'Stalls 5-12',
      saleCode: null,
      attempts: 1,
      createdAt: 0,
    } as const
    desk.jobs = [job]
    desk.changePrints()
    await till.settle()
    expect(till.row(22)).toContain('F12')
    await till.press('f12')
    expect(till.text()).toContain('paper is out (roll)')
    await till.press('enter')
    expect(desk.calls).toContain('retryPrint "job_7"')
    expect(till.text()).toContain('waiting')
    till.close()
  })

  test('the help lists the keys of the screen it was asked on', async () => {
    const { till } = await openTestHall()
    await till.press('f1')
    expect(till.text()).toContain('Keys: Hall')
    const firstPage = till.text()
    await till.press('pagedown')
    expect(firstPage + till.text()).toContain('Best free seats together')
    await till.press('f1')
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test.each(languages)('the language changes to %s at any moment, on the screen and on paper', async (language) => {
    const { till, desk } = await openTestHall()
    await till.press('f9', String(languages.indexOf(language) + 1))
    expect(till.app.model.language).toBe(language)
    expect(till.app.top.id).toBe('hall')
    expect(till.row(23)).toContain(till.app.model.words.commands.best)
    expect(desk.calls.at(-1)).toBe(`setPaperLanguage ${language}`)
    till.close()
  })

  test('leaving asks while the basket is not empty, and frees it', async () => {
    const { till, desk } = await openTestHall()
    await till.press(' ', 'ctrl-c')
    expect(till.text()).toContain('1 seat is in the basket')
    await till.press('escape')
    expect(till.left).toBe(false)
    await till.press('ctrl-c', 'enter')
    expect(desk.calls.at(-1)).toBe('clearBasket')
    expect(till.left).toBe(true)
    till.close()
  })

  test('leaving with an empty basket leaves at once', async () => {
    const { till } = await openTestHall()
    await till.press('f10')
    expect(till.left).toBe(true)
    till.close()
  })

  test('a screen that is too small says so, and loses nothing', async () => {
    const { till } = await openTestHall()
    await till.press('2', 'f3')
    till.app.resize({ columns: 60, rows: 20 })
    await till.press('f7')
    expect(till.text()).toContain('The till needs 80 x 24')
    till.app.resize({ columns: 100, rows: 30 })
    await till.settle()
    expect(till.text()).toContain('2 seats')
    expect(till.text()).toContain('@ @')
    till.close()
  })

  test('F16 a paste of any length is bounded and cannot steer the screen', async () => {
    const till = await openTestTill({ desk: fakeDesk() })
    await till.send({ type: 'paste', text: `a\x1b[2J\n${'b'.repeat(100_000)}`, truncated: true })
    expect(till.app.top).toMatchObject({ id: 'sign-in' })
    expect(till.app.top.id === 'sign-in' && till.app.top.email.length).toBeLessThanOrEqual(120)
    expect(till.text()).not.toContain('\x1b')
    till.close()
  })

  test('an error inside a verb is told, and the till goes on', async () => {
    const { till, desk } = await openTestHall()
    desk.holdSeats = () => Promise.reject(new Error('a bug'))
    await till.press(' ')
    expect(till.row(22)).toContain('Something went wrong inside the till: a bug')
    await till.press('down')
    expect(till.row(22)).toContain('Row 2')
    till.close()
  })
})

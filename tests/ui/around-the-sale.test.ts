import { describe, expect, test } from 'vitest'
import type { PrintJobId } from '../../src/domain/ids.ts'
import { languages } from '../../src/ui/words.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, openTestTill } from './test-till.ts'

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
    expect(till.text()).toContain('Payments that were left open')
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

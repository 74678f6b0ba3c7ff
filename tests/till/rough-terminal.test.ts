import { describe, expect, test } from 'vitest'
import { fill } from '../../src/ui/words.ts'
import type { Cashier } from './cashier.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

async function saleCount(office: DemoOffice): Promise<number> {
  const store = await office.store()
  const row = await store.db
    .selectFrom('orders')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return Number(row?.count)
}

/** A line with the colours of its cells: what a person sees of it. */
function looks(till: Cashier, row: number): string {
  return Array.from({ length: till.terminal.screenSeen.columns }, (_, column) => {
    const { text, fg, bg, bold, dim, reverse } = till.cellAt({ column, row })
    // What a blank would be written in nobody sees.
    const ink = text.trim() === '' && !reverse ? '' : `${fg}${bold ? 'b' : ''}${dim ? 'd' : ''}`
    return `${text}${ink}${bg}${reverse ? 'r' : ''}`
  }).join(' ')
}

/** What the differences of many frames left on the screen is what one whole frame draws. */
async function expectNothingLeftBehind(till: Cashier): Promise<void> {
  const rows = [...Array(till.terminal.screenSeen.rows).keys()]
  const seen = () => rows.map((row) => ({ text: till.terminal.line(row), looks: looks(till, row) }))
  await till.terminal.quiet(200)
  const before = seen()
  await till.press('ctrl-l')
  await till.terminal.quiet(200)
  const after = seen()
  const changed = rows.filter((row) => before[row]?.looks !== after[row]?.looks)
  expect(changed.map((row) => [row, before[row]?.text, after[row]?.text])).toEqual([])
}

describe('sizes', () => {
  test('F15 a storm of resizes ends in a whole screen of the last size', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    await till.press('3', 'f3')
    const { total } = await till.waitForBasket(3)
    for (let step = 0; step < 120; step++) {
      till.terminal.resize(40 + ((step * 37) % 180), 10 + ((step * 13) % 60))
      if (step % 10 === 0) await till.press('right')
    }
    await till.resize(120, 36)
    await till.waitForBasket(3, total)
    await expectNothingLeftBehind(till)
    await till.press('f7')
    await till.waitFor('+ Sold 3 seats')
  })

  test('a screen that is too small says so and takes no keys; enlarged, everything is as it was', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    await till.press('3', 'f3')
    const { total } = await till.waitForBasket(3)
    const before = await saleCount(office)
    for (const [columns, rows] of [
      [79, 24],
      [80, 23],
      [20, 5],
      [1, 1],
    ] as const) {
      till.terminal.resize(columns, rows)
      const facts = { columns, rows, needColumns: 80, needRows: 24 }
      const [first = ''] = fill(till.words.tooSmall, facts).split(' ')
      if (columns > 10) await till.sees(() => expect(till.screen.replaceAll(/\s+/g, ' ')).toContain(first))
      await till.press('f7', 'space', 'f5')
    }
    await till.resize(80, 24)
    await till.waitForBasket(3, total)
    expect(await saleCount(office)).toBe(before)
    await expectNothingLeftBehind(till)
  })

  test('a dialog and the ticket survive a resize', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    await till.press('f3', 'f6')
    await till.waitFor('To pay')
    await till.terminal.type('a note')
    await till.resize(132, 40)
    await till.sees(() => expect(till.screen).toMatch(/Note +a note/))
    await till.press('enter')
    await till.waitFor('Sale code')
    await till.resize(80, 24)
    await till.sees(() => expect(till.footer).toMatch(/^Enter Finish .*Help$/))
    await expectNothingLeftBehind(till)
  })
})

describe('a terminal that does not read', () => {
  test.each([true, false])(
    'answering or not (%s), it stops nothing: what is keyed is sold, and one frame is pending',
    async (answers) => {
      const office = await openDemoOffice()
      const till = await office.atHall('Jazz', { columns: 200, rows: 60, answers })
      const before = await saleCount(office)
      till.terminal.stall()
      for (let redraw = 0; redraw < 60; redraw++) await till.press('ctrl-l')
      await till.press('f3', 'f7')
      await expect.poll(() => saleCount(office), { timeout: 10_000 }).toBe(before + 1)
      const received = till.terminal.bytesReceived
      till.terminal.resume()
      await till.waitFor('+ Sold 2 seats')
      // Sixty frames of this size would be half a megabyte.
      expect(till.terminal.bytesReceived - received).toBeLessThan(250_000)
      await expectNothingLeftBehind(till)
    },
  )

  test('a terminal that never answers is drawn on all the same', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz', { answers: false })
    await till.press('f3')
    await till.waitForBasket(2)
    for (let move = 0; move < 60; move++) await till.press('down')
    await expectNothingLeftBehind(till)
  })
})

describe('much at once', () => {
  test('F16 a megabyte pasted into the filter, the hall and the note ends where it is too long, and nothing is sold', async () => {
    const office = await openDemoOffice()
    const till = await office.signedIn()
    const before = await saleCount(office)
    const text = 'Jazz q \r\n'.repeat(120_000)
    till.terminal.paste(text)
    await till.waitFor('0/12')
    await till.escape()
    await till.waitFor('12/12')
    await till.openHall('Jazz')
    await till.press('f3')
    await till.waitForBasket(2)
    till.terminal.paste(text)
    await till.press('f6')
    await till.waitFor('To pay')
    till.terminal.paste(text)
    await till.waitFor(/Note +.*q Jazz/)
    await till.press('enter')
    await till.waitFor('Sale code')
    expect(await saleCount(office)).toBe(before + 1)
    const store = await office.store()
    const sale = await store.db.selectFrom('orders').select('note').orderBy('created_at', 'desc').executeTakeFirst()
    expect(sale?.note.length).toBeLessThanOrEqual(200)
  })

  test('a paste from a terminal that cannot mark it presses no keys', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz', { term: 'vt220' })
    const before = await saleCount(office)
    await till.press('f3')
    const { total } = await till.waitForBasket(2)
    till.terminal.send('q p c x \r'.repeat(400))
    await till.terminal.quiet(300)
    await till.press('right')
    await till.waitForBasket(2, total)
    expect(await saleCount(office)).toBe(before)
  })

  test('F16 a key held down is one sale', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    const before = await saleCount(office)
    await till.press('f3')
    await till.waitForBasket(2)
    till.terminal.send('\x1b[18~'.repeat(20))
    await till.waitForBasket(0, 0)
    await till.terminal.quiet(300)
    expect(await saleCount(office)).toBe(before + 1)
  })

  test('a scanned code that nobody knows is told so, and presses no keys', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    await till.press('f3')
    await till.waitForBasket(2)
    till.terminal.scan('qpc40063813339311234567')
    await till.waitFor('Nobody here knows this code: qpc40063813339311234567')
    await till.waitForBasket(2)
  })
})

describe('A6 hostile names', () => {
  test('are shown inert in every list, line and window', async () => {
    const office = await openDemoOffice()
    const store = await office.store()
    const evil = '\x1b]52;c;QUJD\x07\x1b[2J\x9b31mRot\x1b]0;owned\x07 \u202egnol\u2066 \r\nA\tB\x08\x7f'
    const set = await store.commit([
      store.db
        .updateTable('event')
        .set({ title: `Zorro ${evil}` })
        .where('title', '=', "A Winter's Tale"),
      store.db
        .updateTable('hall')
        .set({ name: `Hall ${evil}` })
        .where('name', '=', 'Theatre'),
      store.db
        .updateTable('user')
        .set({ name: `Eve ${evil}` })
        .where('email', '=', 'anna@guichet.example'),
      store.db.updateTable('organiser').set({ name: `House ${evil}` }),
      store.db
        .updateTable('tariff')
        .set({ name: `full ${evil}` })
        .where('name', '=', 'full'),
    ])
    expect(set).toMatchObject({ committed: true })
    const till = office.till()
    const heard: string[] = []
    const { terminal } = till.terminal.screenSeen
    terminal.onBell(() => heard.push('bell'))
    terminal.onTitleChange(() => heard.push('title'))
    terminal.parser.registerOscHandler(52, () => heard.push('clipboard') > 0)
    await till.signIn({ email: 'anna@guichet.example', password: 'anna-demo' })
    await till.openHall('Zorro')
    await till.press('f3')
    await till.waitForBasket(2)
    await till.press('f2')
    await till.waitFor('For the next seats')
    await till.escape()
    await till.press('f4')
    await till.waitFor('For this seat')
    await till.escape()
    await expectNothingLeftBehind(till)
    expect(till.screen).not.toMatch(/[\u202e\u2066\x07\x08\x7f\x9b]/)
    expect(till.topLine).toMatch(/^ House/)
    expect(till.screen).toContain('Zorro')
    expect(till.footer).toMatch(/Help$/)
    expect(heard).toEqual([])
  })
})

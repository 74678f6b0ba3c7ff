import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { OrderId } from '../../src/domain/ids.ts'
import type { Cashier } from './cashier.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

/** The sales made since the demonstration was, the newest last. */
async function sales(office: DemoOffice) {
  const store = await office.store()
  const demoEnd = Date.now() - 10 * 60_000
  return store.db.selectFrom('orders').selectAll().where('created_at', '>', demoEnd).orderBy('created_at').execute()
}

/** Prints go out behind the sale; nobody waits for them at the till. */
const patient = { timeout: 15_000 } as const
const noOrder = 'ord_' as OrderId

/** The code the screen tells. */
function codeOnScreen(till: Cashier): string {
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(till.screen)?.[0] ?? ''
}

function papers({ paperFolder }: DemoOffice): readonly string[] {
  return existsSync(paperFolder) ? readdirSync(paperFolder) : []
}

describe('the way of a sale', () => {
  test('from signing in over programme, hall and payment to the ticket, and back to the hall with red seats', async () => {
    const office = await openDemoOffice()
    const till = office.till()
    await till.waitFor('This is a demonstration')
    await till.signIn({ email: 'boris@guichet.example', password: 'boris-demo' })
    expect(till.screen).not.toContain('No event matches')
    await till.waitFor(/> .*Swan Lake/)
    await till.openHall('Cherry')
    await till.press('space')
    const { total } = await till.waitForBasket(1)
    const picked = await till.seatCursor()
    await till.press('f5')
    await till.waitFor('To pay')
    await till.terminal.type('200')
    await till.press('enter')
    await till.waitFor('Sale code')
    const change = (20000 - total) / 100
    await till.sees(() => {
      expect(till.status).toContain(`+ Sold, ${(total / 100).toFixed(2)} EUR. Change ${change.toFixed(2)} EUR. Code `)
      expect(till.screen).toMatch(new RegExp(`Change +${change.toFixed(2)} EUR`))
    })
    const [sale] = await sales(office)
    expect(sale).toMatchObject({ total, code: codeOnScreen(till).replace('-', '') })
    await till.press('end')
    await till.waitFor(/\d{20}/)
    await till.press('enter')
    await till.waitForBasket(0, 0)
    await till.press('right')
    await till.sees(() => expect(till.cellAt(picked)).toMatchObject({ text: '#', fg: 'red' }))
  })

  test('E17 the ticket on the screen is the one that is printed, and its code is the one that is stored', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    await till.press('space', 'f6')
    await till.waitFor('To pay')
    await till.press('enter')
    await till.waitFor('Paper 1 of 2')
    await till.waitFor(/Tosca\s.*\s.*, \d\d? \w+ 20\d\d at 19:00/)
    await till.press('end')
    await till.waitFor(/\d{20}/)
    const [code] = /\d{20}/.exec(till.screen) ?? []
    const store = await office.store()
    const ticket = await store.db
      .selectFrom('ticket')
      .select('amount')
      .where('code', '=', code ?? '')
      .executeTakeFirst()
    expect(ticket?.amount).toBeGreaterThan(0)
    await till.press('tab')
    await till.waitFor('Paper 2 of 2')
    await till.waitFor('Receipt no.')
    await expect.poll(() => papers(office).filter((name) => name.endsWith('.png')), patient).toHaveLength(2)
  })

  test('E10 E12 E14 E15 the sale window shows event, date, time and seats; the note is kept; tickets come one a row', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    await till.press('4', 'f3')
    const { total, lines } = await till.waitForBasket(4)
    await till.sees(() => {
      expect(till.topLine).toMatch(/^ Maison Guichet - Jazz at .*, 23:30 +Main desk\/Till 1\/Anna +\d\d:\d\d$/)
    })
    await till.press('f6')
    await till.waitFor('To pay')
    await till.sees(() => {
      expect(till.screen).toMatch(/Jazz at Midnight, \w{3}, \d+ \w+ 20\d\d at 23:30/)
      for (const { text, amount } of lines) {
        const seat = text.replace(/^\S /, '')
        expect(till.screen).toMatch(new RegExp(`${seat}, .*full +${(amount / 100).toFixed(2)} EUR`))
      }
      expect(till.screen).toMatch(new RegExp(`To pay +${(total / 100).toFixed(2)} EUR`))
    })
    await till.press('f2')
    await till.waitFor('(x) one per row')
    await till.terminal.type('leaves early')
    await till.waitFor(/Note +leaves early/)
    await till.press('enter')
    await till.waitFor('Paper 1 of 2')
    await till.waitFor('Admits')
    const [sale] = await sales(office)
    expect(sale).toMatchObject({ note: 'leaves early', ticket_form: 'grouped', total })
  })

  test('E16 E18 each sale has a code of its own, and the next one starts clean', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    const codes: string[] = []
    for (let sale = 0; sale < 3; sale++) {
      await till.press('f3')
      await till.waitForBasket(2)
      await till.press('f5')
      await till.waitFor('To pay')
      await till.waitFor(/Given +exact/)
      await till.press('enter')
      await till.waitFor('Sale code')
      codes.push(codeOnScreen(till))
      await till.press('enter')
      await till.waitForBasket(0, 0)
    }
    expect(new Set(codes).size).toBe(3)
    expect((await sales(office)).map((sale) => sale.code)).toEqual(codes.map((code) => code.replace('-', '')))
  })

  test('too little cash is refused with what is missing, and the payment stays open', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    await till.press('f3')
    const { total } = await till.waitForBasket(2)
    await till.press('f5')
    await till.waitFor('To pay')
    await till.terminal.type('1')
    await till.waitFor(/Missing/)
    await till.press('enter')
    await till.waitFor(`! ${((total - 100) / 100).toFixed(2)} EUR is missing`)
    expect(await sales(office)).toEqual([])
    await till.escape()
    await till.waitForBasket(2, total)
  })
})

describe('key strokes from the hall, at most', () => {
  test('F29 two best seats, default tariff, cash exact, printed, back in the hall: 4', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    const keys = ['2', 'f3', 'f7']
    expect(keys.length).toBeLessThanOrEqual(4)
    await till.press(...keys)
    await till.waitFor('+ Sold 2 seats')
    const [sale] = await sales(office)
    expect(sale?.code).toBe(codeOnScreen(till).replace('-', ''))
    await till.waitForBasket(0, 0)
    // Two tickets and the receipt.
    await expect.poll(() => papers(office), patient).toHaveLength(3)
  })

  test('the same seats picked with the cursor on the first: 5', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Tosca')
    const first = await till.seatCursor()
    const keys = ['space', 'right', 'space', 'f7']
    expect(keys.length).toBeLessThanOrEqual(5)
    await till.press(...keys.slice(0, 2))
    // The next seat of the row may lie behind an aisle.
    await till.sees(() => expect(till.terminal.screenSeen.cursor).not.toMatchObject({ column: first.column }))
    const second = await till.seatCursor()
    await till.press(...keys.slice(2))
    await till.waitFor('+ Sold 2 seats')
    await till.press('down')
    await till.sees(() => {
      for (const seat of [first, second]) expect(till.cellAt(seat)).toMatchObject({ text: '#', fg: 'red' })
    })
  })

  test('two full and one child, best, by card: 7', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    const keys = ['3', 'f3', 'f4', '3', 'f6', 'enter', 'enter']
    expect(keys.length).toBeLessThanOrEqual(7)
    await till.press(...keys.slice(0, -1))
    await till.waitFor('Sale code')
    await till.press(...keys.slice(-1))
    await till.waitForBasket(0, 0)
    const [sale] = await sales(office)
    const store = await office.store()
    const lines = await store.db
      .selectFrom('order_line as l')
      .innerJoin('tariff as t', 't.id', 'l.tariff_id')
      .select(['t.name', 'l.amount'])
      .where('l.order_id', '=', sale?.id ?? noOrder)
      .orderBy('l.amount', 'desc')
      .execute()
    expect(lines.map((line) => line.name)).toEqual(['full', 'full', 'child'])
    expect(lines.reduce((sum, line) => sum + Number(line.amount), 0)).toBe(Number(sale?.total))
    const payment = await store.db
      .selectFrom('payment')
      .select('tender')
      .where('order_id', '=', sale?.id ?? noOrder)
      .execute()
    expect(payment).toEqual([{ tender: 'card' }])
  })
})

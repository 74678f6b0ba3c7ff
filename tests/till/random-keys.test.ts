import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doctor } from '../../src/desk/doctor.ts'
import { languages, wordsFor } from '../../src/ui/words.ts'
import type { Cashier, SeenPanel } from './cashier.ts'
import { type DemoOffice, done, openDemoOffice } from './demo-office.ts'

const keyCount = 10_000
const seed = 20_270_101
const keysBetweenChecks = 1000
/** Few enough that none is dropped as typed too far ahead. */
const keysAtOnce = 12

/**
 * Keys and how often each comes. Those that lead out are not among them (leaving, and the till's menu with lock and sign
 * out): whoever does not know the password comes back from there no more, as it should be.
 */
const weights: Readonly<Record<string, number>> = {
  ...{ up: 10, down: 10, left: 10, right: 10, pageup: 2, pagedown: 2, home: 2, end: 2, tab: 4, 'shift-tab': 2 },
  ...{
    space: 14,
    enter: 8,
    escape: 5,
    backspace: 2,
    delete: 2,
    insert: 1,
    n: 4,
    m: 3,
    l: 1,
    o: 1,
    t: 1,
    b: 2,
    k: 1,
    x: 2,
  },
  ...{ f1: 1, f2: 3, f3: 5, f4: 3, f5: 3, f6: 2, f7: 2, f8: 2, f9: 1, f12: 1, 'ctrl-l': 1, 'ctrl-x': 1 },
  ...{ '1': 2, '2': 2, '3': 2, '4': 1, '5': 1, '9': 1, '0': 1, '-': 2, '/': 1, '.': 1, ж: 1, é: 1, 券: 1, 'alt-x': 1 },
}

/** Mulberry32: the same keys every time. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function pickKey(random: () => number): string {
  let left = random() * Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  const key = Object.entries(weights).find(([, weight]) => {
    left -= weight
    return left < 0
  })?.[0]
  return key ?? 'left'
}

function isCharacter(key: string | undefined): boolean {
  return key === 'space' || key === 'enter' || (key !== undefined && [...key].length === 1)
}

/** One in so many characters may come right behind another: for a scanner's typing they would be taken without a pause. */
const pairsInOne = 6

/** Keys one behind the other, as they are sent without waiting: parts between which the till must be waited for. */
function keysToSend(random: () => number): readonly string[][] {
  const parts: string[][] = [[]]
  for (let count = 0; count < keysAtOnce; count++) {
    const last = parts.at(-1)?.at(-1)
    let key = pickKey(random)
    if (isCharacter(last) && random() * pairsInOne > 1) while (isCharacter(key)) key = pickKey(random)
    // A character right behind Esc would be another key with it.
    if (isCharacter(key) && (isCharacter(last) || last === 'escape')) parts.push([key])
    else parts.at(-1)?.push(key)
  }
  return parts
}

async function send(till: Cashier, parts: readonly (readonly string[])[]): Promise<void> {
  for (const keys of parts) {
    till.pressAtOnce(...keys)
    // An Esc at the end is waited for, to see whether more of it comes.
    if (keys.at(-1) === 'escape') await till.terminal.quiet(40)
    await till.terminal.idle()
  }
}

const wentWrong = languages.map((language) => wordsFor(language).notices.failed.split('{')[0] ?? '')

function expectNoCrash(till: Cashier, at: number): void {
  expect(till.terminal.hasExited, `ended after ${at} keys:\n${till.terminal.tail}`).toBe(false)
  for (const text of wentWrong) expect(till.screen, `after ${at} keys`).not.toContain(text)
}

/** Out of all dialogs, into a hall, in English, on a screen that has room for the lines of the basket. */
async function toTheHall(till: Cashier): Promise<void> {
  await till.resize(200, 60)
  for (let tries = 0; tries < 20 && !isAtHall(till); tries++) {
    await till.press('escape')
    // On a busy machine the till may sleep for a while before it has even read the key; another Esc would make one of both.
    await till.terminal.quiet(150)
    await till.terminal.idle()
  }
  await till.press('f9')
  await till.waitFor('English')
  await till.press('1')
  await till.waitFor(() => till.footer.endsWith('Help'))
  if (!till.hasPanel) {
    await till.press('enter')
    await till.waitFor(() => till.hasPanel)
  }
}

function isAtHall(till: Cashier): boolean {
  return till.footer.includes('Esc') && !/[┌└]─/.test(till.screen) && till.footer.includes('F8')
}

/** What a line of the panel must cost, by the seats this till holds and the prices of their zones. */
async function pricesOfHeld(office: DemoOffice): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const store = await office.store()
  const rows = await store.db
    .selectFrom('seat_claim as c')
    .innerJoin('basket as b', 'b.id', 'c.basket_id')
    .innerJoin('seat as s', 's.id', 'c.seat_id')
    .innerJoin('price_zone as z', (join) =>
      join.onRef('z.event_id', '=', 'c.event_id').onRef('z.category', '=', 's.category'),
    )
    .innerJoin('price as p', 'p.zone_id', 'z.id')
    .innerJoin('tariff as t', 't.id', 'p.tariff_id')
    .select(['s.section', 's.row_name', 's.number', 't.mark', 'p.amount'])
    .where('c.state', '=', 'hold')
    .where('b.expires_at', '>', Date.now())
    .execute()
  const prices = new Map<string, Set<number>>()
  for (const { section, row_name: row, number, mark, amount } of rows) {
    const text = `${mark} ${section} ${row}-${number}`
    prices.set(text, (prices.get(text) ?? new Set()).add(Number(amount)))
  }
  return prices
}

async function heldCount(office: DemoOffice): Promise<number> {
  const store = await office.store()
  const rows = await store.db
    .selectFrom('seat_claim as c')
    .innerJoin('basket as b', 'b.id', 'c.basket_id')
    .select('c.seat_id')
    .where('c.state', '=', 'hold')
    .where('b.expires_at', '>', Date.now())
    .execute()
  return rows.length
}

/** E07: what the panel says is what the database holds, each line at its price, less what E25 takes off. */
async function expectPanelRight(till: Cashier, office: DemoOffice): Promise<SeenPanel> {
  const panel = await till.waitForBasket(await heldCount(office))
  const prices = await pricesOfHeld(office)
  // Seats of two events may have one name and cost differently: then the line is the one or the other.
  let off: readonly number[] = [0]
  for (const { text, amount } of panel.lines) {
    const amounts = [...(prices.get(text.replace('*', '')) ?? [])].filter((price) => price >= amount)
    // Also with a discount each line is a seat that is held, and none costs more than its price.
    expect(amounts, `${text}\n${till.screen}`).not.toEqual([])
    if (panel.discount === 0) expect(amounts, `${text}\n${till.screen}`).toContain(amount)
    off = [...new Set(off.flatMap((sum) => amounts.map((price) => sum + price - amount)))]
  }
  if (panel.lines.length === panel.seats) expect(off, till.screen).toContain(panel.discount)
  return panel
}

/** Sells what is in the basket where it may be sold, and compares the sale with the panel; else empties the basket. */
async function settle(till: Cashier, office: DemoOffice, { seats, total }: SeenPanel): Promise<void> {
  if (seats === 0) return
  const store = await office.store()
  const lastSale = () =>
    store.db.selectFrom('orders').select(['id', 'total']).orderBy('created_at', 'desc').executeTakeFirstOrThrow()
  const before = await lastSale()
  await till.press('f7')
  await till.waitFor(/\+ Sold|! Not on sale|─ Somebody else must allow this/)
  // F41: with seats that were given away among them.
  const isForbidden = till.screen.includes('─ Somebody else must allow this')
  if (isForbidden) await till.press('escape')
  if (isForbidden || till.status.startsWith('!')) {
    await till.press('f4', 'f8')
    await till.waitForBasket(0, 0)
    return
  }
  const sale = await lastSale()
  expect(sale.id).not.toBe(before.id)
  expect(Number(sale.total)).toBe(total)
  const tickets = await store.db.selectFrom('ticket').select('id').where('order_id', '=', sale.id).execute()
  expect(tickets).toHaveLength(seats)
  const lines = await store.db.selectFrom('order_line').select('amount').where('order_id', '=', sale.id).execute()
  expect(lines.reduce((sum, line) => sum + Number(line.amount), 0)).toBe(total)
}

test(`${keyCount} random keys and resizes crash nothing and leave no wrong total`, { timeout: 480_000 }, async () => {
  const office = await openDemoOffice()
  const store = await office.store()
  // Pictures of a thousand tickets would be most of the work.
  const printer = `file:${join(office.folder, 'printed')}?model=text`
  await store.commit([store.db.updateTable('till').set({ ticket_printer: printer, receipt_printer: printer })])
  const till = await office.atHall('Jazz')
  const random = randomFrom(seed)
  for (let sent = 0; sent < keyCount; ) {
    const keys = keysToSend(random)
    await send(till, keys)
    sent += keysAtOnce
    expectNoCrash(till, sent)
    if (random() < 0.04) till.terminal.resize(60 + Math.floor(random() * 140), 18 + Math.floor(random() * 44))
    if (sent % keysBetweenChecks < keysAtOnce) {
      await toTheHall(till)
      const panel = await expectPanelRight(till, office)
      await settle(till, office, panel)
    }
  }
  const { checks } = done(await doctor(await office.desk()))
  expect(checks.filter((check) => !check.ok)).toEqual([])
})

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { blockSeats } from '../../src/desk/block-seats.ts'
import { moveCash } from '../../src/desk/cash.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { openDrawer } from '../../src/desk/open-drawer.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import type { EventId } from '../../src/domain/ids.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { reserving, withClass } from './reservation-office.ts'
import { soldSale } from './sold-sale.ts'

/** Steers a terminal, turns the direction of writing, and goes on for ever. */
const nasty = `\x1b]52;c;eA==\x07Ivan\u202e\x9b31m\u0000\x7f${'ж'.repeat(10_000)}`

/** Every free text of the desk: what stores it, and what is stored then. */
const texts: readonly [string, number, (desk: Desk, eventId: EventId) => Promise<unknown>, string, string][] = [
  [
    'name of a reservation',
    80,
    async (desk, eventId) => {
      await withClass(desk)
      done(await reserving(desk, eventId, [0], { name: nasty }))
    },
    'reservation',
    'name',
  ],
  [
    'note of a reservation',
    500,
    async (desk, eventId) => {
      await withClass(desk)
      done(await reserving(desk, eventId, [0], { note: nasty }))
    },
    'reservation',
    'note',
  ],
  [
    'note of a refund',
    500,
    async (desk, eventId) => {
      const sale = await soldSale(desk, eventId, [0])
      const { key } = done(await beginRefund(desk, { saleId: sale.id }))
      done(await refundSale(desk, { saleId: sale.id, key, reason: 'another', note: nasty }))
    },
    "orders where kind = 'refund'",
    'note',
  ],
  [
    'comment of a cash operation',
    500,
    async (desk) => done(await moveCash(desk, { kind: 'credit', amount: 100, comment: nasty })),
    'cash_operation',
    'comment',
  ],
]

async function columnOf({ store }: Desk, table: string, column: string): Promise<string> {
  const { rows } = await sql<{ text: string }>`select ${sql.raw(column)} as text from ${sql.raw(table)}`.execute(
    store.db,
  )
  return rows[0]?.text ?? ''
}

test.each(texts)(
  'A6 bad input as the %s is cut to %i characters, and nothing in it steers a terminal or a printer',
  async (...[, longest, store, table, column]) => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await store(desk, office.eventId)
    const text = await columnOf(desk, table, column)
    expect(text).toMatch(/Ivan/)
    expect([...text].length).toBeLessThanOrEqual(longest)
    expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    expect(faults(await office.diagnosis())).toEqual([])
  },
)

test('A6 reasons for opening the drawer and blocking seats are cleaned as well, and one of nothing but controls is none', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const hall = await hallAt(desk, office.eventId)
  done(await blockSeats(desk, { hall, seats: [0], reason: nasty }))
  expect([...hall.map.reasons.values()].join()).not.toMatch(/\p{Cc}|\u202e/u)
  expect(await openDrawer(desk, { reason: '\x1b\x07' })).toMatchObject({ refused: 'bad-input', field: 'reason' })
  const bodies = await desk.store.db.selectFrom('journal').select('body').execute()
  for (const { body } of bodies) expect(body).not.toMatch(/[\p{Cc}\u202a-\u202e]|\\u001b/u)
  expect(faults(await office.diagnosis())).toEqual([])
})

test.each([Number.NaN, 0, -1, 1.5, 2 ** 53, Number.POSITIVE_INFINITY])(
  'F17 %d is no amount of cash to put in or take out',
  async (amount) => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    for (const kind of ['credit', 'debit'] as const)
      expect(await moveCash(desk, { kind, amount, comment: 'change' })).toMatchObject({ refused: 'bad-input' })
    expect(await desk.store.db.selectFrom('cash_operation').selectAll().execute()).toEqual([])
  },
)

import { expect, test } from 'vitest'
import { copyReceipt } from '../../src/desk/copy-receipt.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { refundSale } from '../../src/desk/refund-sale.ts'
import { reprintTickets } from '../../src/desk/reprint-tickets.ts'
import { isTicketCode } from '../../src/domain/ticket-code.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { actAs, soldSale } from './sold-sale.ts'

test('F34 tickets print again with new codes, the old ones are void, the reason and the person are kept', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const sale = await soldSale(desk, office.eventId, [0, 1])
  const reprinted = done(await reprintTickets(desk, { saleId: sale.id, reason: 'lost' }))
  expect(reprinted.tickets.map((ticket) => ticket.voidCode)).toEqual(sale.tickets.map((ticket) => ticket.code))
  expect(reprinted.tickets.every(({ code, voidCode }) => isTicketCode(code) && code !== voidCode)).toBe(true)
  const card = done(await openSale(desk, { sale: sale.code }))
  expect(card.lines.map((line) => line.code)).toEqual(reprinted.tickets.map((ticket) => ticket.code))
  expect(card.reprints).toMatchObject([
    { reason: 'lost', cashierName: 'Administrator' },
    { reason: 'lost', cashierName: 'Administrator' },
  ])
  const papers = await desk.store.db
    .selectFrom('print_job')
    .select(['role', 'document'])
    .where('id', 'in', reprinted.jobs)
    .orderBy('id')
    .execute()
  expect(papers.map((paper) => paper.role)).toEqual(['ticket', 'ticket'])
  for (const [index, { document }] of papers.entries()) {
    expect(document).toContain(reprinted.tickets[index]?.code)
    expect(document).not.toContain(reprinted.tickets[index]?.voidCode)
  }
  const found = done(await openSale(desk, { sale: sale.tickets[0]?.code ?? '' }))
  expect(found.id).toBe(sale.id)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F34 single tickets, also of a grouped sale, and again and again', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const sale = await soldSale(desk, office.eventId, [0, 1, 2], 'cash', { ticketForm: 'grouped' })
  const { lines } = done(await openSale(desk, { sale: sale.id }))
  const some = lines.slice(1).map((line) => line.id)
  const first = done(await reprintTickets(desk, { saleId: sale.id, lines: some, reason: 'wet \u001b[2J paper' }))
  expect(first.jobs).toHaveLength(1)
  done(await reprintTickets(desk, { saleId: sale.id, lines: some.slice(1), reason: 'damaged' }))
  const card = done(await openSale(desk, { sale: sale.id }))
  expect(card.lines.map((line) => line.reprints)).toEqual([0, 1, 2])
  expect(card.reprints.map((each) => each.reason)).toContain('wet [2J paper')
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F34 two tills print the same ticket again at once: each code is valid or void, never two valid', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  const sale = await soldSale(desk, office.eventId, [0])
  const answers = await Promise.all(
    [desk, other].map((each) => reprintTickets(each, { saleId: sale.id, reason: 'lost' })),
  )
  for (const answer of answers)
    if ('refused' in answer) expect(answer).toEqual({ refused: 'already-reprinted', seats: ['Stalls 1-1'] })
  const given = answers.flatMap((answer) => ('refused' in answer ? [] : answer.tickets.map((ticket) => ticket.code)))
  const { lines } = done(await openSale(desk, { sale: sale.id }))
  expect(given).toContain(lines[0]?.code)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('no reprint without a reason, of what was paid back, of another till’s sale, or with a card number', async () => {
  const office = await openBoxOffice()
  const [desk, other] = [await office.desk('A'), await office.desk('B')]
  const sale = await soldSale(desk, office.eventId, [0, 1])
  const input = { saleId: sale.id, reason: 'lost' }
  expect(await reprintTickets(desk, { ...input, reason: ' \u0007 ' })).toMatchObject({ field: 'reason' })
  expect(await reprintTickets(desk, { ...input, reason: '4111111111111111' })).toMatchObject({ field: 'reason' })
  await actAs(other, 'cashier')
  expect(await reprintTickets(other, input)).toEqual({ refused: 'sale-elsewhere', till: 'A' })
  const { lines } = done(await openSale(desk, { sale: sale.id }))
  const ids = lines.map((line) => line.id)
  done(await refundSale(desk, { saleId: sale.id, lines: ids.slice(0, 1), key: 'key_0123456789', reason: 'returned' }))
  expect(await reprintTickets(desk, { ...input, lines: ids })).toEqual({
    refused: 'already-refunded',
    seats: ['Stalls 1-1'],
  })
  expect(done(await reprintTickets(desk, input)).tickets).toHaveLength(1)
  done(await refundSale(desk, { saleId: sale.id, key: 'key_9876543210', reason: 'returned' }))
  expect(await reprintTickets(desk, input)).toEqual({ refused: 'nothing-to-refund', sale: sale.code })
})

test('F35 a copy of the receipt says so and keeps its number; it is journaled and listed', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  await soldSale(desk, office.eventId, [5])
  const sale = await soldSale(desk, office.eventId, [0], 'cash', { given: 5000 })
  const { job } = done(await copyReceipt(desk, { saleId: sale.id }))
  const { document } = await desk.store.db
    .selectFrom('print_job')
    .select('document')
    .where('id', '=', job)
    .executeTakeFirstOrThrow()
  const blocks = (JSON.parse(document) as { blocks: { text?: string; left?: string; right?: string }[] }).blocks
  expect(blocks.filter((block) => block.text === 'copy')).toHaveLength(2)
  expect(blocks.find((block) => block.left === 'receiptNumber')?.right).toBe('2')
  expect(blocks.find((block) => block.left === 'change')?.right).toBe('€10.00')
  const entries = await desk.store.db
    .selectFrom('journal')
    .select('subject')
    .where('kind', '=', 'receipt-copy')
    .execute()
  expect(entries).toEqual([{ subject: sale.id }])
  expect((await soldSale(desk, office.eventId, [1])).receiptNumber).toBe(3)
  expect(faults(await office.diagnosis())).toEqual([])
})

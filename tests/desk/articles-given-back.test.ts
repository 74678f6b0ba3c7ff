import { describe, expect, test } from 'vitest'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { shiftReport } from '../../src/desk/shift-report.ts'
import { taxIn } from '../../src/domain/money.ts'
import { soldArticles, twoArticles } from './article-office.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'

describe('F36 articles are given back', () => {
  test('F36 F37 piece by piece, to the tender they were paid with', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const [programme, water] = await twoArticles(desk)
    done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
    const sale = await soldArticles(
      desk,
      [
        [programme, 2],
        [water, 1],
      ],
      [{ tender: 'card' }],
    )
    const card = done(await openSale(desk, { sale: sale.code }))
    expect(card.lines.map(({ kind, description }) => [kind, description])).toEqual([
      ['seat', 'Stalls 1-1'],
      ['article', 'Programme'],
      ['article', 'Programme'],
      ['article', 'Water'],
    ])
    const one = card.lines.filter((line) => line.kind === 'article').slice(0, 1)
    const lines = one.map((line) => line.id)
    const begun = done(await beginRefund(desk, { saleId: sale.id, lines }))
    expect(begun).toMatchObject({ amount: 333, payments: [{ tender: 'card', amount: 333 }] })
    done(await refundSale(desk, { saleId: sale.id, lines, key: begun.key, reason: 'returned' }))
    expect(await beginRefund(desk, { saleId: sale.id, lines })).toMatchObject({ refused: 'already-refunded' })
    expect(done(await openSale(desk, { sale: sale.code })).state).toBe('partly-refunded')
    const rest = done(await beginRefund(desk, { saleId: sale.id }))
    expect(rest.amount).toBe(4000 + 333 + 250)
    done(await refundSale(desk, { saleId: sale.id, key: rest.key, reason: 'returned' }))
    expect(done(await openSale(desk, { sale: sale.code })).state).toBe('refunded')
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F06 the shift report has their turnover and tax, and they are no tickets', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const desk = await office.desk()
    const [programme, water] = await twoArticles(desk)
    await soldArticles(desk, [
      [programme, 3],
      [water, 1],
    ])
    const { figures } = done(await shiftReport(desk))
    expect(figures).toMatchObject({ turnover: 1249, tickets: 0, sales: { count: 1, amount: 1249 } })
    expect(figures.taxes).toEqual([
      { rateBasisPoints: 2000, gross: 250, tax: taxIn(250, 2000), net: 250 - taxIn(250, 2000) },
      { rateBasisPoints: 900, gross: 999, tax: taxIn(333, 900) * 3, net: 999 - taxIn(333, 900) * 3 },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../src/domain/ids.ts'
import { completeLine } from '../../../src/domain/typed-sale/complete-line.ts'
import { planLine } from '../../../src/domain/typed-sale/plan-line.ts'
import { readLine } from '../../../src/domain/typed-sale/read-line.ts'
import { lineHall, lineVocabulary } from './line-hall.ts'

const hall = lineHall()
const articles = ['Coffee', 'Mineral water', 'Kaffeekanne', 'Full moon', 'Stall poster'].map((name, index) => ({
  ...{ id: `art_${index}` as ArticleId, name, price: 100 * (index + 1) },
}))
const vocabulary = { ...lineVocabulary(hall), articles }
const read = (line: string) => readLine(line, vocabulary, 'Stalls')
const plan = (line: string) => planLine(read(line), { hall, tariff: 0, basket: { count: 0, total: 0 }, articles })
const goods = (line: string) => plan(line).articles.map(({ name, count }) => [name, count])

describe('T11 articles in a typed line', () => {
  test('T11 T12 beside seats or alone, with how many of it, paid together', () => {
    expect(plan('3-4..5 full+child 2 coffee mineral water cash 50')).toMatchObject({
      seats: [{ amount: 2000 }, { amount: 1000 }],
      articles: [
        { articleId: 'art_0', count: 2, amount: 200 },
        { articleId: 'art_1', count: 1, amount: 200 },
      ],
      ...{ total: 3400, payments: [{ amount: 3400, given: 5000 }], problems: [] },
    })
    expect(plan('coffee cash')).toMatchObject({ seats: [], total: 100, payments: [{ amount: 100 }], problems: [] })
    expect(plan('2 coffee')).toMatchObject({ seats: [], total: 200, payments: [], problems: [] })
  })

  test('T11 twice is more of it, and a number behind a tender counts pieces where an article follows', () => {
    expect(goods('coffee 3 coffee')).toEqual([['Coffee', 4]])
    expect(plan('1-4 cash 2 coffee')).toMatchObject({ articles: [{ count: 2 }], payments: [{ tender: 'cash' }] })
    expect(plan('1-4 cash 2 coffee').change).toBe(0)
  })

  test('T11 shortened to their beginnings, but never instead of what seats are sold by', () => {
    expect(goods('cof 2 min')).toEqual([
      ['Coffee', 1],
      ['Mineral water', 2],
    ])
    // `k` may be a card or a customer, `full` is the tariff, `st` the section, whatever the bar sells.
    expect(read('2 ka').payments).toHaveLength(1)
    expect(read('2 full').tariffs).toHaveLength(1)
    expect(read('2 st')).toMatchObject({ section: 'Stalls', articles: [] })
    expect(goods('full moon')).toEqual([['Full moon', 1]])
  })

  test('T11 E13 a customer may be called as an article is', () => {
    expect(read('1-4 customer maria coffee cash')).toMatchObject({ customer: { text: 'maria coffee' }, articles: [] })
    expect(read('1-4 coffee customer maria cash')).toMatchObject({ customer: { text: 'maria' }, articles: [{}] })
  })

  test('T11 F27 given away with the seats it costs nothing', () => {
    const free = { ...vocabulary, tenders: [{ tender: 'complimentary', names: ['free'] } as const] }
    const planned = planLine(readLine('1-4 coffee free', free, 'Stalls'), {
      ...{ hall, tariff: 0, basket: { count: 0, total: 0 }, articles },
    })
    expect(planned).toMatchObject({ total: 0, articles: [{ amount: 100 }] })
  })

  test('T11 Tab completes them behind everything else', () => {
    const options = (line: string) => completeLine(line, line.length, { vocabulary, customers: [] }).options
    expect(options('2 coff')).toEqual(['Coffee'])
    expect(options('2 ka')).toEqual(['Karte', 'Kaffeekanne'])
    expect(options('mineral w')).toEqual(['Mineral water'])
  })
})

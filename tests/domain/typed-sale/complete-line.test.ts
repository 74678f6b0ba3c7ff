import { describe, expect, test } from 'vitest'
import { completeLine } from '../../../src/domain/typed-sale/complete-line.ts'
import { lineHall, lineVocabulary } from './line-hall.ts'

const vocabulary = lineVocabulary(lineHall())
const complete = (line: string, customers: readonly string[] = []) =>
  completeLine(line, line.length, { vocabulary, customers })

describe('completing a typed line', () => {
  test('offers tariffs, tenders, sections and words that begin as what is typed', () => {
    expect(complete('2 fu')).toEqual({ from: 2, to: 4, options: ['full'] })
    expect(complete('2 st').options).toEqual(['Stalls'])
    expect(complete('2 ca').options).toEqual(['cash', 'card'])
  })

  test("the cashier's language comes first; what only English begins with is completed in English", () => {
    expect(complete('2 k').options).toEqual(['Karte', 'Kunde'])
    expect(complete('2 b').options).toEqual(['bar', 'beste', 'Boxes left', 'Box seats'])
    expect(complete('2 vou').options).toEqual(['voucher'])
  })

  test('a name of several words is completed from its second word', () => {
    expect(complete('2 boxes l')).toEqual({ from: 2, to: 9, options: ['Boxes left'] })
  })

  test('behind the word for a customer the customers found are offered, in quotes', () => {
    expect(complete('2 customer iva', ['Ivan Ivanov'])).toEqual({ from: 11, to: 14, options: ['"Ivan Ivanov"'] })
  })

  test('an empty word offers everything, an unknown one nothing', () => {
    expect(complete('2 ').options).toEqual(expect.arrayContaining(['full', 'child', 'bar', 'Karte', 'Stalls']))
    expect(complete('2 qq').options).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLine } from '../../../src/domain/typed-sale/read-line.ts'
import { lineHall, lineVocabulary, namesOf } from './line-hall.ts'

const hall = lineHall()
const vocabulary = lineVocabulary(hall)
const read = (line: string, near: string | null = null) => readLine(line, vocabulary, near)
const seatsOf = (line: string, near: string | null = null) =>
  read(line, near).places.flatMap((place) => namesOf(hall, place.seats))
const problemsOf = (line: string) =>
  read(line).problems.map(({ code, from, to }) => [code, line.slice(from, to)] as const)

describe('seats', () => {
  test('F23 a range takes all seats that stand between two of a row, in the direction written', () => {
    expect(seatsOf('stalls 2-4..6')).toEqual(['Stalls 2-4', 'Stalls 2-5', 'Stalls 2-6'])
    expect(seatsOf('stalls 2-6..2-5')).toEqual(['Stalls 2-6', 'Stalls 2-5'])
  })

  test('several seats and rows stand in one word, or one after another, and a section holds on', () => {
    expect(seatsOf('circle 2-4,6,3-1..2')).toEqual(['Circle 2-4', 'Circle 2-6', 'Circle 3-1', 'Circle 3-2'])
    expect(seatsOf('circle 2-4, 3-1 stalls 1-1')).toEqual(['Circle 2-4', 'Circle 3-1', 'Stalls 1-1'])
  })

  test('sections and rows are found as people shorten them', () => {
    expect(seatsOf('ci 2-4')).toEqual(['Circle 2-4'])
    expect(seatsOf('bl 2-3')).toEqual(['Boxes left Box 2-3'])
    expect(seatsOf('boxes left box 2-3')).toEqual(['Boxes left Box 2-3'])
    expect(seatsOf('"Boxes left" 2-3')).toEqual(['Boxes left Box 2-3'])
  })

  test('without a section the one with the cursor counts, then the only one that has the row; else it is asked for', () => {
    expect(seatsOf('2-4', 'Circle')).toEqual(['Circle 2-4'])
    expect(seatsOf('4-4', 'Circle')).toEqual(['Stalls 4-4'])
    const [problem] = read('full 2-4').problems
    expect(problem).toMatchObject({ code: 'several-sections', from: 5, to: 8, expected: ['section'] })
    expect(problem?.known).toEqual(['Stalls', 'Circle'])
  })

  test('a row or a seat that is not there is told with those that are', () => {
    for (const [line, near] of [
      ['circle 9-1', null],
      ['9-1', 'Circle'],
    ] as const) {
      expect(read(line, near).problems).toMatchObject([{ code: 'unknown-row', known: ['1', '2', '3'] }])
    }
    const [problem] = read('circle 2-99').problems
    expect(problem).toMatchObject({ code: 'unknown-seat', from: 7, to: 11, facts: { text: '99', row: '2' } })
    expect(problem?.known).toHaveLength(12)
  })

  test('a range over two rows is refused, not guessed', () => {
    expect(problemsOf('circle 2-4..3-6')).toEqual([['unknown-seat', '2-4..3-6']])
  })

  test('while its end is missing a place is incomplete and says which seats there are', () => {
    expect(read('circle 2-').problems[0]).toMatchObject({ code: 'incomplete', expected: ['place'] })
    expect(read('circle 2-').problems[0]?.known).toContain('12')
    expect(problemsOf('circle 2-4..')).toEqual([['incomplete', '2-4..']])
  })
})

describe('best seats and tariffs', () => {
  test('F20 a number alone, with best, and with a section or zone', () => {
    expect(read('2').best).toMatchObject({ count: 2 })
    expect(read('4 best stalls')).toMatchObject({ best: { count: 4 }, section: 'Stalls', problems: [] })
    expect(read('best')).toMatchObject({ best: { count: null } })
    expect(read('3 second')).toMatchObject({ best: { count: 3 }, zone: 1 })
    expect(read('2 wheelchair')).toMatchObject({ best: { count: 2 }, accessible: true })
  })

  test('T08 tariffs by name, beginning or mark, added up with or without numbers', () => {
    const tariffsOf = (line: string) => read(line).tariffs.map(({ tariff, count }) => [tariff, count])
    expect(tariffsOf('full+child')).toEqual([
      [0, null],
      [2, null],
    ])
    const counted = [
      [0, 2],
      [2, 1],
    ]
    for (const line of ['2 full + 1 child', '2full+1child', '2F 1C', '2 fu + 1 ch']) {
      expect(tariffsOf(line), line).toEqual(counted)
    }
  })

  test('a plus without a tariff behind it is told where it is', () => {
    expect(problemsOf('full+')).toEqual([['incomplete', '+']])
    expect(problemsOf('full+xyz')).toEqual([['unknown-word', 'xyz']])
  })

  test('words are understood in the language of the cashier and in English', () => {
    expect(read('4 beste stalls bar 50')).toMatchObject({ best: { count: 4 }, payments: [{ tender: 'cash' }] })
    expect(read('4 best stalls cash 50').payments).toMatchObject([{ tender: 'cash', amount: { text: '50' } }])
  })
})

describe('payment, customer, voucher, note', () => {
  test('F28 tenders with and without an amount', () => {
    expect(read('2 cash 20 card').payments).toMatchObject([
      { tender: 'cash', amount: { text: '20' } },
      { tender: 'card', amount: null },
    ])
    expect(read('cash 12,50').payments[0]?.amount?.text).toBe('12,50')
  })

  test('a number behind a tender that counts tickets is no amount', () => {
    expect(read('cash 2 full')).toMatchObject({ payments: [{ amount: null }], tariffs: [{ tariff: 0, count: 2 }] })
  })

  test('E13 a customer by words, in quotes, by phone or e-mail', () => {
    expect(read('2 customer Иван Иванов cash').customer?.text).toBe('Иван Иванов')
    expect(read('2 customer "Mr Cash" card')).toMatchObject({
      customer: { text: 'Mr Cash' },
      payments: [{ tender: 'card' }],
    })
    expect(read('2 +35988123456 cash').customer?.text).toBe('+35988123456')
    expect(read('2 ann+x@example.org').customer?.text).toBe('ann+x@example.org')
  })

  test('E11 E14 a voucher is one word, a note what is quoted or all the rest', () => {
    expect(read('2 voucher SPRING-24 cash')).toMatchObject({
      voucher: { text: 'SPRING-24' },
      payments: [{ tender: 'cash' }],
    })
    expect(read('2 note "leaves early" cash')).toMatchObject({ note: { text: 'leaves early' }, payments: [{}] })
    expect(read('2 cash note leaves early card').note?.text).toBe('leaves early card')
  })

  test('what is missing or written twice is told', () => {
    expect(problemsOf('2 customer')).toEqual([['incomplete', 'customer']])
    expect(problemsOf('2 a@b.org c@d.org')).toEqual([['twice', 'c@d.org']])
    expect(problemsOf('2 full 4')).toEqual([])
    expect(problemsOf('2 4')).toEqual([['twice', '4']])
    expect(problemsOf('0')).toEqual([['bad-count', '0']])
  })

  test('a word that may be two things is not guessed', () => {
    const [problem] = read('2 ca').problems
    expect(problem).toMatchObject({ code: 'several-meanings', from: 2, to: 4, known: ['bar', 'Karte'] })
  })

  test('an unknown word is told with what was expected', () => {
    const [problem] = read('2 full qqq cash').problems
    expect(problem).toMatchObject({ code: 'unknown-word', from: 7, to: 10, facts: { text: 'qqq' } })
    expect(problem?.expected).toContain('tender')
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...['2', '12-', '2-4', '..', 'stalls', 'full', '+', 'child', 'cash', '50', 'customer', 'note', '"', '@', '99999'],
    ...['boxes', 'left', '2-4..6', ',', 'voucher', '-', '–', '1-1,2,3', '\u0000', '👩‍👩‍👧', 'ж', '2full+', 'best'],
  )
  const lines = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
  )

  test('never throws, and every problem lies within the line and says what was expected', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(null, 'Stalls', 'Circle'), (line, near) => {
        for (const { from, to, expected } of read(line, near).problems) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(line.length + 1)
          expect(expected.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('every seat written out in full is read back as that seat', () => {
    fc.assert(
      fc.property(fc.nat(hall.seats.length - 1), (seat) => {
        const [name = ''] = namesOf(hall, [seat])
        expect(read(name)).toMatchObject({ places: [{ seats: [seat] }], problems: [] })
      }),
    )
  })
})

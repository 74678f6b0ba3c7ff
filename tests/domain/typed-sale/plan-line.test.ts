import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seatState } from '../../../src/domain/seat-state.ts'
import { planLine } from '../../../src/domain/typed-sale/plan-line.ts'
import { readLine } from '../../../src/domain/typed-sale/read-line.ts'
import { lineHall, lineVocabulary, namesOf } from './line-hall.ts'

const hall = lineHall()
const vocabulary = lineVocabulary(hall)
const nothing = { count: 0, total: 0 }
const plan = (line: string, basket = nothing, inHall = hall) =>
  planLine(readLine(line, vocabulary, 'Stalls'), { hall: inHall, tariff: 0, basket })
const amounts = (line: string) => plan(line).seats.map(({ amount }) => amount)

describe('what a typed line comes to', () => {
  test('E07 seats get their tariffs in the order written, and the total is their sum', () => {
    expect(plan('3-4..5 full+child cash 50')).toMatchObject({
      seats: [
        { tariff: 0, amount: 2000 },
        { tariff: 2, amount: 1000 },
      ],
      total: 3000,
      payments: [{ tender: 'cash', amount: 3000, given: 5000 }],
      change: 2000,
      problems: [],
    })
  })

  test('one tariff alone is for all seats; without any, the usual one is', () => {
    expect(amounts('3-4..6 child')).toEqual([1000, 1000, 1000])
    expect(amounts('3-4..6')).toEqual([2000, 2000, 2000])
  })

  test('F20 the tickets of the tariffs say how many best seats, only where all of them are sold', () => {
    const planned = plan('2 full + 1 child card')
    expect(planned.seats.map(({ tariff }) => tariff)).toEqual([0, 0, 2])
    expect(new Set(planned.seats.map(({ seat }) => hall.seats[seat]?.zone))).toEqual(new Set([1]))
    expect(planned).toMatchObject({ total: 5000, problems: [] })
  })

  test('F20 best seats of a section', () => {
    const names = namesOf(
      hall,
      plan('2 circle').seats.map(({ seat }) => seat),
    )
    expect(names).toHaveLength(2)
    expect(names.every((name) => name.startsWith('Circle'))).toBe(true)
  })

  test('tickets that are not as many as the seats are refused at the tariffs', () => {
    expect(plan('3-4..6 full+child').problems).toMatchObject([
      { code: 'other-count', from: 7, to: 17, facts: { tickets: 2, seats: 3 } },
    ])
  })

  test('E06 a tariff without a price there is refused with those that have one', () => {
    expect(plan('1-4 child').problems).toMatchObject([{ code: 'no-price', from: 4, to: 9, known: ['full', 'reduced'] }])
  })

  test('a seat that is taken is refused where it was typed', () => {
    const other = lineHall()
    other.map.states[other.seats.findIndex((seat) => seat.row === '3' && seat.number === '5')] = seatState.sold
    expect(plan('3-4..6', nothing, other).problems).toMatchObject([
      { code: 'seat-taken', from: 0, to: 6, facts: { seats: 'Stalls 3-5' } },
    ])
  })

  test('more best seats than there are is told', () => {
    expect(plan('4 wheelchair').problems).toMatchObject([{ code: 'no-best', facts: { count: 4 } }])
  })

  test('F28 two tenders share what is to be paid; the last takes the rest', () => {
    expect(plan('3-4..5 cash 15 card')).toMatchObject({
      payments: [
        { tender: 'cash', amount: 1500, given: 1500 },
        { tender: 'card', amount: 2500, given: 2500 },
      ],
      change: 0,
      problems: [],
    })
    expect(plan('3-4..5 card 15 cash 50')).toMatchObject({ change: 2500, problems: [] })
  })

  test('F28 too little, and anything behind what is paid already, is refused', () => {
    expect(plan('3-4..5 cash 15').problems).toMatchObject([{ code: 'payment-short', facts: { missing: 2500 } }])
    expect(plan('3-4..5 cash card').problems).toMatchObject([{ code: 'paid-already' }])
    expect(plan('3-4..5 card 50').problems).toMatchObject([{ code: 'paid-already' }])
    expect(plan('3-4..5 cash 1.2.3').problems).toMatchObject([{ code: 'unknown-word', expected: ['amount'] }])
  })

  test('what is in the basket is paid with the line, or by a line that names a tender alone', () => {
    expect(plan('3-4 cash', { count: 1, total: 500 }).total).toBe(2500)
    expect(plan('cash 50', { count: 2, total: 4000 })).toMatchObject({ total: 4000, change: 1000, problems: [] })
    expect(plan('cash').problems).toMatchObject([{ code: 'nothing-to-sell' }])
  })

  test('a line without problems always pays exactly its total, with seats that are free and different', () => {
    const part = fc.constantFrom(
      '3-4..6',
      '2-1',
      'circle 1-1..3',
      '2',
      'best',
      'full',
      '+',
      'child',
      'cash',
      '90',
      'card',
      '15',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const planned = plan(parts.join(' '))
        const sum = planned.seats.reduce((all, { amount }) => all + amount, 0)
        expect(planned.total).toBe(sum)
        expect(new Set(planned.seats.map(({ seat }) => seat)).size).toBe(planned.seats.length)
        if (planned.problems.length > 0 || planned.payments.length === 0) return
        expect(planned.payments.reduce((all, { amount }) => all + amount, 0)).toBe(planned.total)
        expect(planned.change).toBe(planned.payments.reduce((all, { given, amount }) => all + given - amount, 0))
      }),
      { numRuns: 1000 },
    )
  })
})

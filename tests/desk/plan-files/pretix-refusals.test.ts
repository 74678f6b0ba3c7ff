import { describe, expect, test } from 'vitest'
import { readPlanFile } from '../../../src/desk/plan-files/read-plan-file.ts'
import { isRefusal, type PlanProblem } from '../../../src/domain/refusal.ts'
import { fileOf, pretixPlan } from './pretix-plans.ts'

function problems(value: unknown): readonly PlanProblem[] {
  const refusal = readPlanFile({ bytes: fileOf(value), name: 'hall' })
  if (!isRefusal(refusal) || refusal.refused !== 'bad-plan') throw new Error(`not refused: ${JSON.stringify(refusal)}`)
  return refusal.problems
}

/** The problems of the small plan after one change. */
function problemsAfter(change: (seat: Record<string, unknown>) => void) {
  const plan = pretixPlan()
  const seat = plan.zones[0]?.rows[0]?.seats[1]
  if (!seat) throw new Error('the sample has no seat')
  change(seat)
  return problems(plan)
}

describe('refused, with the place', () => {
  test('a seat identifier that comes twice, with both places', () => {
    const found = problemsAfter((seat) => {
      seat.seat_guid = 'g1'
    })
    expect(found).toEqual([
      {
        place: 'zones[0].rows[0].seats[1].seat_guid',
        problem: 'duplicate-seat',
        value: 'g1',
        firstPlace: 'zones[0].rows[0].seats[0].seat_guid',
      },
    ])
  })

  test('two seats nobody could tell apart on a ticket', () => {
    const found = problemsAfter((seat) => {
      seat.seat_number = '1'
    })
    expect(found).toMatchObject([
      {
        place: 'zones[0].rows[0].seats[1].seat_number',
        problem: 'duplicate-place',
        firstPlace: 'zones[0].rows[0].seats[0].seat_number',
      },
    ])
  })

  test.each<[string, (seat: Record<string, unknown>) => void, Partial<PlanProblem>]>([
    [
      'no category',
      (seat) => delete seat.category,
      { place: 'zones[0].rows[0].seats[1].category', problem: 'missing' },
    ],
    [
      'an unknown category',
      (seat) => (seat.category = 'Z'),
      { place: 'zones[0].rows[0].seats[1].category', problem: 'unknown-category', value: 'Z' },
    ],
    [
      'no position',
      (seat) => delete seat.position,
      { place: 'zones[0].rows[0].seats[1].position', problem: 'missing' },
    ],
    [
      'half a position',
      (seat) => (seat.position = { x: 1 }),
      { place: 'zones[0].rows[0].seats[1].position.y', problem: 'missing' },
    ],
    [
      'a position in words',
      (seat) => (seat.position = { x: '1', y: 2 }),
      { place: 'zones[0].rows[0].seats[1].position.x', problem: 'not-a-number', value: '1' },
    ],
    [
      'a position out of this world',
      (seat) => (seat.position = { x: 1e300, y: 2 }),
      { place: 'zones[0].rows[0].seats[1].position.x', problem: 'not-a-number' },
    ],
    [
      'no number',
      (seat) => delete seat.seat_number,
      { place: 'zones[0].rows[0].seats[1].seat_number', problem: 'missing' },
    ],
    [
      'a number that is a list',
      (seat) => (seat.seat_number = [1]),
      { place: 'zones[0].rows[0].seats[1].seat_number', problem: 'not-text' },
    ],
    [
      'no identifier',
      (seat) => delete seat.seat_guid,
      { place: 'zones[0].rows[0].seats[1].seat_guid', problem: 'missing' },
    ],
    [
      'an identifier of nothing but control characters',
      (seat) => (seat.seat_guid = '\u0007'),
      { place: 'zones[0].rows[0].seats[1].seat_guid', problem: 'missing' },
    ],
  ])('a seat with %s', (_, change, expected) => {
    expect(problemsAfter(change)).toMatchObject([expected])
  })

  test('a number beyond all numbers, which JSON reads as infinite', () => {
    const text = JSON.stringify(pretixPlan()).replace('"x":25', '"x":1e999')
    expect(problems(text)).toMatchObject([
      { place: 'zones[0].rows[0].seats[1].position.x', problem: 'not-a-number', value: 'Infinity' },
    ])
  })

  test('a NaN as Python writes it is no JSON: line and column are told', () => {
    const text = JSON.stringify(pretixPlan(), null, 1).replace('"x": 25', '"x": NaN')
    const lines = text.slice(0, text.indexOf('NaN')).split('\n')
    const place = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
    expect(problems(text)).toMatchObject([{ place, problem: 'not-json' }])
  })

  test.each([
    ['nothing', '', 'line 1, column 1', 'not-json'],
    ['a page of HTML', '<!doctype html>', 'line 1, column 1', 'not-json'],
    ['a file cut off', '{"name": "x",\n "zones": [', 'line 2, column 12', 'not-json'],
    ['a list', '[1]', 'line 1', 'not-a-plan'],
    ['another kind of JSON', '{"type": "FeatureCollection"}', 'categories', 'missing'],
    ['zones that are no list', '{"categories": [], "zones": {}}', 'zones', 'not-a-plan'],
    ['a plan without zones', '{"categories": [], "zones": []}', 'zones', 'no-seats'],
    ['a zone that is none', '{"categories": [], "zones": [7]}', 'zones[0]', 'not-a-plan'],
  ])('%s', (_, text, place, problem) => {
    expect(problems(text)[0]).toMatchObject({ place, problem })
  })

  test('more seats than any hall has', () => {
    const bytes = fileOf(pretixPlan())
    const refusal = readPlanFile({ bytes, name: 'hall', limits: { fileBytes: 1e6, seats: 1, problems: 20 } })
    expect(refusal).toMatchObject({ refused: 'bad-plan', problems: [{ place: 'zones', problem: 'too-many-seats' }] })
  })

  test('of many faults the first twenty are told', () => {
    const plan = pretixPlan()
    const seats = Array.from({ length: 500 }, (_, i) => ({
      seat_guid: `x${i}`,
      seat_number: `${i}`,
      position: {},
      category: 'A',
    }))
    plan.zones[0]?.rows[0]?.seats.push(...seats)
    expect(problems(plan)).toHaveLength(20)
  })

  test('values in a refusal are cleaned and short', () => {
    const found = problemsAfter((seat) => {
      seat.category = `\u001b[31m${'x'.repeat(5000)}`
    })
    expect(found[0]?.value).toMatch(/^\[31mx{1,60}$/)
  })
})

import { expect, test } from 'vitest'
import { readPlanFile } from '../../../src/desk/plan-files/read-plan-file.ts'
import { isRefusal, type PlanProblem } from '../../../src/domain/refusal.ts'
import type { SeatPlan } from '../../../src/domain/seat-plan.ts'
import { fileOf } from './pretix-plans.ts'

const heading = 'section,row,seat,x,y,type,zone'

function read(text: string): SeatPlan {
  const plan = readPlanFile({ bytes: fileOf(text), name: 'Kino' })
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan))
  return plan
}

function problems(text: string, seats = 100_000): readonly PlanProblem[] {
  const limits = { fileBytes: 1e6, seats, problems: 20 }
  const refusal = readPlanFile({ bytes: fileOf(text), name: 'Kino', limits })
  if (!isRefusal(refusal) || refusal.refused !== 'bad-plan') throw new Error(`not refused: ${JSON.stringify(refusal)}`)
  return refusal.problems
}

test('a line is a seat, a zone a category', () => {
  expect(read(`${heading}\nStalls,A,1,0,0,,Gold\nStalls,A,2,25.5,-1e1,wheelchair,Silver\n`)).toEqual({
    name: 'Kino',
    categories: ['Gold', 'Silver'],
    seats: [
      {
        guid: 'Stalls | A | 1',
        section: 'Stalls',
        row: 'A',
        number: '1',
        x: 0,
        y: 0,
        kind: 'normal',
        category: 'Gold',
      },
      {
        guid: 'Stalls | A | 2',
        section: 'Stalls',
        row: 'A',
        number: '2',
        x: 25.5,
        y: -10,
        kind: 'wheelchair',
        category: 'Silver',
      },
    ],
    shapes: [],
  })
})

test('semicolons, a byte order mark, quotes, line breaks of Windows and decimal commas are understood', () => {
  const text = '\ufeff"Section";Row;Seat;X;Y;Type;Zone\r\n"Saal; links";"A ""1""";1;"12,5";3;Loge;"I"\r\n\r\n'
  expect(read(text).seats).toEqual([
    {
      guid: 'Saal; links | A "1" | 1',
      section: 'Saal; links',
      row: 'A "1"',
      number: '1',
      x: 12.5,
      y: 3,
      kind: 'box',
      category: 'I',
    },
  ])
})

test('columns may come in any order, unknown ones are ignored, type may be missing, a row may have no name', () => {
  const plan = read('zone\ty\tx\tseat\tcolour\trow\tsection\nA\t1\t2\t7\tred\t\tFoyer\n')
  expect(plan.seats).toMatchObject([
    { section: 'Foyer', row: '', number: '7', x: 2, y: 1, kind: 'normal', category: 'A' },
  ])
})

test('types of seats in the languages of the till', () => {
  const types = [
    'Rollstuhl',
    'companion',
    'sichtbehindert',
    'служебное',
    'ложа',
    'VIP',
    'restricted view',
    'house seat',
  ]
  const lines = types.map((type, i) => `S,1,${i},${i},0,${type},A`)
  expect(read([heading, ...lines].join('\n')).seats.map((seat) => seat.kind)).toEqual([
    'wheelchair',
    'companion',
    'restricted',
    'house',
    'box',
    'normal',
    'restricted',
    'house',
  ])
})

test('a fault is told with its line and column', () => {
  const text = [heading, 'S,1,1,0,0,,A', 'S,1,2,zero,0,,A', 'S,1,,0,0,,A', 'S,1,4,0,,,', ',1,5,NaN,0,,A'].join('\n')
  expect(problems(text)).toMatchObject([
    { place: 'line 3, column "x"', problem: 'not-a-number', value: 'zero' },
    { place: 'line 4, column "seat"', problem: 'missing' },
    { place: 'line 5, column "zone"', problem: 'missing' },
    { place: 'line 5, column "y"', problem: 'missing' },
    { place: 'line 6, column "section"', problem: 'missing' },
    { place: 'line 6, column "x"', problem: 'not-a-number', value: 'NaN' },
  ])
})

test('line numbers count the lines of the file, also behind a line break in quotes', () => {
  expect(problems(`${heading}\n"two\nlines",1,1,0,0,,A\nS,1,1,?,0,,A`)).toMatchObject([{ place: 'line 4, column "x"' }])
})

test('a seat that comes twice is refused with both lines', () => {
  expect(problems(`${heading}\nS,1,1,0,0,,A\nS,1,1,9,9,,A`)).toMatchObject([
    { place: 'line 3, column "seat"', problem: 'duplicate-seat', firstPlace: 'line 2, column "seat"' },
  ])
})

test('missing columns are named', () => {
  expect(problems('section,row,seat\nS,1,1')).toMatchObject([
    { place: 'line 1, column "x"', problem: 'missing-column' },
    { place: 'line 1, column "y"', problem: 'missing-column' },
    { place: 'line 1, column "zone"', problem: 'missing-column' },
  ])
})

test('a heading alone has no seats', () => {
  expect(problems(`${heading}\n`)).toMatchObject([{ problem: 'no-seats' }])
})

test('an open quote is told with its line', () => {
  expect(problems(`${heading}\nS,1,1,0,0,,A\nS,"1,2,0,0,,A\n`)).toMatchObject([
    { problem: 'not-a-plan', place: 'line 3' },
  ])
})

test('more lines than seats in any hall are refused', () => {
  const lines = Array.from({ length: 12 }, (_, i) => `S,1,${i},${i},0,,A`)
  expect(problems([heading, ...lines].join('\n'), 10)).toMatchObject([{ problem: 'too-many-seats' }])
  expect(problems([heading, ...lines.slice(0, 11)].join('\n'), 10)).toMatchObject([{ problem: 'too-many-seats' }])
})

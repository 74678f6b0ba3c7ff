import { describe, expect, test } from 'vitest'
import { readPlanFile } from '../../../src/desk/plan-files/read-plan-file.ts'
import { isRefusal, type PlanProblem } from '../../../src/domain/refusal.ts'
import type { SeatPlan } from '../../../src/domain/seat-plan.ts'
import { hasSharedHalls, sharedHallBytes } from '../../domain/grid-layout/shared-halls.ts'
import { fileOf, pretixPlan } from './pretix-plans.ts'

function read(value: unknown): SeatPlan {
  const plan = readPlanFile({ bytes: fileOf(value), name: 'hall' })
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan))
  return plan
}

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

test('a seat stands where its zone, its row and its own position put it together', () => {
  expect(read(pretixPlan())).toEqual({
    name: 'Kleines Haus',
    categories: ['A', 'Rollstuhl'],
    seats: [
      { guid: 'g1', section: 'Parkett', row: '1', number: '1', x: 110, y: 220, kind: 'normal', category: 'A' },
      {
        guid: 'g2',
        section: 'Parkett',
        row: '1',
        number: '2',
        x: 135,
        y: 220.5,
        kind: 'wheelchair',
        category: 'Rollstuhl',
      },
    ],
    shapes: [],
  })
})

test('an older export without uuid, size and row position is read, a newer one with fields nobody knows as well', () => {
  const older = pretixPlan()
  delete older.size
  delete older.zones[0]?.rows[0]?.position
  expect(read(older).seats[0]).toMatchObject({ x: 100, y: 200 })
  const newer = {
    ...pretixPlan(),
    schema: 9,
    zones: pretixPlan().zones.map((zone) => ({ ...zone, zone_id: 'z', uuid: 'u', future: [1] })),
  }
  expect(read(newer)).toEqual(read(pretixPlan()))
})

test('a zone without a name is known by its zone_id, else by its number; a row without one by its label', () => {
  const plan = pretixPlan()
  const zone = plan.zones[0]
  const row = zone?.rows[0]
  if (!zone || !row) throw new Error('the sample has no row')
  delete zone.name
  expect(read(plan).seats[0]?.section).toBe('1')
  zone.zone_id = 'balcony'
  expect(read(plan).seats[0]?.section).toBe('balcony')
  row.row_number = ''
  row.row_label = 'Loge'
  expect(read(plan).seats[0]?.row).toBe('Loge')
})

test('areas become shapes: rectangles by their middle, circles, polygons, the older kind, turned ones lying', () => {
  const plan = pretixPlan()
  plan.zones[0]?.areas.push(
    {
      shape: 'rectangle',
      position: { x: 0, y: -50 },
      rectangle: { width: 200, height: 40 },
      text: { text: 'BÜHNE', position: { x: 0, y: 0 } },
    },
    {
      shape: 'circle',
      position: { x: 50, y: 50 },
      circle: { radius: 10 },
      text: { text: 'Spielfeld', position: { x: 0, y: 0 } },
    },
    {
      shape: 'polygon',
      position: { x: 0, y: 0 },
      polygon: {
        points: [
          { x: 10, y: 10 },
          { x: 30, y: 10 },
          { x: 30, y: 50 },
        ],
      },
    },
    { position: { x: 0, y: 0 }, width: 20, height: 60, text: 'Bar' },
    {
      shape: 'rectangle',
      position: { x: 0, y: 0 },
      rotation: 90,
      rectangle: { width: 100, height: 20 },
      text: { text: 'Bar', position: { x: 0, y: 0 } },
    },
    { shape: 'text', position: 'broken' },
    'broken',
  )
  expect(read(plan).shapes).toEqual([
    { text: 'BÜHNE', kind: 'stage', x: 200, y: 170, width: 200, height: 40 },
    { text: 'Spielfeld', kind: 'pitch', x: 150, y: 250, width: 20, height: 20 },
    { text: '', kind: 'label', x: 120, y: 230, width: 20, height: 40 },
    { text: 'Bar', kind: 'label', x: 110, y: 230, width: 20, height: 60 },
    { text: 'Bar', kind: 'label', x: 90, y: 250, width: 20, height: 100 },
  ])
})

test('an area that only fits when it is counted from the corner of the plan is taken so', () => {
  const plan = pretixPlan()
  plan.zones[0]?.areas.push({
    position: { x: 100, y: 100 },
    rectangle: { width: 900, height: 600 },
    text: { text: 'PITCH', position: { x: 0, y: 0 } },
  })
  expect(read(plan).shapes).toMatchObject([{ x: 550, y: 400 }])
})

test('a section named as boxes are makes box seats, the side of a hall called "house left" no house seats', () => {
  const plan = pretixPlan()
  for (const zone of plan.zones) zone.name = 'Logen rechts'
  expect(read(plan).seats.map((seat) => seat.kind)).toEqual(['box', 'wheelchair'])
  for (const zone of plan.zones) zone.name = 'House left'
  expect(read(plan).seats[0]?.kind).toBe('normal')
})

test('A6 control characters, direction marks and half characters are cleaned from every name', () => {
  const plan = pretixPlan()
  plan.name = 'Haus\u001b]52;c;x\u0007'
  for (const zone of plan.zones) zone.name = '\u202eParkett\u0000\ud800'
  const seat = read(plan).seats[0]
  expect(read(plan).name).toBe('Haus]52;c;x')
  expect(seat?.section).toBe('Parkett')
})

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

describe.skipIf(!hasSharedHalls)('real exports beside the project', () => {
  test('the three good ones are read whole', () => {
    for (const [name, count] of [
      ['theatre-1156', 1156],
      ['arena-738', 738],
      ['stadium-16054', 16_054],
    ] as const) {
      const plan = readPlanFile({ bytes: sharedHallBytes(name), name })
      expect(isRefusal(plan) ? plan : plan.seats.length).toBe(count)
    }
  })

  test('the export whose identifiers repeat is refused, each with both places', () => {
    const refusal = readPlanFile({ bytes: sharedHallBytes('bad-duplicate-guids'), name: 'bad' })
    if (!isRefusal(refusal) || refusal.refused !== 'bad-plan') throw new Error('not refused')
    expect(refusal.problems).toHaveLength(20)
    expect(refusal.problems[0]).toEqual({
      place: 'zones[0].rows[6].seats[0].seat_guid',
      problem: 'duplicate-seat',
      value: 'Groundfloor-A-1',
      firstPlace: 'zones[0].rows[0].seats[0].seat_guid',
    })
  })
})

import { describe, expect, test } from 'vitest'
import { readPlanFile } from '../../../src/desk/plan-files/read-plan-file.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import type { SeatPlan } from '../../../src/domain/seat-plan.ts'
import { hasSharedHalls, sharedHallBytes } from '../../domain/grid-layout/shared-halls.ts'
import { fileOf, pretixPlan } from './pretix-plans.ts'

function read(value: unknown): SeatPlan {
  const plan = readPlanFile({ bytes: fileOf(value), name: 'hall' })
  if (isRefusal(plan)) throw new Error(JSON.stringify(plan))
  return plan
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

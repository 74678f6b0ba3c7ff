import { closeSync, existsSync, openSync, readFileSync, truncateSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { done, endOf, folderOfFile, hallCsv, ShellOffice } from './shell-office.ts'

interface HallFacts {
  readonly id: string
  readonly name: string
  readonly seats: number
  readonly sections: number
  readonly zones: readonly string[]
}

/** A pretix plan of one zone with two rows; `change` spoils it. */
function pretixPlan(change: (plan: ReturnType<typeof soundPlan>) => void = () => undefined): string {
  const plan = soundPlan()
  change(plan)
  return JSON.stringify(plan)
}

function soundPlan() {
  const seat = (row: number, number: number) => ({
    seat_number: String(number),
    seat_guid: `${row}-${number}`,
    position: { x: (number * 20) as unknown, y: 0 },
    category: 'A' as string | undefined,
  })
  const row = (number: number) => ({
    row_number: String(number),
    position: { x: 0, y: number * 30 },
    seats: [1, 2, 3].map((each) => seat(number, each)),
  })
  return {
    name: 'Studio',
    unheardOf: { of: 'ignored' },
    categories: [{ name: 'A', color: '#ff0000' }] as unknown,
    zones: [{ name: 'Stalls', position: { x: 0, y: 0 }, rows: [row(1), row(2)] }],
  }
}

/** How many halls and seats the database holds; none where it has not even been made. */
async function stored(office: ShellOffice): Promise<{ halls: number; seats: number }> {
  if (!existsSync(office.databaseFile)) return { halls: 0, seats: 0 }
  const store = await office.store()
  const halls = await store.db.selectFrom('hall').select('id').execute()
  const seats = await store.db.selectFrom('seat').select('id').execute()
  return { halls: halls.length, seats: seats.length }
}

describe('import hall', () => {
  test('reads a pretix plan, tells what it was, and takes each name once', async () => {
    const office = new ShellOffice()
    const plan = office.file('studio.json', pretixPlan())
    const hall = await office.json<HallFacts>('import', 'hall', plan, '--name', 'Studio')
    expect(hall).toEqual({ id: expect.stringMatching(/^hal_/), name: 'Studio', seats: 6, sections: 1, zones: ['A'] })
    expect(await office.refusal('import', 'hall', plan, '--name', 'Studio')).toEqual({
      code: 1,
      refused: 'hall-exists',
      hall: 'Studio',
    })
    const said = done(await office.run(['import', 'hall', plan, '--name', 'Studio 2', '--format', 'pretix']))
    expect(said.stdout).toMatch(/^Studio 2: 6 seats in 1 sections \(hal_\w+\)\n$/)
    expect(await stored(office)).toEqual({ halls: 2, seats: 12 })
  })

  test('reads CSV, with semicolons and decimal commas as well', async () => {
    const office = new ShellOffice()
    const plain = office.file('plain.csv', hallCsv(4, 10))
    const hall = await office.json<HallFacts>('import', 'hall', plain, '--name', 'Plain')
    expect(hall).toMatchObject({ seats: 40, sections: 1, zones: ['A', 'B'] })
    const lines = ['Section;Row;Seat;X;Y;Type;Zone', 'Партер;1;1;0,5;1;wheelchair;A', 'Партер;1;2;1,5;1;;A']
    const european = office.file('european.csv', `\uFEFF${lines.join('\r\n')}`)
    const other = await office.json<HallFacts>('import', 'hall', european, '--name', 'European', '--format', 'csv')
    expect(other).toMatchObject({ seats: 2, zones: ['A'] })
  })

  const shared = fileURLToPath(new URL('../../../shared/halls/', import.meta.url))
  const isMissing = !existsSync(shared)
  test.skipIf(isMissing)(
    `reads the real plans${isMissing ? ' (skipped: they are not beside the project)' : ''}`,
    async () => {
      const office = new ShellOffice()
      for (const [file, seats] of [
        ['theatre-1156', 1156],
        ['arena-738', 738],
        ['stadium-16054', 16054],
      ] as const) {
        const hall = await office.json<HallFacts>('import', 'hall', `${shared}${file}.pretix.json`, '--name', file)
        expect([file, hall.seats]).toEqual([file, seats])
      }
      const repeated = await office.refusal('import', 'hall', `${shared}bad-duplicate-guids.pretix.json`, '--name', 'x')
      expect(repeated).toMatchObject({ code: 2, refused: 'bad-plan' })
      expect((repeated.problems as unknown[])[0]).toEqual({
        place: 'zones[0].rows[6].seats[0].seat_guid',
        firstPlace: 'zones[0].rows[0].seats[0].seat_guid',
        problem: 'duplicate-seat',
        value: 'Groundfloor-A-1',
      })
      expect(await stored(office)).toEqual({ halls: 3, seats: 1156 + 738 + 16054 })
    },
  )
})

const seatPlace = 'zones[0].rows[1].seats[2]'
const brokenPlans: readonly [what: string, file: string | Uint8Array, problem: Record<string, unknown>][] = [
  [
    'a seat’s id that comes twice, told with both places',
    pretixPlan(({ zones: [zone] }) => {
      const [, , last] = zone?.rows[1]?.seats ?? []
      if (last !== undefined) last.seat_guid = '1-1'
    }),
    {
      place: `${seatPlace}.seat_guid`,
      problem: 'duplicate-seat',
      value: '1-1',
      firstPlace: 'zones[0].rows[0].seats[0].seat_guid',
    },
  ],
  [
    'a position that is null, as NaN is written',
    pretixPlan(({ zones: [zone] }) => {
      const [, , last] = zone?.rows[1]?.seats ?? []
      if (last !== undefined) last.position.x = Number.NaN
    }),
    { place: `${seatPlace}.position.x`, problem: 'missing' },
  ],
  [
    'NaN itself, which is no JSON',
    pretixPlan().replace('"x":60', '"x":NaN'),
    { place: expect.stringMatching(/^line 1, column \d+$/), problem: 'not-json', value: expect.stringMatching(/^NaN/) },
  ],
  [
    'a position that is a text',
    pretixPlan(({ zones: [zone] }) => {
      const [, , last] = zone?.rows[1]?.seats ?? []
      if (last !== undefined) last.position.x = '60'
    }),
    { place: `${seatPlace}.position.x`, problem: 'not-a-number', value: '60' },
  ],
  [
    'no categories',
    pretixPlan((plan) => {
      plan.categories = undefined
    }),
    { place: 'categories', problem: 'missing' },
  ],
  [
    'a seat in a category that is not listed',
    pretixPlan(({ zones: [zone] }) => {
      const [, , last] = zone?.rows[1]?.seats ?? []
      if (last !== undefined) last.category = 'Balcony'
    }),
    { place: `${seatPlace}.category`, problem: 'unknown-category', value: 'Balcony' },
  ],
  ['what is no JSON', '{"zones": [', { place: 'line 1, column 12', problem: 'not-json' }],
  ['JSON of something else', '{"invoices": []}', { place: 'categories', problem: 'missing' }],
  ['JSON that is a list', '[1, 2]', { place: 'line 1', problem: 'not-a-plan' }],
  ['a plan without seats', pretixPlan((plan) => plan.zones.splice(0)), { place: 'zones', problem: 'no-seats' }],
  [
    'bytes that are no UTF-8',
    Buffer.from([0x7b, 0x22, 0xff, 0x22]),
    { place: 'line 1', problem: 'not-utf8', value: '0xff' },
  ],
]

describe('a plan that cannot be used is refused with its place, and nothing of it is stored', () => {
  const office = new ShellOffice({ folder: folderOfFile() })

  test.each(brokenPlans)('%s', async (_, content, problem) => {
    const path = office.file('plan.json', content)
    const refusal = await office.refusal('import', 'hall', path, '--name', 'Hall', '--format', 'pretix')
    expect(refusal).toMatchObject({ code: 2, refused: 'bad-plan', problems: [problem] })
    expect(await stored(office)).toEqual({ halls: 0, seats: 0 })
  })

  test('CSV with a bad cell, a repeated place and a missing column', async () => {
    const good = hallCsv(2, 2)
    const cases: [string, Record<string, unknown>][] = [
      [
        good.replace('Stalls,2,2,2,', 'Stalls,2,2,two,'),
        { place: 'line 5, column "x"', problem: 'not-a-number', value: 'two' },
      ],
      [good.replace('Stalls,2,2', 'Stalls,1,1'), { problem: 'duplicate-seat', firstPlace: 'line 2, column "seat"' }],
      [good.replace('zone', 'zne'), { place: 'line 1, column "zone"', problem: 'missing-column' }],
    ]
    for (const [content, problem] of cases) {
      const path = office.file('plan.csv', content)
      expect(await office.refusal('import', 'hall', path, '--name', 'Hall')).toMatchObject({
        code: 2,
        refused: 'bad-plan',
        problems: expect.arrayContaining([expect.objectContaining(problem)]),
      })
    }
    expect(await stored(office)).toEqual({ halls: 0, seats: 0 })
  })

  test('a file of 200 MB is refused by its size, without reading it', async () => {
    const path = office.file('huge.json', '')
    closeSync(openSync(path, 'r+'))
    const sizeBytes = 200 * 1024 * 1024
    truncateSync(path, sizeBytes)
    const child = office.start(['import', 'hall', path, '--name', 'Hall', '--json'])
    // The most memory the process ever had, as long as the kernel still knows it.
    let peak = 0
    child.stdout.on('data', () => {
      peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
    })
    const { code, stdout } = await endOf(child)
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      refused: 'file-too-large',
      file: path,
      sizeBytes,
      limitBytes: expect.any(Number),
    })
    expect(peak).toBeLessThan(sizeBytes)
    expect(await stored(office)).toEqual({ halls: 0, seats: 0 })
  })

  test('a person reads every place, what is wrong there, where it stood first, and what to do', async () => {
    const path = office.file('plan.json', brokenPlans[0]?.[1] ?? '')
    const { code, stdout, stderr } = await office.run(['import', 'hall', path, '--name', 'Hall'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Nothing was stored')
    expect(stderr).toContain(
      `${seatPlace}.seat_guid: this seat exists twice (1-1, zones[0].rows[0].seats[0].seat_guid)`,
    )
  })

  test('a file that is not there, and a format nobody knows', async () => {
    const missing = await office.refusal('import', 'hall', 'missing.json', '--name', 'Hall')
    expect(missing).toEqual({ code: 2, refused: 'file-unreadable', file: 'missing.json', reason: 'ENOENT' })
    const path = office.file('plan.json', pretixPlan())
    expect(await office.refusal('import', 'hall', path, '--name', 'Hall', '--format', 'dxf')).toEqual({
      code: 2,
      refused: 'bad-input',
      field: 'format',
      value: 'dxf',
      expected: 'pretix, csv',
    })
  })
})

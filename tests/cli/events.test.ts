import { beforeAll, expect, test } from 'vitest'
import { done, folderOfFile, linesOf, ShellOffice } from './shell-office.ts'

const tosca = ['event', 'add', '--hall', 'Hall', '--title', 'Tosca', '--starts', '2027-03-20T19:30'] as const

test('Y05 event add prints the id; event list and seats tell what was made', async () => {
  const office = new ShellOffice()
  const id = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  expect(id).toMatch(/^evt_/)
  const [event, ...others] = await office.list<Record<string, unknown>>('event', 'list')
  expect(others).toEqual([])
  expect(event).toMatchObject({ id, title: 'Tosca', hallName: 'Hall', status: 'on-sale', seats: 6, free: 6, sold: 0 })
  const seats = await office.seats(id)
  expect(seats[0]).toEqual({ section: 'Stalls', row: '1', number: '1', zone: 'A', state: 'free' })
  expect(seats.map((seat) => seat.zone)).toEqual(['A', 'A', 'A', 'B', 'B', 'B'])
  const { stdout } = done(await office.run(['seats', '--event', id]))
  expect(linesOf(stdout)[5]).toBe('Stalls 2-3  B  free')
})

test('the start is the clock of the venue, in summer as in winter', async () => {
  const office = new ShellOffice()
  const plan = office.file('hall.csv', 'section,row,seat,x,y,zone\nStalls,1,1,1,1,A')
  office.settings('{"house": {"timeZone": "Europe/Sofia"}}')
  done(await office.run(['import', 'hall', plan, '--name', 'Hall']))
  for (const starts of ['2027-01-01T19:00', '2027-07-01T19:00']) {
    const add = ['event', 'add', '--hall', 'Hall', '--title', starts, '--starts', starts, '--price', 'A=100']
    await office.json(...add)
  }
  const events = await office.list<{ title: string; starts: string; status: string }>('event', 'list')
  expect(events.map(({ title, starts }) => [title, starts])).toEqual([
    ['2027-01-01T19:00', '2027-01-01T17:00:00.000Z'],
    ['2027-07-01T19:00', '2027-07-01T16:00:00.000Z'],
  ])
  expect(events[0]?.status).toBe('upcoming')
})

test('a tariff may have a tax of its own', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 6 })
  const prices = ['--price', 'A=4000', '--tax', '20', '--tariff', 'Full=100', 'child=50:7', '--status', 'on-sale']
  const { id } = await office.json<{ id: string }>(...tosca, ...prices)
  await office.sell(id, '1-1')
  await office.sell(id, '1-2', '--tariff', 'child')
  const store = await office.store()
  const rows = await store.db
    .selectFrom('order_line')
    .select('tax_rate_basis_points as rate')
    .orderBy('amount', 'desc')
    .execute()
  expect(rows.map((row) => row.rate)).toEqual([2000, 700])
})

test('a hall is found whatever its capitals', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const event = ['event', 'add', '--title', 'Tosca', '--starts', '2027-03-20T19:30', '--price', 'A=100'] as const
  await office.json(...event, '--hall', ' HALL ')
  expect(await office.refusal(...event, '--hall', 'Hal')).toMatchObject({
    code: 1,
    refused: 'hall-unknown',
    hall: 'Hal',
  })
})

test('E06 an event that does not sell the house’s default tariff sells its own first one when none is named', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 6 })
  const prices = ['--price', 'A=4000', '--tariff', 'Пълен=100', 'Дете=50', '--status', 'on-sale']
  const { id } = await office.json<{ id: string }>(...tosca, ...prices)
  expect((await office.sell(id, '1-1')).total).toBe(4000)
  expect(await office.json('type', '1-2 cash', '--event', id)).toMatchObject({ total: 4000 })
  expect((await office.sell(id, '1-3', '--tariff', 'ДЕТЕ')).total).toBe(2000)
})

test('tariffs are percents of each zone’s price, and are found whatever their capitals', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 6 })
  const prices = [
    '--price',
    'a=4501',
    'B=2500',
    '--tariff',
    'Full=100',
    'child=50',
    'Студент=70',
    '--status',
    'on-sale',
  ]
  const { id } = await office.json<{ id: string }>(...tosca, ...prices)
  const total = async (seat: string, ...tariff: string[]) => (await office.sell(id, seat, ...tariff)).total
  expect(await total('1-1')).toBe(4501)
  expect(await total('1-2', '--tariff', 'CHILD')).toBe(2251)
  expect(await total('2-1', '--tariff', 'студент')).toBe(1750)
  const sell = ['sell', '--event', id, '--seats', '2-2', '--tender', 'cash', '--tariff', 'dog'] as const
  expect(await office.refusal(...sell)).toMatchObject({ code: 2, refused: 'bad-input', field: 'tariff', value: 'dog' })
})

const empty = new ShellOffice({ folder: folderOfFile() })
beforeAll(async () => {
  const plan = empty.file('hall.csv', 'section,row,seat,x,y,zone\nStalls,1,1,1,1,A\nStalls,2,1,1,2,B')
  done(await empty.run(['import', 'hall', plan, '--name', 'Hall']))
})

test.each([
  [['--hall', 'Nowhere'], { code: 1, refused: 'hall-unknown', hall: 'Nowhere' }],
  [['--starts', 'tomorrow'], { code: 2, refused: 'bad-input', field: 'starts', value: 'tomorrow' }],
  [['--starts', '2027-02-30T19:00'], { code: 2, refused: 'bad-input', field: 'starts' }],
  [['--title', ' '], { code: 2, refused: 'bad-input', field: 'title' }],
  [['--status', 'cancelled'], { code: 2, refused: 'bad-input', field: 'status', value: 'cancelled' }],
  [['--price', 'Z=100'], { code: 1, refused: 'zone-unknown', zone: 'Z', known: ['A', 'B'] }],
  [['--price', 'A=12.50'], { code: 2, refused: 'bad-input', field: 'price', value: '12.50' }],
  [['--price', 'A=-1'], { code: 2, refused: 'bad-input', field: 'price', value: '-1' }],
  [['--price', 'A'], { code: 2, refused: 'bad-input', field: 'price' }],
  [['--price', 'A=9007199254740993'], { code: 2, refused: 'bad-input', field: 'price' }],
  [['--tariff', 'child=50:x'], { code: 2, refused: 'bad-input', field: 'tariff', value: 'child=50:x' }],
  [['--tariff', 'child=half'], { code: 2, refused: 'bad-input', field: 'tariff', value: 'half' }],
])('event add with %j is refused with what is wrong', async (change, refusal) => {
  const add = [...tosca, ...(change[0] === '--price' ? [] : ['--price', 'A=4000']), ...change]
  expect(await empty.refusal(...add)).toMatchObject(refusal)
  expect(await empty.list('event', 'list')).toEqual([])
})

test('an event nobody knows is refused by its id', async () => {
  expect(await empty.refusal('seats', '--event', 'evt_x')).toMatchObject({
    code: 1,
    refused: 'event-unknown',
    event: 'evt_x',
  })
  const sell = ['sell', '--event', 'evt_x', '--seats', '1-1', '--tender', 'cash'] as const
  expect(await empty.refusal(...sell)).toMatchObject({ code: 1, refused: 'event-unknown' })
})

test('looking at events and seats leaves no trace in the journal', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 2 })
  const store = await office.store()
  const entries = async () => (await store.db.selectFrom('journal').select('seq').execute()).length
  const before = await entries()
  await office.list('event', 'list')
  await office.seats(event)
  expect(await office.faults()).toEqual([])
  expect(await entries()).toBe(before)
})

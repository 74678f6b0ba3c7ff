/** What a cashier does about papers, cash, customers, reservations and events, done by a script instead. */
import { expect, test } from 'vitest'
import { done, ShellOffice } from './shell-office.ts'

interface Job {
  readonly id: string
  readonly state: string
}

test('Y11 Y21 E24 event status starts, stops and cancels a sale; what cannot follow is refused', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  expect(await office.refusal('event', 'status', event, 'cancelled')).toMatchObject({ refused: 'status-not-reachable' })
  expect(await office.json('event', 'status', event, 'closed-sale')).toEqual({
    ...{ event, title: 'Tosca', status: 'closed-sale' },
  })
  expect(done(await office.run(['event', 'status', event, 'cancelled'])).stdout).toMatch(/^Tosca: /)
  expect(await office.refusal('event', 'status', event, 'on-sale')).toMatchObject({ code: 1, from: 'cancelled' })
  expect(await office.refusal('event', 'status', event, 'sold-out')).toMatchObject({ code: 2, field: 'status' })
  expect(await office.faults()).toEqual([])
})

test('F35 F43 sale copy prints the receipt as a copy; print list shows the papers of a till, and a paper is settled', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const sale = await office.sell(event, '1-1')
  expect(await office.json('sale', 'copy', sale.code)).toMatchObject({
    ...{ sale: sale.code, receiptNumber: 1, papers: { printed: 1, problems: [] } },
  })
  // Nothing listens there: the copy was made, and is told as not printed.
  const lost = await office.run(['sale', 'copy', sale.code, '--printer', 'tcp://127.0.0.1:1?model=text', '--json'])
  expect(lost.code).toBe(1)
  expect(JSON.parse(lost.stdout)).toMatchObject({ papers: { printed: 0, problems: [expect.any(String)] } })
  const report = ['shift', 'report', '--till', 'shell'] as const
  expect(await office.json(...report, '--print', '--operator', 'administrator@localhost')).toMatchObject({
    turnover: 4000,
  })
  const [job] = await office.list<Job>('print', 'list', '--till', 'shell')
  expect(job?.state).toBe('queued')
  const settle = ['print', 'settle', job?.id ?? '', '--till', 'shell', '--as'] as const
  expect(await office.refusal(...settle, 'burnt')).toMatchObject({ code: 2, field: 'as' })
  expect(await office.json(...settle, 'dropped')).toEqual({ jobs: [job?.id], as: 'dropped' })
  expect(await office.refusal('print', 'retry', job?.id ?? '', '--till', 'shell')).toMatchObject({
    refused: 'job-under-way',
  })
})

test('F43 a paper of the shell that failed prints on retry at once, since no till prints the shell’s papers', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const sale = await office.sell(event, '1-1')
  await office.run(['sale', 'copy', sale.code, '--printer', 'tcp://127.0.0.1:1?model=text'])
  const [job] = await office.list<Job>('print', 'list', '--till', 'shell')
  expect(job?.state).toBe('failed')
  const printer = ['--printer', `file:${office.folderFor('papers')}?model=text`] as const
  expect(await office.json('print', 'retry', job?.id ?? '', '--till', 'shell', ...printer)).toMatchObject({
    ...{ jobs: [job?.id], papers: { printed: 1, problems: [] } },
  })
  expect(await office.list<Job>('print', 'list', '--till', 'shell')).toMatchObject([{ id: job?.id, state: 'printed' }])
})

test('F06 shift list names the shifts with their Z numbers, and one of them prints again as a copy', async () => {
  const office = new ShellOffice()
  await office.sell(await office.openHouse({ rows: 2, seatsPerRow: 3 }), '1-1')
  const till = ['--till', 'shell'] as const
  await office.json('shift', 'close', ...till, '--count', '2000x2')
  // The shell opened its next one when it was asked.
  const [, shift] = await office.list<{ id: string }>('shift', 'list', ...till)
  expect(shift).toMatchObject({ tillName: 'shell', zNumber: 1, turnover: 4000, difference: 0 })
  const said = done(await office.run(['shift', 'list', ...till])).stdout
  expect(said).not.toMatch(/\dT\d/)
  expect(said).toMatch(/Z 1 {2}.*\d{4}.* \d\d:\d\d {2}/)
  const again = await office.json('shift', 'report', ...till, '--shift', shift?.id ?? '', '--print')
  expect(again).toMatchObject({ zNumber: 1, counted: 4000 })
  const waiting = (await office.list<Job>('print', 'list', ...till)).filter((job) => job.state === 'queued')
  expect(waiting).toHaveLength(4)
  expect(await office.faults()).toEqual([])
})

test('T22 cash correct takes a movement back, once', async () => {
  const office = new ShellOffice()
  await office.sell(await office.openHouse({ rows: 2, seatsPerRow: 3 }), '1-1')
  const till = ['--till', 'shell'] as const
  const { id } = await office.json<{ id: string }>('cash', 'in', ...till, '--amount', '500', '--comment', 'change')
  // A person who reads the list has what the correction asks for.
  expect(done(await office.run(['cash', 'list', ...till])).stdout).toContain(`${id}  +5.00 EUR`)
  const correct = ['cash', 'correct', id, ...till, '--comment', 'typed wrong'] as const
  expect(await office.json(...correct)).toMatchObject({ kind: 'debit', amount: 500, corrects: id })
  expect(await office.refusal(...correct)).toMatchObject({ refused: 'cash-corrected' })
})

test('E13 customer change keeps what is not named', async () => {
  const office = new ShellOffice()
  const { id } = await office.json<{ id: string }>('customer', 'add', '--name', 'Eva', '--email', 'eva@example.org')
  expect(await office.json('customer', 'change', id, '--phone', '0888 1')).toMatchObject({
    ...{ id, name: 'Eva', email: 'eva@example.org', phone: '0888 1' },
  })
  expect(await office.json('customer', 'show', id)).toMatchObject({
    customer: { id, name: 'Eva', email: 'eva@example.org', phone: '0888 1' },
  })
  expect(await office.refusal('customer', 'change', 'cus_none', '--name', 'X')).toMatchObject({
    refused: 'customer-unknown',
  })
})

test('E20 E21 reservation change gives another name and symbol', async () => {
  const office = new ShellOffice()
  const event = await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const days = ['--option-days', '7', '--reservation-days', '0', '--evening-days', '0'] as const
  await office.json('sales-class', 'save', '--name', 'House', ...days)
  await office.json('sales-class', 'assign', '--name', 'House', '--user', 'administrator@localhost')
  const booking = ['reserve', '--event', event, '--seats', 'Stalls 1-1', '--name', 'Ivanova'] as const
  const { id } = await office.json<{ id: string }>(...booking)
  const change = ['reservation', 'change', '--id', id] as const
  expect(await office.json(...change, '--name', 'Petrova', '--symbol', 'П')).toMatchObject({
    ...{ name: 'Petrova', symbol: 'П', pickUp: 'desk' },
  })
  expect(await office.json(...change, '--pick-up', 'evening')).toMatchObject({ name: 'Petrova', pickUp: 'evening' })
  expect(await office.refusal(...change, '--pick-up', 'home')).toMatchObject({ code: 2, field: 'pick-up' })

  // Each change is one entry of the journal, and what changes nothing none.
  await office.json(...change, '--pick-up', 'evening')
  expect(await office.json(...change)).toMatchObject({ name: 'Petrova', symbol: 'П', pickUp: 'evening' })
  const { db } = await office.store()
  const entries = await db.selectFrom('journal').select('body').where('kind', '=', 'reservation-changed').execute()
  expect(entries.map(({ body }) => JSON.parse(body))).toMatchObject([
    { changed: ['name', 'symbol'] },
    { pickUp: 'evening' },
  ])
})

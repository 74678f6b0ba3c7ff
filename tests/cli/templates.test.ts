import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ShellOffice } from './shell-office.ts'

const addEvent = [
  'event',
  'add',
  '--hall',
  'Hall',
  '--title',
  'Aida',
  '--starts',
  '2027-03-21T19:30',
  '--price',
  'A=4000',
]

test('E17 every template that comes with the till is listed and can be looked at, without a database', async () => {
  const office = new ShellOffice()
  const templates = await office.list<{ name: string; isShipped: boolean }>('template', 'list')
  expect(templates.map(({ name }) => name)).toEqual(expect.arrayContaining(['ticket', 'badge', 'pass', 'z-report']))
  const { lines } = await office.json<{ lines: string[] }>('template', 'preview', 'badge', '--columns', '32')
  expect(lines.join('\n')).toContain('Radio Plovdiv')
  const picture = join(office.folder, 'ticket.png')
  await office.json('template', 'preview', 'ticket', '--png', picture)
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG')
  expect(existsSync(office.databaseFile)).toBe(false)
})

test('E17 what is wrong in a template of an organiser is named with its line and its field', async () => {
  const office = new ShellOffice()
  const file = office.file('opera.ticket', 'template ticket\ntext: {event}\ntext: {evnt}\nqr {code}\n')
  const told = await office.run(['template', 'preview', file])
  expect(told).toMatchObject({ code: 1, stdout: expect.stringContaining('opera.ticket:3: unknown-fact "evnt"') })
  expect(await office.refusal('template', 'preview', 'nothing')).toMatchObject({ refused: 'file-unreadable' })
})

test('E17 papers come by the event’s template, else by that of the till’s role, else by the shipped one', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 8 })
  const folder = join(office.environment.XDG_CONFIG_HOME ?? '', 'guichet', 'templates')
  mkdirSync(folder, { recursive: true })
  const template = (name: string, text: string) => {
    const code = name.endsWith('.ticket') ? 'qr: {code}\n' : ''
    writeFileSync(join(folder, name), `template ${name.split('.')[1]}\ntext: ${text}\n${code}`)
  }
  template('opera.ticket', 'Ticket of the opera, {event}')
  template('house.ticket', 'Ticket of the house, {event}')
  template('house.receipt', 'Receipt of the house')
  // Names that the shipped templates go by mean nothing in this folder.
  for (const name of ['ticket.ticket', 'report.x-report']) template(name, 'Taken by its name')
  template('house.x-report', 'Report of the house')
  const opened = [...addEvent, '--status', 'on-sale'] as const
  const [plain, opera] = [
    await office.json<{ id: string }>(...opened),
    await office.json<{ id: string }>(...opened, '--template', 'opera'),
  ]
  const printed = async (name: string, id: string, seats: string) => {
    const paper = office.folderFor(name)
    await office.sell(id, seats, '--printer', `file:${paper}?model=text`)
    return readdirSync(paper).map((file) => readFileSync(join(paper, file), 'utf8'))
  }
  const shipped = await printed('shipped', plain.id, '1-1')
  expect(shipped.join()).toContain('Aida')
  expect(shipped.join()).not.toMatch(/Taken|house|opera/)
  for (const role of ['ticket', 'receipt', 'report'])
    await office.json('printer', 'set', '--till', 'shell', '--role', role, '--template', 'house')
  const [ofHouse, receipt] = [expect.stringContaining('of the house, Aida'), expect.stringContaining('Receipt of the')]
  expect(await printed('role', plain.id, '1-2')).toEqual(expect.arrayContaining([ofHouse, receipt]))
  const ofOpera = expect.stringContaining('of the opera, Aida')
  expect(await printed('event', opera.id, '1-1')).toEqual(expect.arrayContaining([ofOpera, receipt]))
  template('opera.ticket', '{evnt}')
  expect(await printed('broken', opera.id, '1-2')).toEqual(expect.arrayContaining([ofHouse, receipt]))
  await office.json('shift', 'report', '--till', 'shell', '--print')
  const { db } = await office.store()
  const report = await db.selectFrom('print_job').select('document').where('role', '=', 'report').executeTakeFirst()
  expect(JSON.stringify(report?.document)).toContain('Report of the house')
})

test('E17 an event gets no template of which there is no usable file', async () => {
  const office = new ShellOffice()
  await office.openHouse({ rows: 2, seatsPerRow: 3 })
  const refused = (name: string) => office.refusal(...addEvent, '--template', name)
  for (const name of ['opera', '../../etc/passwd']) {
    expect(await refused(name)).toMatchObject({
      ...{ code: 2, field: 'template', value: name, expected: expect.stringContaining('.ticket') },
    })
  }
  const folder = join(office.environment.XDG_CONFIG_HOME ?? '', 'guichet', 'templates')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'opera.ticket'), 'template ticket\ntext: {evnt}\nqr: {code}\n')
  expect(await refused('opera')).toMatchObject({ code: 2, value: 'opera.ticket:2: unknown-fact "evnt"' })
})

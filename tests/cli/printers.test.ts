import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ShellOffice } from './shell-office.ts'

const set = ['printer', 'set', '--till', 'shell'] as const

test('printer set stores the addresses of a till, and leaves alone what is not given', async () => {
  const office = new ShellOffice()
  const tickets = 'tcp://127.0.0.1:9100?model=epson-tm-t20'
  const first = await office.json(...set, '--tickets', tickets)
  const others = { badge: '', report: '' }
  expect(first).toMatchObject({ till: 'shell', printers: { ticket: tickets, receipt: 'preview', ...others } })
  const second = await office.json(...set, '--receipts', '')
  expect(second).toMatchObject({ printers: { ticket: tickets, receipt: '', ...others } })
})

test('E17 each role of a till has a printer and a template of its own', async () => {
  const office = new ShellOffice()
  const folder = join(office.environment.XDG_CONFIG_HOME ?? '', 'guichet', 'templates')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'opera.ticket'), 'template ticket\ntext: {event}\n')
  const badges = 'tcp://127.0.0.1:9100?model=boca-lemur'
  expect(await office.json(...set, '--role', 'badge', '--printer', badges)).toMatchObject({
    printers: { badge: badges },
  })
  expect(await office.json(...set, '--role', 'ticket', '--template', 'opera')).toMatchObject({
    printers: { badge: badges },
    templates: { ticket: 'opera', receipt: '', badge: '', report: '' },
  })
})

test.each([
  [['--tickets', 'pigeon:/roof'], {}],
  [['--tickets', ''], {}],
  [['--tickets', 'tcp://127.0.0.1:9100?model=quill'], {}],
  [['--till', 'Nobody', '--tickets', 'preview'], { field: 'till', value: 'Nobody', expected: 'shell' }],
  [['--role', 'poster', '--printer', 'preview'], { field: 'role', expected: 'ticket, receipt, badge, report' }],
  [['--printer', 'preview'], { field: 'role' }],
  [['--role', 'report', '--template', '../../etc/passwd'], { field: 'template', value: '../../etc/passwd' }],
  [
    ['--role', 'report', '--template', 'nothing'],
    { field: 'template', expected: expect.stringContaining('nothing.x-report') },
  ],
])('printer set with %j is refused with what is wrong', async (change, facts) => {
  const office = new ShellOffice()
  expect(await office.refusal(...set, ...change)).toMatchObject({ code: 2, refused: 'bad-input', ...facts })
})

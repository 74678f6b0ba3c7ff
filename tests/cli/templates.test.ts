import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ShellOffice } from './shell-office.ts'

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

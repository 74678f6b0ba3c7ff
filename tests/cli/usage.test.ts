import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ShellOffice } from './shell-office.ts'

describe('a command line that cannot be used', () => {
  test.each([
    [['nonsense'], 'There is no sub-command nonsense.'],
    [['--nope'], 'There is no option --nope.'],
    [['event', 'list', '--evnt', 'x'], 'There is no option --evnt.'],
    [['fee', 'add'], '--name <name> is missing.'],
    [['import', 'hall', '--name', 'x'], 'file is missing.'],
    [['sell', '--event'], '--event <id> needs a value.'],
    [['doctor', 'twice'], 'doctor takes fewer arguments.'],
  ])('%j is exit code 2 with its reason, and no database is made for it', async (args, reason) => {
    const office = new ShellOffice()
    const { code, stdout, stderr } = await office.run(args)
    expect([code, stdout, stderr]).toEqual([2, '', `${reason}\n`])
    expect(existsSync(office.databaseFile)).toBe(false)
  })

  test('its reason is in the language of the user', async () => {
    const { stderr } = await new ShellOffice({ language: 'fr' }).run(['fee', 'add'])
    expect(stderr).toBe('Il manque --name <name>.\n')
  })

  test('the till without a terminal says that it needs one', async () => {
    const office = new ShellOffice()
    for (const args of [[], ['till']]) {
      const { code, stderr } = await office.run(args)
      expect([code, stderr]).toEqual([2, 'The till needs a terminal: standard input and output are not one\n'])
    }
    expect(existsSync(office.databaseFile)).toBe(false)
  })
})

describe('what a run finds', () => {
  test('settings that are no JSON, or have an entry nobody knows, are named', async () => {
    const office = new ShellOffice()
    const file = office.settings('{"language": ')
    expect(await office.refusal('event', 'list')).toMatchObject({ code: 2, refused: 'bad-input', field: file })
    office.settings('{"house": {"curency": "EUR"}}')
    const misspelt = await office.refusal('event', 'list')
    expect(misspelt).toMatchObject({ code: 2, refused: 'bad-input', field: `${file}: house.curency` })
    office.settings('{"language": "de", "house": {"currency": "CHF", "timeZone": "Europe/Zurich"}}')
    const { stdout } = await office.run(['doctor'], { env: { GUICHET_LANG: '' } })
    expect(stdout).toContain('Alles ist in Ordnung')
  })

  test.each(['mysql://host/db', 'http://'])('%s is no database', async (database) => {
    const office = new ShellOffice({ database })
    expect(await office.refusal('event', 'list')).toMatchObject({ code: 2, refused: 'bad-input', field: 'url' })
  })

  test('a database that belongs to another program is refused and left alone', async () => {
    const office = new ShellOffice()
    const file = office.file(
      'notes.txt',
      'Not a database, only words that are long enough to look like one. '.repeat(99),
    )
    const { code, stdout } = await office.run(['event', 'list', '--json'], { env: { GUICHET_DB: file } })
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { refused: 'database-foreign' }])
  })
})

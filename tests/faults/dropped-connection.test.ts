import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Store } from '../../db/store.ts'
import { listEvents } from '../../src/desk/list-events.ts'
import { wordsFor } from '../../src/ui/words.ts'
import { Cashier } from '../till/cashier.ts'
import { openTerminal } from '../till/harness/open-terminal.ts'
import { sshd, startSshServer } from './ssh-server.ts'
import { granted, holdLock, openTillOffice, type TillOffice } from './till-office.ts'

const patience = { timeout: 30_000, interval: 50 }

/** Seats that are marked as held, whether their time is up or not. */
async function heldSeats(store: Store): Promise<number> {
  const rows = await store.db.selectFrom('seat_claim').select('seat_id').where('state', '=', 'hold').execute()
  return rows.length
}

/** Processes of a till of this name in this box office. */
function processesOf(office: TillOffice, till: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
        return environment.includes(`GUICHET_TILL=${till}`) && environment.includes(`HOME=${office.folder}`)
      } catch {
        return false
      }
    })
}

describe('F15 a connection that drops', () => {
  test('a till whose terminal is gone gives its seats back and ends', { timeout: 120_000 }, async () => {
    const office = await openTillOffice()
    const store = await office.store()
    const till = await office.tillAtHall()
    await till.press('3', 'f3')
    await till.waitForBasket(3)
    expect(await heldSeats(store)).toBe(3)
    till.terminal.hangUp()
    await expect.poll(() => processesOf(office, 'Till 1'), patience).toEqual([])
    expect(await heldSeats(store)).toBe(0)
    expect(await office.counts()).toEqual({ free: 200 })
  })

  test('one that cannot give them back, because the database is kept busy, ends as well; its seats free themselves', {
    timeout: 120_000,
  }, async () => {
    const office = await openTillOffice()
    const store = await office.store()
    const till = await office.tillAtHall()
    await till.press('3', 'f3')
    await till.waitForBasket(3)
    const holder = await holdLock(office.databaseFile)
    till.terminal.hangUp()
    await expect.poll(() => processesOf(office, 'Till 1'), patience).toEqual([])
    expect(await heldSeats(store)).toBe(3)
    holder.kill('SIGKILL')
    const later = await office.desk('Later', () => Date.now() + 15 * 60_000)
    const event = granted(await listEvents(later)).find((each) => each.id === office.event)
    expect(event?.freeCount).toBe(200)
    expect(await office.faults()).toEqual([])
  })
})

const title = sshd === null ? 'F15 over SSH (needs openssh-server)' : 'F15 over SSH'

describe.skipIf(sshd === null)(title, () => {
  async function tillOverSsh() {
    const office = await openTillOffice()
    const store = await office.store()
    const server = await startSshServer(office, { GUICHET_TILL: 'Thin client' })
    const terminal = openTerminal({ command: 'ssh', args: ['-tt', ...server.client], cwd: office.folder })
    onTestFinished(() => terminal.close())
    const till = new Cashier(terminal, wordsFor('en'))
    await office.signIn(till)
    await till.openHall('Tosca')
    await till.press('2', 'f3')
    await till.waitForBasket(2)
    expect(await heldSeats(store)).toBe(2)
    expect(processesOf(office, 'Thin client')).not.toEqual([])
    return { office, store, server, till }
  }

  test('a client that dies leaves nothing held and nothing running', { timeout: 120_000 }, async () => {
    const { office, store, till } = await tillOverSsh()
    till.terminal.kill('SIGKILL')
    await expect.poll(() => processesOf(office, 'Thin client'), patience).toEqual([])
    expect(await heldSeats(store)).toBe(0)
    expect(await office.faults()).toEqual([])
  })

  test('a line that falls silent is given up by the server, and leaves nothing held', {
    timeout: 120_000,
  }, async () => {
    const { office, store, till } = await tillOverSsh()
    till.terminal.kill('SIGSTOP')
    await expect.poll(() => processesOf(office, 'Thin client'), patience).toEqual([])
    expect(await heldSeats(store)).toBe(0)
    till.terminal.kill('SIGKILL')
  })

  test('A11 whatever else is asked for, there is only the till, and it wants a terminal', {
    timeout: 120_000,
  }, async () => {
    const office = await openTillOffice()
    const server = await startSshServer(office, { GUICHET_TILL: 'Thin client' })
    const ask = (...command: string[]) =>
      new Promise((resolve) => {
        execFile('ssh', ['-T', ...server.client, ...command], (error, stdout, stderr) => {
          resolve({ code: error?.code ?? 0, stdout, stderr })
        })
      })
    const refused = {
      code: 2,
      stdout: '',
      stderr: 'The till needs a terminal: standard input and output are not one\n',
    }
    expect(await ask('cat', '/etc/passwd')).toEqual(refused)
    expect(await ask('doctor', '--json')).toEqual(refused)
  })
})

/** A box office of a test's own with a cashier: tills of it in real terminals, and the shell beside them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import type { Store } from '../../db/store.ts'
import { closeDesk } from '../../src/desk/acknowledge-sale.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { openDesk } from '../../src/desk/open-desk.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import { wordsFor } from '../../src/ui/words.ts'
import { done, launcher, type OfficePlaces, ShellOffice } from '../cli/shell-office.ts'
import { Cashier } from '../till/cashier.ts'
import { openTerminal } from '../till/harness/open-terminal.ts'

const anna = { email: 'anna@example.org', password: 'correct horse' } as const

/** What was expected to work: the answer, or the refusal as an exception. */
export function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer
}

export class TillOffice extends ShellOffice {
  /** `Tosca`, on sale, in 10 rows of 20 seats. */
  event = ''

  /** Hall, event and cashier, made through the shell. */
  async setUp(hall: { rows?: number; seatsPerRow?: number } = {}): Promise<this> {
    this.event = await this.openHouse(hall)
    done(await this.run(['user', 'add', '--email', anna.email, '--name', 'Anna'], { input: anna.password }))
    return this
  }

  /** The till as it is started, in a terminal of its own; ended with the test. */
  till(name = 'Till 1', env: Readonly<Record<string, string>> = {}): Cashier {
    const terminal = openTerminal({
      command: process.execPath,
      args: [launcher],
      cwd: this.folder,
      env: { ...this.environment, GUICHET_TILL: name, ...env },
    })
    onTestFinished(() => terminal.close())
    return new Cashier(terminal, wordsFor('en'))
  }

  /** A till whose cashier is signed in and sees the hall. */
  async tillAtHall(name = 'Till 1', env: Readonly<Record<string, string>> = {}): Promise<Cashier> {
    const till = this.till(name, env)
    await till.signIn(anna)
    await till.openHall('Tosca')
    return till
  }

  signIn(till: Cashier): Promise<void> {
    return till.signIn(anna)
  }

  /** A till without a screen, signed in as the administrator. @param clock for what must happen later. */
  async desk(name: string, clock: () => number = Date.now): Promise<Desk> {
    return deskOn(this, await this.store(), name, clock)
  }

  /** How many seats are sold, held by a till and free, as the shell tells it. */
  async counts(): Promise<Record<string, number>> {
    const states = Map.groupBy(await this.seats(this.event), (seat) => seat.state)
    return Object.fromEntries([...states].map(([state, seats]) => [state, seats.length]))
  }
}

/** A database as this process sees it, wherever it is. */
export async function openStoreAt(url: string): Promise<Store> {
  const store = granted(await openStore({ url }))
  onTestFinished(() => store.close())
  return store
}

export async function openTillOffice(places: OfficePlaces = {}, hall = {}): Promise<TillOffice> {
  return new TillOffice(places).setUp(hall)
}

export async function deskOn(office: ShellOffice, store: Store, name: string, clock: () => number): Promise<Desk> {
  const desk = granted(
    await openDesk({
      store,
      tillName: name,
      journalKeyFile: `${office.stateFolder}/journal.key`,
      pendingFolder: office.pendingFolder,
      printFolder: `${office.stateFolder}/paper`,
      paper: { language: 'en', words: wordsFor('en').paper },
      clock,
    }),
  )
  onTestFinished(() => closeDesk(desk))
  granted(await signInAsAdministrator(desk))
  return desk
}

export async function soldSeats(store: Store): Promise<number> {
  const rows = await store.db.selectFrom('seat_claim').select('seat_id').where('state', '=', 'sold').execute()
  return rows.length
}

/** Holds the write lock of a database file, as a till does that hangs in the middle of a sale. */
export async function holdLock(file: string): Promise<ChildProcess> {
  const program = new URL('../db/processes/hold-lock.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [program, file])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the lock could not be taken: ${code}`)))
  })
  return child
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** The longest time a key took to move the cursor to the seat on the left and back, over so many keys. */
export async function slowestMoveMs(till: Cashier, keys: number): Promise<number> {
  let slowest = 0
  for (let index = 0; index < keys; index += 1) {
    const { column, row } = till.terminal.screenSeen.cursor
    const pressedAt = performance.now()
    till.terminal.send(index % 2 === 0 ? '\x1b[D' : '\x1b[C')
    await till.waitFor(
      () => till.terminal.screenSeen.cursor.column !== column || till.terminal.screenSeen.cursor.row !== row,
      5000,
    )
    slowest = Math.max(slowest, performance.now() - pressedAt)
  }
  return slowest
}

/** A demonstration box office of a test's own, and tills of it in real terminals. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import { seedDemo } from '../../db/demo/seed-demo.ts'
import { openStore } from '../../db/open-store.ts'
import type { Store } from '../../db/store.ts'
import { markAsDemo } from '../../src/cli/demo-marker.ts'
import { closeDesk } from '../../src/desk/acknowledge-sale.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { openJournalKey } from '../../src/desk/journal-key.ts'
import { openDesk } from '../../src/desk/open-desk.ts'
import { openHall } from '../../src/desk/open-hall.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import { type Language, wordsFor } from '../../src/ui/words.ts'
import { quickHash } from '../quick-hash.ts'
import { Cashier } from './cashier.ts'
import { type OpenTerminalOptions, openTerminal } from './harness/open-terminal.ts'

export const launcher = fileURLToPath(new URL('../../bin/guichet.js', import.meta.url))
/** A cashier of the demonstration, and a supervisor. */
export const anna = { email: 'anna@guichet.example', password: 'anna-demo' } as const
export const clara = { email: 'clara@guichet.example', password: 'clara-demo' } as const

/** Compiled code is kept between tests, as it is between two starts of a till. */
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/guichet-tests', import.meta.url))

/** What was expected to work: the answer, or the refusal as an exception. */
export function done<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer
}

export interface TillOptions extends Partial<OpenTerminalOptions> {
  readonly till?: string
  readonly language?: Language
  /** Who signs in; Anna when left out. */
  readonly person?: { readonly email: string; readonly password: string }
}

export class DemoOffice {
  readonly folder: string
  readonly databaseFile: string
  readonly journalKeyFile: string
  /** Where a till without a printer writes its papers. */
  readonly paperFolder: string

  constructor(folder: string) {
    this.folder = folder
    this.databaseFile = join(folder, 'office.db')
    const stateFolder = join(folder, 'state', 'guichet')
    this.journalKeyFile = join(stateFolder, 'journal.key')
    this.paperFolder = join(stateFolder, 'paper')
  }

  /** What a program of this box office finds in its environment. */
  environment({ till = 'Till 1', language = 'en' }: TillOptions = {}): Record<string, string> {
    return {
      GUICHET_DB: this.databaseFile,
      GUICHET_TILL: till,
      GUICHET_LANG: language,
      XDG_DATA_HOME: join(this.folder, 'data'),
      XDG_STATE_HOME: join(this.folder, 'state'),
      XDG_CONFIG_HOME: join(this.folder, 'config'),
      XDG_CACHE_HOME: cacheFolder,
    }
  }

  /** The till as it is started, in a terminal of its own; ended with the test. */
  till(options: TillOptions = {}): Cashier {
    const terminal = openTerminal({
      command: process.execPath,
      args: [launcher],
      cwd: this.folder,
      ...options,
      env: { ...this.environment(options), ...options.env },
    })
    onTestFinished(() => terminal.close())
    return new Cashier(terminal, wordsFor(options.language ?? 'en'))
  }

  /** A till whose cashier is signed in and sees the programme. */
  async signedIn(options: TillOptions = {}): Promise<Cashier> {
    const till = this.till(options)
    await till.signIn(options.person ?? anna)
    return till
  }

  /** A till whose cashier sees the hall of an event: what is typed to find it, the first that matches. */
  async atHall(event: string, options: TillOptions = {}): Promise<Cashier> {
    const till = await this.signedIn(options)
    await till.openHall(event)
    return till
  }

  /** The same database as this process sees it. */
  async store(): Promise<Store> {
    const store = done(await openStore({ url: `file:${this.databaseFile}` }))
    onTestFinished(() => store.close())
    return store
  }

  /** Another till, without a screen, signed in as the administrator. */
  async desk(till = 'Office'): Promise<Desk> {
    const desk = await openDeskAt(this, done(await openStore({ url: `file:${this.databaseFile}` })), till)
    onTestFinished(() => closeDesk(desk))
    return desk
  }

  /** The scanner of the first till. */
  async setScanner(address: string): Promise<void> {
    const store = await this.store()
    const till = store.db.selectFrom('till').select('id').where('name', '=', 'Till 1')
    const { id } = await till.executeTakeFirstOrThrow()
    const row = {
      till_id: id,
      scanners: JSON.stringify([address]),
      layout: '{}',
      language: null,
      halls: '[]',
      setup_number: 0,
    }
    const stored = await store.commit([store.db.insertInto('terminal').values(row)])
    if (!stored.committed) throw new Error(`the scanner could not be set: ${stored.guard}`)
  }

  /** The first event of a title, as a desk sees it. */
  async hall(desk: Desk, title: string): Promise<OpenHall> {
    const { id } = await desk.store.db
      .selectFrom('event')
      .select('id')
      .where('title', '=', title)
      .orderBy('starts_at')
      .executeTakeFirstOrThrow()
    return done(await openHall(desk, id))
  }
}

async function openDeskAt(office: DemoOffice, store: Store, tillName: string): Promise<Desk> {
  const desk = done(
    await openDesk({
      store,
      tillName,
      journalKeyFile: office.journalKeyFile,
      pendingFolder: join(office.folder, 'pending'),
      printFolder: office.paperFolder,
      paper: { language: 'en', words: wordsFor('en').paper },
    }),
  )
  done(await signInAsAdministrator(desk))
  return desk
}

// A till is a whole program; several start at once on a machine that may have little to spare.
vi.setConfig({ testTimeout: 120_000 })

let template: Promise<string> | null = null

/** A box office as the demonstration has it, made once for a file of tests and copied for each. */
export async function openDemoOffice(): Promise<DemoOffice> {
  template ??= makeTemplate()
  const folder = mkdtempSync(join(tmpdir(), 'guichet-till-'))
  cpSync(await template, folder, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return new DemoOffice(folder)
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-till-template-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const office = new DemoOffice(folder)
  const store = done(await openStore({ url: `file:${office.databaseFile}` }))
  const { sign } = done(openJournalKey(office.journalKeyFile))
  const seeded = await seedDemo(store, { clock: Date.now, sign })
  if (!seeded.committed) throw new Error(`the demonstration could not be made: ${seeded.guard}`)
  const quick = [anna, clara].map(({ email, password }) =>
    store.db
      .updateTable('user')
      .set({ password_hash: quickHash(password) })
      .where('email', '=', email),
  )
  if (!(await store.commit(quick)).committed) throw new Error('no quick passwords were set')
  // The copies must be whole without a log.
  await store.checkpoint()
  await store.close()
  markAsDemo(`file:${office.databaseFile}`)
  return folder
}

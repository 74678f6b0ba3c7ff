/** A box office of a test's own, worked on through the real program: `bin/guichet.js` and its sub-commands. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, onTestFinished, vi } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import type { Store } from '../../db/store.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import type { Language } from '../../src/ui/words.ts'
import { temporaryFolder } from '../temporary-folder.ts'

// A test here starts the program a dozen times, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

export const launcher = fileURLToPath(new URL('../../bin/guichet.js', import.meta.url))

/** Compiled code is kept between tests, as it is between two starts of the program. */
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/guichet-tests', import.meta.url))

/** Far beyond what any run takes on a busy machine. */
const longestRunMs = 60_000

/** How a run of the program ended. */
export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** What a sale prints in JSON. */
export interface SoldFacts {
  readonly code: string
  readonly receiptNumber: number
  readonly total: number
  readonly given: number
  readonly change: number
  readonly currency: string
  readonly tickets: readonly {
    readonly code: string
    readonly section: string
    readonly row: string
    readonly number: string
  }[]
}

export interface SeatFacts {
  readonly section: string
  readonly row: string
  readonly number: string
  readonly zone: string | null
  readonly state: string
}

export interface OfficePlaces {
  /** Instead of a folder of the test's own, gone when the test is over. */
  readonly folder?: string
  /** Instead of a file in the folder: a path or the url of a server. */
  readonly database?: string
  readonly language?: Language
}

export class ShellOffice {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** The database when it is a file. */
  readonly databaseFile: string
  readonly stateFolder: string
  /** A sale that was begun has a file here until it was told. */
  readonly pendingFolder: string

  constructor({ folder = temporaryFolder(), database, language = 'en' }: OfficePlaces = {}) {
    this.folder = folder
    this.databaseFile = join(folder, 'data', 'guichet', 'guichet.db')
    this.stateFolder = join(folder, 'state', 'guichet')
    this.pendingFolder = join(this.stateFolder, 'pending')
    this.environment = {
      HOME: folder,
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      GUICHET_LANG: language,
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_STATE_HOME: join(folder, 'state'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_CACHE_HOME: cacheFolder,
      ...(database === undefined ? {} : { GUICHET_DB: database }),
    }
  }

  /** Starts the program; it is killed when it hangs. */
  start(args: readonly string[], more: Readonly<Record<string, string>> = {}): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, [launcher, ...args], {
      cwd: this.folder,
      env: { ...this.environment, ...more },
      timeout: longestRunMs,
      killSignal: 'SIGKILL',
    })
  }

  /** Runs the program to its end. */
  run(args: readonly string[], { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {}) {
    const child = this.start(args, env)
    child.stdin.end(input)
    return endOf(child)
  }

  /** The one object of a run that must be done. */
  async json<T>(...args: readonly string[]): Promise<T> {
    return JSON.parse(done(await this.run([...args, '--json'])).stdout) as T
  }

  /** The objects of a list, one a line. */
  async list<T>(...args: readonly string[]): Promise<T[]> {
    return linesOf(done(await this.run([...args, '--json'])).stdout).map((line) => JSON.parse(line) as T)
  }

  /** What a run is refused with, and its exit code. */
  async refusal(...args: readonly string[]): Promise<Record<string, unknown> & { code: number | null }> {
    const { code, stdout, stderr } = await this.run([...args, '--json'])
    if (code === 0 || stdout === '') throw new Error(`not refused (${code}): ${stdout}${stderr}`)
    return { code, ...(JSON.parse(stdout) as Record<string, unknown>) }
  }

  /** Puts a file into the folder. @returns its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name)
    writeFileSync(path, content)
    return path
  }

  /** Makes an empty folder inside the office's own. @returns its path. */
  folderFor(name: string): string {
    const path = join(this.folder, name)
    mkdirSync(path)
    return path
  }

  /** Writes the settings file. @returns its path. */
  settings(content: string): string {
    const folder = join(this.folder, 'config', 'guichet')
    mkdirSync(folder, { recursive: true })
    const path = join(folder, 'settings.json')
    writeFileSync(path, content)
    return path
  }

  /** The database as this process sees it. */
  async store(file = this.databaseFile): Promise<Store> {
    const store = await openStore({ url: `file:${file}` })
    if (isRefusal(store)) throw new Error(`refused: ${JSON.stringify(store)}`)
    onTestFinished(() => store.close())
    return store
  }

  /**
   * A hall of one section, Stalls, with an event on sale in it: zone A costs 40.00, B behind it 25.00, a child half.
   * @returns the event's id.
   */
  async openHouse({ rows = 10, seatsPerRow = 20 } = {}): Promise<string> {
    const plan = this.file('hall.csv', hallCsv(rows, seatsPerRow))
    done(await this.run(['import', 'hall', plan, '--name', 'Hall']))
    const prices = ['--price', 'A=4000', 'B=2500', '--tariff', 'full=100', 'child=50']
    const event = ['event', 'add', '--hall', 'Hall', '--title', 'Tosca', '--starts', '2027-03-20T19:30']
    const { id } = await this.json<{ id: string }>(...event, ...prices, '--status', 'on-sale')
    return id
  }

  sell(event: string, seats: string, ...more: readonly string[]): Promise<SoldFacts> {
    return this.json('sell', '--event', event, '--seats', seats, '--tender', 'cash', ...more)
  }

  seats(event: string): Promise<SeatFacts[]> {
    return this.list('seats', '--event', event)
  }

  /** Ids of the doctor's checks that failed; empty in a healthy database. */
  async faults(): Promise<string[]> {
    const { stdout } = await this.run(['doctor', '--json'])
    const { checks } = JSON.parse(stdout) as { checks: { id: string; ok: boolean }[] }
    return checks.filter((check) => !check.ok).map((check) => check.id)
  }
}

export function endOf(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve({ code, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })
}

/** What must have worked. */
export function done(ran: Ran): Ran {
  if (ran.code !== 0) throw new Error(`ended with ${ran.code ?? ran.signal}: ${ran.stdout}${ran.stderr}`)
  return ran
}

export function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1)
}

/** The folder is gone after all tests of the file; for what they only read. */
export function folderOfFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Seats `rows` × `seatsPerRow` as a CSV plan; the front half is zone A. */
export function hallCsv(rows: number, seatsPerRow: number): string {
  const lines = ['section,row,seat,x,y,type,zone']
  for (let row = 1; row <= rows; row += 1) {
    for (let seat = 1; seat <= seatsPerRow; seat += 1) {
      lines.push(`Stalls,${row},${seat},${seat},${row},,${row <= rows / 2 ? 'A' : 'B'}`)
    }
  }
  return lines.join('\n')
}

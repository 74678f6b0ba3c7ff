import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import type { Store } from '../../db/store.ts'
import { createEvent, type EventInput } from '../../src/desk/create-event.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { type Diagnosis, doctor } from '../../src/desk/doctor.ts'
import { importHall } from '../../src/desk/import-hall.ts'
import { openDesk } from '../../src/desk/open-desk.ts'
import { openHall } from '../../src/desk/open-hall.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import type { EventId } from '../../src/domain/ids.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import type { AllPaperWords } from '../../src/domain/paper-words.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** Every word on paper is its own name: what stands on a paper in a test shows where it comes from. */
const plainWords = new Proxy({}, { get: (_, name) => String(name) }) as AllPaperWords

/** What was expected to work: the answer, or the refusal as an exception. */
export function done<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer
}

export interface BoxOffice {
  readonly folder: string
  readonly url: string
  /** Moves only when a test says so. */
  readonly time: { now: number }
  /** A desk of its own connection at the till of that name, signed in as the administrator. */
  desk(tillName?: string, clock?: () => number): Promise<Desk>
  /** 10 rows of 20 seats in the stalls, zone A in rows 1 to 5, zone B behind. */
  readonly eventId: EventId
  /** Another event of the same hall; as `EventInput`, but all of it has a default. */
  addEvent(input?: Partial<EventInput>): Promise<EventId>
  diagnosis(): Promise<Diagnosis>
}

export const noon = Date.UTC(2027, 2, 1, 12)

/** Seats `rows` × `seatsPerRow` as a CSV plan. */
export function hallCsv(rows: number, seatsPerRow: number): Uint8Array {
  const lines = ['section,row,seat,x,y,zone']
  for (let row = 1; row <= rows; row += 1) {
    for (let seat = 1; seat <= seatsPerRow; seat += 1) {
      lines.push(`Stalls,${row},${seat},${seat},${row},${row <= rows / 2 ? 'A' : 'B'}`)
    }
  }
  return Buffer.from(lines.join('\n'))
}

export interface OfficeOptions {
  /** An existing database instead of a file of the test's own. */
  readonly url?: string
  readonly answerTimeoutMs?: number
  /** The real clock, for tests with several processes. */
  readonly realTime?: boolean
  /** Rows of 20 seats, 10 when left out. */
  readonly rows?: number
}

/** A box office on a database of its own with one hall and one event on sale. */
export async function openBoxOffice(options: OfficeOptions = {}): Promise<BoxOffice> {
  const folder = temporaryFolder()
  const url = options.url ?? `file:${join(folder, 'office.db')}`
  const time = { now: noon }
  const stores: Store[] = []
  onTestFinished(async () => {
    for (const store of stores) await store.close()
  })
  const usualClock = options.realTime ? Date.now : () => time.now
  const desk = async (tillName = 'Till 1', clock = usualClock) => {
    const timeout = options.answerTimeoutMs === undefined ? {} : { answerTimeoutMs: options.answerTimeoutMs }
    const store = done(await openStore({ url, ...timeout }))
    stores.push(store)
    const opened = await deskOn(store, folder, tillName, clock)
    done(await signInAsAdministrator(opened))
    return opened
  }
  const admin = await desk('Office')
  done(await importHall(admin, { bytes: hallCsv(options.rows ?? 10, 20), file: 'hall.csv', name: 'Hall' }))
  const addEvent = async (input: Partial<EventInput> = {}) =>
    done(await createEvent(admin, { ...usualEvent, ...input })).id
  return {
    folder,
    url,
    time,
    desk,
    eventId: await addEvent(),
    addEvent,
    diagnosis: async () => done(await doctor(admin)),
  }
}

const usualEvent: EventInput = {
  hall: 'Hall',
  title: 'Tosca',
  starts: '2027-03-20T19:30',
  status: 'on-sale',
  taxRateBasisPoints: 2000,
  prices: [
    { zone: 'A', amount: 4000 },
    { zone: 'A', tariff: 'child', amount: 2000 },
    { zone: 'B', amount: 2500 },
  ],
}

/** A desk of its own connection with these printers, at which the administrator stands. */
export async function printingDesk(
  office: BoxOffice,
  printers = { ticket: 'preview', receipt: '' },
  name = 'Printing',
): Promise<Desk> {
  const store = done(await openStore({ url: office.url }))
  onTestFinished(() => store.close())
  const desk = await deskOn(store, office.folder, name, () => office.time.now, printers)
  done(await signInAsAdministrator(desk))
  return desk
}

/** A desk that nobody signed in at yet. */
export async function deskOn(
  store: Store,
  folder: string,
  tillName: string,
  clock: () => number,
  printers = { ticket: 'preview', receipt: 'preview' },
): Promise<Desk> {
  return done(
    await openDesk({
      store,
      tillName,
      journalKeyFile: join(folder, 'journal.key'),
      pendingFolder: join(folder, 'pending'),
      printFolder: join(folder, 'paper'),
      paper: { language: 'en', words: plainWords },
      clock,
      house: { timeZone: 'Europe/Paris', currency: 'EUR' },
      printers,
    }),
  )
}

export async function hallAt(desk: Desk, eventId: EventId): Promise<OpenHall> {
  return done(await openHall(desk, eventId))
}

/** Checks that failed, with what they found: empty in a healthy database. */
export function faults(diagnosis: Diagnosis): unknown[] {
  return diagnosis.checks.filter((check) => !check.ok).map(({ id, rows }) => ({ id, rows }))
}

/** Keys of the sales that are on disk as pending, whoever began them. */
export function pendingKeys(folder: string): string[] {
  const texts = readdirSync(join(folder, 'pending')).map((name) => readFileSync(join(folder, 'pending', name), 'utf8'))
  return texts.flatMap((text) => /"key":"([^"]+)"/.exec(text)?.[1] ?? [])
}

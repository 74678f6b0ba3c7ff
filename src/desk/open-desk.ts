import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Statement, Store } from '../../db/store.ts'
import { Turns } from '../../db/turns.ts'
import { emptyBasket } from '../domain/basket.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { Clock, IdSource } from '../domain/ids.ts'
import { noTemplates } from '../domain/printer-role.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk, DeskTill, PaperLanguage } from './desk.ts'
import { type House, type HouseSettings, houseDefaults, newHouse, readHouse } from './house.ts'
import { secureIds } from './id-source.ts'
import { type JournalKey, openJournalKey } from './journal-key.ts'
import { openPendingSales, type PendingSales } from './pending-sales.ts'
import { queries } from './prepared.ts'

export interface DeskOptions {
  readonly store: Store
  /** Which till this process stands at. A name that is new makes a new till in the house's outlet. */
  readonly tillName: string
  /** Made when it is missing; it belongs outside the database and its backups. */
  readonly journalKeyFile: string
  readonly pendingFolder: string
  readonly printFolder: string
  readonly templateFolder?: string
  readonly paper: PaperLanguage
  /** For a database that is still empty. */
  readonly house?: Partial<HouseSettings>
  /** Addresses a new till prints to; '' prints no receipts. */
  readonly printers?: { readonly receipt: string; readonly ticket: string }
  readonly clock?: Clock
  /** F10: the store is the training's. */
  readonly isTraining?: boolean
  readonly ids?: IdSource
}

/**
 * Opens a till on a store. An empty database is set up as a house with one outlet first.
 * Refusals: file-unreadable (the journal's key), file-unwritable (the folder of pending sales), bad-input (the till's name), the database's.
 */
export async function openDesk(options: DeskOptions): Promise<Desk | Refusal> {
  const tillName = cleanText(options.tillName, 60)
  if (tillName === '') return { refused: 'bad-input', field: 'till', value: options.tillName, expected: 'a name' }
  const journalKey = openJournalKey(options.journalKeyFile)
  if (isRefusal(journalKey)) return journalKey
  const pendingSales = openPendingSales(options.pendingFolder)
  if (isRefusal(pendingSales)) return pendingSales
  return orRefusal(() => open(options, tillName, journalKey, pendingSales))
}

async function open(
  options: DeskOptions,
  tillName: string,
  journalKey: JournalKey,
  pendingSales: PendingSales,
): Promise<Desk | Refusal> {
  for (;;) {
    const ids = options.ids ?? secureIds
    const found = await readHouse(options.store)
    const { house, statements } =
      found === null ? newHouse(ids, { ...houseDefaults, ...options.house }) : { house: found, statements: [] }
    const known = found === null ? null : await readTill(options.store, tillName)
    const till = known ?? newTill(ids, tillName, house, options.printers)
    const newestAt = known === null ? 0 : await newestEntryAt(options.store, known)
    const { organiser } = house
    const desk = newDesk(options, { journalKey, pendingSales, organiser, till, newestAt })
    if (known !== null) return desk
    const result = await commitJournaled(desk, house.administratorId, () => ({
      kind: 'set-up',
      subject: till.id,
      body: { till: till.name, outlet: till.outlet.id, house: statements.length > 0 },
      before: [...statements, insertTill(till)],
    }))
    if (result.committed) return desk
    // Another process was faster with the same: take what it made.
    if (!result.guard.startsWith('UNIQUE:')) return guardRefusal(result)
  }
}

/** The same database from another till that is known. Refusals: till-unknown, the database's. */
export async function deskAtTill(desk: Desk, name: string): Promise<Desk | Refusal> {
  const till = await orRefusal(() => readTill(desk.store, cleanText(name, 60)))
  if (till === null) return { refused: 'till-unknown', till: cleanText(name, 60) }
  if (isRefusal(till)) return till
  const { store, clock, ids, printFolder, templateFolder, journalKey, pendingSales, organiser } = desk
  const templates = templateFolder === null ? {} : { templateFolder }
  const newestAt = await newestEntryAt(store, till)
  return newDesk(
    { store, clock, ids, printFolder, paper: desk.state.paper, ...templates },
    { journalKey, pendingSales, organiser, till, newestAt },
  )
}

async function readTill(store: Store, name: string): Promise<DeskTill | null> {
  const row = await store.db
    .selectFrom('till as t')
    .innerJoin('outlet as o', 'o.id', 't.outlet_id')
    .select([
      't.id',
      't.name',
      't.receipt_printer as receiptPrinter',
      't.ticket_printer as ticketPrinter',
      't.badge_printer as badgePrinter',
      't.report_printer as reportPrinter',
      't.ticket_template as ticket',
      't.receipt_template as receipt',
      't.badge_template as badge',
      't.report_template as report',
      'o.id as outletId',
      'o.name as outletName',
      'o.delivery',
    ])
    .where('t.name', '=', name)
    .executeTakeFirst()
  if (row === undefined) return null
  const { ticket, receipt, badge, report, outletId, outletName, delivery, ...till } = row
  return {
    ...till,
    templates: { ticket, receipt, badge, report },
    outlet: { id: outletId, name: cleanText(outletName), delivery },
  }
}

function newTill(ids: IdSource, name: string, house: House, printers: DeskOptions['printers']): DeskTill {
  return {
    id: ids.newId('til'),
    name,
    receiptPrinter: printers?.receipt ?? 'preview',
    ticketPrinter: printers?.ticket ?? 'preview',
    badgePrinter: '',
    reportPrinter: '',
    templates: noTemplates,
    outlet: house.outlet,
  }
}

function insertTill({ id, name, receiptPrinter, ticketPrinter, outlet }: DeskTill): Statement {
  return queries
    .insertInto('till')
    .values({ id, outlet_id: outlet.id, name, receipt_printer: receiptPrinter, ticket_printer: ticketPrinter })
}

export interface DeskParts extends Pick<Desk, 'journalKey' | 'pendingSales' | 'organiser' | 'till'> {
  /** Time of the till's newest entry in the journal, 0 when there is none. */
  readonly newestAt: number
}

export function newDesk(
  options: Omit<DeskOptions, 'tillName' | 'journalKeyFile' | 'pendingFolder'>,
  { journalKey, pendingSales, organiser, till, newestAt }: DeskParts,
): Desk {
  const clock = options.clock ?? Date.now
  return {
    store: options.store,
    clock: steadyClock(clock, newestAt),
    ids: options.ids ?? secureIds,
    journalKey,
    pendingSales,
    till,
    organiser,
    printFolder: options.printFolder,
    templateFolder: options.templateFolder ?? null,
    turns: new Turns(),
    isTraining: options.isTraining === true,
    clockBehindMs: Math.max(0, newestAt - clock()),
    state: {
      session: null,
      basket: emptyBasket(organiser.currency),
      basketRow: null,
      parked: new Map(),
      approval: null,
      unclearReservation: null,
      soldKey: null,
      unclearKey: null,
      unheardCard: null,
      payment: null,
      halls: new Map(),
      priceRules: new Map(),
      customerGroup: '',
      grids: new Map(),
      chainHead: null,
      paper: options.paper,
      wakePrinting: () => undefined,
      kickDrawer: () => undefined,
    },
  }
}

/** F11: the time of the journal never goes back, not even when the machine's clock was set back before the till started. */
async function newestEntryAt(store: Store, till: DeskTill): Promise<number> {
  const row = await store.db
    .selectFrom('journal')
    .select('at')
    .where('till_id', '=', till.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.at ?? 0)
}

/** A clock that is set back must not bring ended holds to life, nor let a hold end before it began. */
function steadyClock(clock: Clock, notBefore: number): Clock {
  let latest = notBefore
  return () => {
    latest = Math.max(latest, clock())
    return latest
  }
}

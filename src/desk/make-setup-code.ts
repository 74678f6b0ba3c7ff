import { randomBytes } from 'node:crypto'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { preparePrinter } from '../../printers/print-document.ts'
import { parseScannerAddress } from '../../scanners/scanner-address.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { setupCodeText } from '../domain/setup-code.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'
import { setupProof } from './setup-proof.ts'
import type { SetupSettings } from './setup-settings.ts'
import { tillByName } from './till-by-name.ts'

/** T03: what is not given stays as it is at the till. */
export interface SetupCodeInput {
  /** Name of the till the terminal becomes. */
  readonly till: string
  /** Name of the outlet the till belongs to from then on. */
  readonly outlet?: string
  readonly language?: string
  /** The input devices: addresses of scanners. */
  readonly scanners?: readonly string[]
  /** Names or ids; only events in these are listed. */
  readonly halls?: readonly string[]
  readonly ticketPrinter?: string
  readonly receiptPrinter?: string
  readonly validMs: number
}

export interface SetupCode {
  readonly number: number
  /** To be shown as a QR code; it is a secret until it is used. */
  readonly code: string
  readonly till: string
  readonly expiresAt: number
}

export const setupLanguages: readonly string[] = ['en', 'bg', 'ru', 'fr', 'de']
const longestValidMs = 366 * 24 * 3600 * 1000

/**
 * T02: makes a code that sets a terminal up when it is scanned at its sign-in screen, once.
 * Refusals: not-signed-in, not-permitted, bad-input (till, outlet, hall, language, an address, the time), the database's.
 */
export async function makeSetupCode(desk: Desk, input: SetupCodeInput): Promise<SetupCode | Refusal> {
  return desk.turns.take(() =>
    orRefusal<SetupCode | Refusal>(async () => {
      const session = permittedSession(desk, 'maintain')
      if (isRefusal(session)) return session
      const till = await tillByName(desk, input.till)
      if (isRefusal(till)) return till
      const settings = await checkedSettings(desk, input)
      return isRefusal(settings) ? settings : store(desk, session, input, till, settings)
    }),
  )
}

async function store(
  desk: Desk,
  session: Session,
  { validMs }: SetupCodeInput,
  till: { readonly id: Session['till']['id']; readonly name: string },
  settings: SetupSettings,
): Promise<SetupCode | Refusal> {
  if (!Number.isSafeInteger(validMs) || validMs <= 0 || validMs > longestValidMs) {
    return { refused: 'bad-input', field: 'hours', value: String(validMs), expected: '1..8784' }
  }
  for (;;) {
    const newest = desk.store.db.selectFrom('setup_code').select(({ fn }) => fn.max('number').as('number'))
    const number = Number((await newest.executeTakeFirst())?.number ?? 0) + 1
    const madeAt = desk.clock()
    const claims = { number, till_id: till.id, settings: JSON.stringify(settings), expires_at: madeAt + validMs }
    const secret = randomBytes(32).toString('hex')
    const row = { ...claims, secret, made_by: session.user.id, made_at: madeAt }
    const result = await commitJournaled(desk, session.user.id, () => ({
      kind: 'set-up',
      subject: till.id,
      body: { setupCode: number, expiresAt: claims.expires_at, settings },
      before: [queries.insertInto('setup_code').values(row)],
    }))
    if (result.committed) {
      const code = setupCodeText({ number, proof: setupProof(secret, claims) })
      return { number, code, till: till.name, expiresAt: claims.expires_at }
    }
    // Somebody else made a code at the same moment and has the number.
    if (!result.guard.startsWith('UNIQUE:')) return guardRefusal(result)
  }
}

async function checkedSettings(desk: Desk, input: SetupCodeInput): Promise<SetupSettings | Refusal> {
  const { language, scanners, ticketPrinter, receiptPrinter } = input
  if (language !== undefined && !setupLanguages.includes(language)) {
    return { refused: 'bad-input', field: 'language', value: language, expected: setupLanguages.join(', ') }
  }
  const wrong = (scanners ?? []).map(parseScannerAddress).find(isRefusal)
  if (wrong !== undefined) return wrong
  for (const address of [ticketPrinter, receiptPrinter]) {
    const printer = address === undefined || address === '' ? null : await preparePrinter(address, desk.printFolder)
    if (isRefusal(printer)) return printer
  }
  if (ticketPrinter === '') return { refused: 'bad-input', field: 'tickets', value: '', expected: 'preview' }
  const outlet = input.outlet === undefined ? undefined : await named(desk, 'outlet', input.outlet)
  if (isRefusal(outlet)) return outlet
  const halls: string[] = []
  for (const name of input.halls ?? []) {
    const hall = await named(desk, 'hall', name)
    if (isRefusal(hall)) return hall
    halls.push(hall)
  }
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
    ...(scanners === undefined ? {} : { scanners }),
    ...(input.halls === undefined ? {} : { halls }),
    ...(ticketPrinter === undefined ? {} : { ticketPrinter }),
    ...(receiptPrinter === undefined ? {} : { receiptPrinter }),
  }
}

/** The id of what has this name or id. */
async function named(desk: Desk, table: 'outlet' | 'hall', wanted: string): Promise<string | Refusal> {
  const rows = await desk.store.db.selectFrom(table).select(['id', 'name']).orderBy('name').execute()
  const found = rows.find(({ id, name }) => id === wanted || name === wanted)
  if (found !== undefined) return found.id
  return { refused: 'bad-input', field: table, value: wanted, expected: rows.map(({ name }) => name).join(', ') }
}

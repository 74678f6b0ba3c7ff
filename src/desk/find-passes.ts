import { findPasses as findStored, passByCode, passUses } from '../../db/passes.ts'
import { cleanText } from '../domain/clean-text.ts'
import { searchWords } from '../domain/customer-search.ts'
import type { PassKindId } from '../domain/ids.ts'
import { localDate } from '../domain/option-date.ts'
import { type Pass, type PassStatus, readPassCode, type UsedPass } from '../domain/pass.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { houseTimeZone } from './house-time-zone.ts'

export interface FoundPasses {
  readonly passes: readonly Pass[]
  /** There are more of them. */
  readonly isCut: boolean
}

export interface PassesInput {
  readonly text: string
  readonly status?: PassStatus | null
  readonly kindId?: PassKindId | null
  readonly limit?: number
}

/** Nobody reads a longer list at a desk. */
const mostFound = 200
/** Far more than anybody types; a paste is cut here. */
const longestSearch = 200

/**
 * Passes by the beginnings of surname and first name, across alphabets and accents; by the holder's id or the pass's code; by
 * status and by kind (T14). Nothing typed finds all.
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function findPasses(
  desk: Desk,
  { text, status = null, kindId = null, limit = mostFound }: PassesInput,
): Promise<FoundPasses | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal(async () => {
    const typed = text.slice(0, longestSearch).trim()
    const today = await todayHere(desk)
    const code = readPassCode(typed)
    const coded = code === null ? null : await passByCode(desk.store, code, today)
    if (coded !== null) return { passes: [coded], isCut: false }
    const wish = { words: searchWords(typed), number: cleanText(typed, 60), status, kindId }
    const passes = await findStored(desk.store, wish, today, limit + 1)
    return { passes: passes.slice(0, limit), isCut: passes.length > limit }
  })
}

/** One pass with what it was used for, by its code or its id. Refusals: not-signed-in, not-permitted, pass-unknown, the database's. */
export async function openPass(desk: Desk, code: string): Promise<UsedPass | Refusal> {
  return orRefusal<UsedPass | Refusal>(async () => {
    const session = permittedSession(desk, 'sell')
    if (isRefusal(session)) return session
    const found = await passByCode(desk.store, readPassCode(code) ?? code.trim(), await todayHere(desk))
    if (found === null) return { refused: 'pass-unknown', pass: cleanText(code, 40) }
    return { ...found, uses: await passUses(desk.store, found.id) }
  })
}

async function todayHere(desk: Desk): Promise<string> {
  return localDate(desk.clock(), await houseTimeZone(desk))
}

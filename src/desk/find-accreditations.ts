import { accreditationByCode, countAccreditations, findAccreditations as findStored } from '../../db/accreditations.ts'
import { type Accreditation, type AccreditationStatus, readBadgeCode } from '../domain/accreditation.ts'
import { cleanText } from '../domain/clean-text.ts'
import { searchWords } from '../domain/customer-search.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

export interface FoundAccreditations {
  readonly accreditations: readonly Accreditation[]
  /** There are more of them. */
  readonly isCut: boolean
  /** Of all there are, whatever was looked for. */
  readonly counts: Readonly<Record<AccreditationStatus, number>>
}

/** Nobody reads a longer list at a desk. */
const mostFound = 200
/** Far more than anybody types; a paste is cut here. */
const longestSearch = 200

/**
 * Accreditations by the beginnings of words of name, organisation or e-mail, across alphabets and accents; by the person's
 * number or the code on the badge; of one status, or of all. Nothing typed finds all.
 * @param input.counts as an earlier answer said: of many thousand, counting takes longer than finding
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function findAccreditations(
  desk: Desk,
  input: {
    readonly text: string
    readonly status?: AccreditationStatus | null
    readonly limit?: number
    readonly counts?: FoundAccreditations['counts'] | null
  },
): Promise<FoundAccreditations | Refusal> {
  const session = permittedSession(desk, 'activate-accreditations')
  if (isRefusal(session)) return session
  return orRefusal(async () => {
    const { text, status = null, limit = mostFound } = input
    const counts = input.counts ?? (await countAccreditations(desk.store))
    const typed = text.slice(0, longestSearch).trim()
    const code = readBadgeCode(typed)
    const coded = code === null ? null : await accreditationByCode(desk.store, code)
    if (coded !== null) return { accreditations: [coded], isCut: false, counts }
    const found = await findStored(desk.store, searchWords(typed), cleanText(typed, 60), status, limit + 1)
    return { accreditations: found.slice(0, limit), isCut: found.length > limit, counts }
  })
}

/**
 * One accreditation, by the code on its badge or by its id. Refusals: not-signed-in, not-permitted, accreditation-unknown,
 * the database's.
 */
export async function openAccreditation(desk: Desk, code: string): Promise<Accreditation | Refusal> {
  return orRefusal<Accreditation | Refusal>(async () => {
    const session = permittedSession(desk, 'activate-accreditations')
    if (isRefusal(session)) return session
    const text = code.trim()
    const found = await accreditationByCode(desk.store, readBadgeCode(text) ?? text)
    return found ?? { refused: 'accreditation-unknown', accreditation: cleanText(text, 40) }
  })
}

import type { Store } from '../store.ts'

/** What is looked at: one state of the database. */
export type Checked = Pick<Store, 'kind' | 'db'>

/** One promise of the database, checked. */
export interface Invariant {
  readonly id: string
  readonly ok: boolean
  /** How many rows break it, or what was found instead; never text of a row. */
  readonly detail: string
  /** The first of the rows that break it, by their keys. */
  readonly rows: readonly Readonly<Record<string, string>>[]
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text behind hexadecimal digits, or `null` where it is not valid UTF-8. */
export function fromHex(digits: string): string | null {
  try {
    return utf8.decode(Buffer.from(digits, 'hex'))
  } catch {
    return null
  }
}

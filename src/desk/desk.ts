import type { Store } from '../../db/store.ts'
import type { Basket } from '../domain/basket.ts'
import type { Clock, EventId, IdSource, TillId } from '../domain/ids.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import type { PaperWords } from '../domain/paper-words.ts'
import type { Session } from '../domain/session.ts'
import type { JournalKey } from './journal-key.ts'
import type { PendingSales } from './pending-sales.ts'

/**
 * One till at work: what every verb is given first. Verbs are functions `verb(desk, input)` in files of their own;
 * they answer with a result or a `Refusal` and throw only for bugs.
 */
export interface Desk {
  readonly store: Store
  readonly clock: Clock
  readonly ids: IdSource
  readonly journalKey: JournalKey
  readonly pendingSales: PendingSales
  /** The till this process stands at. */
  readonly tillId: TillId
  /** Where the till's print jobs go; see `startPrintQueue`. */
  readonly printFolder: string
  readonly state: DeskState
}

/** What changes while the till is open. Only verbs write it. */
export interface DeskState {
  /** `null` until somebody signed in. */
  session: Session | null
  basket: Basket
  /** Halls that are open, so that tariffs and prices need no second read. */
  readonly halls: Map<EventId, OpenHall>
  /** The newest entry of this till's journal as far as this process knows; read again when another one wrote. */
  chainHead: ChainHead | null
  paper: PaperLanguage
}

export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

/** The language tickets and receipts are written in. */
export interface PaperLanguage {
  /** ISO 639-1. */
  readonly language: string
  readonly words: PaperWords
}

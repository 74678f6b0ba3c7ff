import type { Store } from '../../db/store.ts'
import type { Turns } from '../../db/turns.ts'
import type { Basket } from '../domain/basket.ts'
import type { HallGrid } from '../domain/hall-grid.ts'
import type { BasketId, Clock, EventId, HallId, IdSource, ReservationId, SeatId, UserId } from '../domain/ids.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import type { AllPaperWords } from '../domain/paper-words.ts'
import { type Permission, permissionsOf } from '../domain/permission.ts'
import type { PriceRules } from '../domain/price-basket.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Approval, Session } from '../domain/session.ts'
import type { JournalKey } from './journal-key.ts'
import type { PendingSales } from './pending-sales.ts'

/**
 * One till at work: what every verb is given first. Verbs are functions `verb(desk, input)` in files of their own;
 * they answer with a result or a `Refusal` and throw only for bugs.
 */
export interface Desk {
  readonly store: Store
  /** Never runs backwards while the till is open. */
  readonly clock: Clock
  readonly ids: IdSource
  readonly journalKey: JournalKey
  readonly pendingSales: PendingSales
  readonly till: DeskTill
  /** The house, whose name stands at the top left even before anybody signed in (E03). */
  readonly organiser: Session['organiser']
  /** Where the preview printer puts its pictures. */
  readonly printFolder: string
  /** Where organisers keep ticket templates of their own; `null` when there are none. */
  readonly templateFolder: string | null
  /** Writing verbs run one after another: each builds on the basket and the journal's head that the one before left. */
  readonly turns: Turns
  /** F10: the database is a copy without sales, and every paper is marked. */
  readonly isTraining: boolean
  /** How far the clock was behind the till's newest entry when it was opened; 0 when it was not. */
  readonly clockBehindMs: number
  readonly state: DeskState
}

export type DeskTill = Session['till'] & { readonly outlet: Session['outlet'] }

/** What changes while the till is open. Only verbs write it. */
export interface DeskState {
  /** `null` until somebody signed in. */
  session: Session | null
  basket: Basket
  /** The row that holds this session's seats. It is used for one basket after another. */
  basketRow: BasketId | null
  /** F09: what somebody left in the basket when another one took over; it is there when he comes back. */
  readonly parked: Map<UserId, ParkedBasket>
  /** F41: waits for the action that it lets through. */
  approval: Approval | null
  /** Sold, but nobody has said yet that it was shown: its pending file stays. */
  soldKey: string | null
  /** The answer to reserving these seats was lost: whether they are reserved is asked before they are tried again. */
  unclearReservation: { readonly id: ReservationId; readonly seats: readonly SeatId[] } | null
  /** The key of a sale or an exchange of this basket whose answer was lost, as long as nobody knows whether it was made (F13). */
  unclearKey: string | null
  /** The key of a gift card sold by itself whose answer was lost: whether it was sold is told before another one is (F13). */
  unheardCard: string | null
  /** Payment has been opened for the basket as it was then. */
  payment: OpenPayment | null
  /** Halls that are open, so that tariffs and prices need no second read. */
  readonly halls: Map<EventId, OpenHall>
  /** Policies and fees of the events whose halls were opened, as they were read last. */
  readonly priceRules: Map<EventId, PriceRules>
  /** Of the customer the basket is for; '' for a walk-in (E25). */
  customerGroup: string
  /** Laying out a large hall takes a while, and its plan never changes. */
  readonly grids: Map<HallId, HallGrid>
  /** The newest entry of this till's journal as far as this process knows; read again when another one wrote. */
  chainHead: ChainHead | null
  paper: PaperLanguage
  /** Called when jobs were queued. */
  wakePrinting: () => void
  /** Called when cash was taken or given: the drawer opens once, by itself, and is nobody's print job. */
  kickDrawer: () => void
}

export interface ChainHead {
  /** 0 when the journal is empty. */
  readonly seq: number
  readonly hash: string
  /** The newest receipt number of the till, 0 when there is none. */
  readonly receiptNumber: number
}

export interface OpenPayment {
  readonly key: string
  readonly total: number
  /** Something was sent with this key, so it has to be looked up before it is sent again. */
  isTried: boolean
}

/** The language tickets, receipts and reports are written in. */
export interface PaperLanguage {
  /** ISO 639-1. */
  readonly language: string
  readonly words: AllPaperWords
}

export interface ParkedBasket extends Pick<DeskState, 'unclearKey'> {
  readonly basket: Basket
  readonly basketRow: BasketId | null
}

/**
 * As `permittedSession`, for verbs that a second person may let through (F41): what he may do is then allowed as well, and
 * the session carries his approval for the verb's journal entry.
 * @param also permissions that the verb asks for by itself later on.
 * Refusals: not-signed-in, not-permitted.
 */
export function approvedSession(
  desk: Desk,
  permission: Permission,
  also: readonly Permission[] = [],
): Session | Refusal {
  const { session, approval } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  const isMeant =
    approval !== null &&
    approval.requesterId === session.user.id &&
    approval.expiresAt > desk.clock() &&
    [permission, ...also].includes(approval.permission) &&
    !session.permissions.has(approval.permission)
  if (!isMeant) return permittedSession(desk, permission)
  const permissions = new Set([...session.permissions, ...permissionsOf(approval.approver.role)])
  return permissions.has(permission) ? { ...session, permissions, approval } : { refused: 'not-permitted', permission }
}

/** Refusals: not-signed-in, not-permitted. */
export function permittedSession(desk: Desk, permission: Permission): Session | Refusal {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  return session.permissions.has(permission) ? session : { refused: 'not-permitted', permission }
}

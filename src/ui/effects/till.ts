/** What an effect may touch: the desk, the model, the stack of screens, the notice line. */
import type { Basket } from '../../domain/basket.ts'
import type { Instant } from '../../domain/ids.ts'
import { defaultTariff } from '../../domain/open-hall.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { DeskIntent } from '../intent.ts'
import type { Model, Notice } from '../model.ts'
import type { ScreenId, ScreenState } from '../screen-state.ts'
import type { TillDesk } from '../till-desk.ts'

export interface Till {
  readonly desk: TillDesk
  /** As it is now; read again after every wait. */
  readonly model: Model
  readonly now: () => Instant
  update(change: Partial<Model>): void
  /** `instead`: one of its kind that is open, and what is above that, makes way; else that one stays, and nothing opens. */
  open(screen: ScreenState, place?: 'instead'): void
  /** The open screen of this id, wherever in the stack. */
  find<K extends ScreenId>(id: K): Extract<ScreenState, { readonly id: K }> | undefined
  /** Closes the screen if it is on top. */
  close(screen: ScreenId): void
  /** The payment or refund that is open: whether the answer to its last attempt was lost. */
  adjustPay(isUnclear: boolean): void
  /** Every open screen, as `change` makes it. */
  adjust(change: (state: ScreenState) => ScreenState): void
  /** Only the programme is left, with this on top of it when given. */
  restart(screen?: ScreenState): void
  /** The program starts again, as this till. */
  startAgain(till: string): void
  notice(level: Notice['level'], text: string): void
  refuse(refusal: Refusal): void
  /** These seats of the open hall look different now. */
  seatsChanged(seats: readonly number[] | 'all'): void
  /** These seats of the open hall are to be seen. */
  showSeats(seats: readonly number[]): void
  /** The typed line, where one is open, is read again: seats or customers are not what they were. */
  rereadLine(): void
  /** Seats of the open hall that stand out because a typed line would take them. */
  pointOut(seats: readonly number[]): void
  /** One more thing to do, after this one. */
  take(intent: DeskIntent): void
  /** F41: what was refused is done once more, now that it is allowed. */
  retryWaived(): void
  /** F10: from now on another desk's verbs; its prints are followed. */
  workAt(desk: TillDesk): Promise<void>
  /** Nobody is signed in any more: the sign-in screen, at the real desk. */
  signedOut(): Promise<void>
  /** Follows what other tills do in the open hall; before a hall is open, only the print queue. */
  startWatching(): void
}

export type Effect<K extends DeskIntent['do']> = (till: Till, intent: Extract<DeskIntent, { do: K }>) => Promise<void>
export type Effects<K extends DeskIntent['do']> = { readonly [Key in K]: Effect<Key> }

/** E18: whoever comes next has no customer, no search for seats and no tariff from the one before. */
export function nextCustomer({ hall }: Model): Partial<Model> {
  return { best: null, customer: null, ...(hall === null ? {} : { tariff: defaultTariff(hall) }) }
}

/** A field that was filled in wrongly is named in the cashier's words. */
export function refuseField(till: Till, refusal: Refusal, fields: Readonly<Record<string, string>>): void {
  const field = refusal.refused === 'bad-input' ? fields[refusal.field] : undefined
  till.refuse(field === undefined || refusal.refused !== 'bad-input' ? refusal : { ...refusal, field })
}

/**
 * Where the answer to an attempt to pay or to exchange was lost and the window asks for it, the basket must not move.
 * @returns whether it says so.
 */
export function refuseUnclear(till: Till): boolean {
  if (till.find('pay')?.isUnclear !== true && till.find('exchange')?.isUnclear !== true) return false
  till.notice('error', till.model.words.refusals['outcome-unknown'])
  return true
}

/** Puts the basket a verb answered with into the model, or shows its refusal. */
export function takeBasket(till: Till, answer: Basket | Refusal): boolean {
  if (isRefusal(answer)) {
    till.refuse(answer)
    till.update({ basket: till.desk.currentBasket() })
    return false
  }
  till.update({ basket: answer })
  return true
}

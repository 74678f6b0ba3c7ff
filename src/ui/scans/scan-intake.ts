/** Scans on their way in: told from typing, kept in order with the keys, and what of them went out as keys taken back. */
import { cleanText } from '../../domain/clean-text.ts'
import type { Scan } from '../../domain/scan.ts'
import { readSetupCode } from '../../domain/setup-code.ts'
import type { KeyEvent, ScanEvent } from '../../terminal/key-event.ts'
import { textScreens } from '../commands.ts'
import type { Intent } from '../intent.ts'
import type { ScreenId, ScreenState } from '../screen-state.ts'
import { scanMeaning } from './scan-meaning.ts'

/** What of the application takes part. */
export interface ScanPlace {
  readonly top: ScreenState
  /** Every screen that is open, the top one last. */
  readonly openScreens: readonly ScreenId[]
  mustWait(waitsForBasket: boolean): boolean
  defer(handle: () => void): void
  clearNotice(): void
  tellLocked(): void
  take(intent: Intent): void
  onKey(key: KeyEvent): void
  /** Text for the field that is open. */
  feedText(text: string): void
  /** Takes the newest character of the field, or of what is typed in the hall, away again. */
  erase(isField: boolean): void
}

/** A field takes nothing longer. */
const longestText = 200
/**
 * Where a card may open on top: what is typed there waits below it. Everywhere else something is half decided that a card could
 * change, and the code is told and not lost.
 */
const open: ReadonlySet<ScreenId> = new Set<ScreenId>([
  'sign-in',
  'programme',
  'hall',
  'tariff',
  'basket',
  'sale-done',
  'prints',
  'sales',
  'sales-filter',
  'sale',
  'customers',
  'customer-history',
  'vouchers',
  'articles',
  'accreditations',
  'accreditation',
  'passes',
  'pass-grid',
  'pass',
  'reservations',
  'reservation',
  'till-menu',
  'report',
  'cash',
  'users',
  'shifts',
  'event-status',
  'classes',
  'outlets',
  'outlet-events',
  'help',
])

/** E11: nobody types letters into an amount, so a burst of them is a code, such as a voucher's. */
function wantsAmount(state: ScreenState): boolean {
  return (state.id === 'pay' && state.field === 'given') || (state.id === 'gift-card' && state.field === 'amount')
}

export class ScanIntake {
  private readonly place: ScanPlace

  constructor(place: ScanPlace) {
    this.place = place
  }

  /** From a scanner that types: a code acts as one, unless it reads like words on a line that was stuck. */
  typed(event: ScanEvent): void {
    this.inTurn(() => this.takeTyped(event))
  }

  /** T02: a set-up code may be pasted as well. @returns false when the text is none. */
  pasted(text: string): boolean {
    const data = text.replaceAll(/\s/g, '')
    if (readSetupCode(data) === null) return false
    this.told({ data, symbology: null, source: 'keyboard' })
    return true
  }

  /** From a scanner that does not type. */
  told(scan: Scan): void {
    this.inTurn(() => this.takeCode(scan))
  }

  private inTurn(take: () => void): void {
    if (this.place.mustWait(true)) this.place.defer(take)
    else take()
  }

  private takeTyped(event: ScanEvent): void {
    const meaning = scanMeaning(event)
    const isField = textScreens.has(this.place.top.id)
    if (meaning.is === 'typing' && isField && !(wantsAmount(this.place.top) && /\p{L}/u.test(meaning.text))) {
      this.place.feedText(cleanText(meaning.text, longestText).slice(meaning.undo))
      this.place.onKey({
        type: 'key',
        name: event.terminator,
        text: '',
        ctrl: false,
        alt: false,
        shift: false,
        raw: '',
      })
      return
    }
    for (let left = meaning.undo; left > 0; left--) this.place.erase(isField)
    this.takeCode(meaning.is === 'code' ? meaning.scan : { data: meaning.text, symbology: null, source: 'keyboard' })
  }

  private takeCode(scan: Scan): void {
    this.place.clearNotice()
    const { top, openScreens } = this.place
    // A13: at a locked till nothing happens until whoever it is has unlocked it.
    if (openScreens.includes('lock')) this.place.tellLocked()
    // F39: at the door every scan is an entry.
    else if (top.id === 'door') this.place.take({ do: 'enter-ticket', eventId: top.event.id, code: scan.data })
    else this.place.take({ do: 'take-scan', scan, mayOpen: openScreens.every((id) => open.has(id)) })
  }
}

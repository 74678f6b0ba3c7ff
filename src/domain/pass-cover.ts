/** What a pass covers in a sale (T10): one seat of each event on its days, as long as it has sessions left. */
import type { BasketLine } from './basket-line.ts'
import type { EventId, PassId } from './ids.ts'
import { type LocalDate, localDate } from './option-date.ts'
import type { PassProblem } from './voucher-problem.ts'

export interface PassCover {
  readonly passId: PassId
  readonly kindName: string
  /** Whoever comes with it should be that person. */
  readonly holder: string
  /** Days, '' for no bound. */
  readonly validFrom: LocalDate | ''
  readonly validTo: LocalDate | ''
  /** Events that it gave a seat of already. */
  readonly usedFor: readonly EventId[]
  /** It was paid back. */
  readonly isVoid: boolean
}

/** Its kind and the end of its code: enough to tell the passes of one family apart, too little to make one. */
export function passName({ kindName }: Pick<PassCover, 'kindName'>, code: string): string {
  return `${kindName} *${code.slice(-4)}`
}

/** Why it does not cover a seat of that event; days are those of the venue's clock. */
export function coverProblem(
  { validFrom, validTo, usedFor }: PassCover,
  { eventId, startsAt, timeZone }: Pick<BasketLine, 'eventId' | 'startsAt' | 'timeZone'>,
): PassProblem | null {
  if (usedFor.includes(eventId)) return 'event-used'
  const day = localDate(startsAt, timeZone)
  return (validFrom !== '' && day < validFrom) || (validTo !== '' && day > validTo) ? 'wrong-day' : null
}

/** Names, phones and notes on the papers of reservations: marks, so that they can go with the person (A19). */
import type { PaperDocument } from './document.ts'
import type { ReservationId } from './ids.ts'
import { withMarks } from './paper-customer.ts'

export type ReservationFact = 'name' | 'phone' | 'note'
/** What stands behind the marks of one reservation. */
export type MarkedFacts = Readonly<Record<ReservationFact, string>>

const marks = /\{(res_[\w-]+)\.(name|phone|note)\}/g

/** `{res_V1StGXR8Z5jd.name}` */
export function reservationMark(id: ReservationId, fact: ReservationFact): string {
  return `{${id}.${fact}}`
}

/** The reservations that a stored paper tells of, each once. */
export function markedReservations(document: string): ReservationId[] {
  return [...new Set([...document.matchAll(marks)].map(([, id]) => id as ReservationId))]
}

/** The paper with what is known in the place of the marks, and nothing where nothing is known any more. */
export function withReservations(document: PaperDocument, known: ReadonlyMap<string, MarkedFacts>): PaperDocument {
  return withMarks(document, (text) =>
    text.replaceAll(marks, (_mark, id: string, fact: ReservationFact) => known.get(id)?.[fact] ?? ''),
  )
}

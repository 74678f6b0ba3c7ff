/** What is said of an entry, as sentences. */
import { doorsCloseAt, doorsOpenAt, type EntryFacts } from '../domain/entry.ts'
import { ticketCodeText } from '../domain/ticket-code.ts'
import type { Entry } from './entry-desk.ts'
import { dateTime } from './format.ts'
import type { Language, Words } from './words.ts'
import { fill } from './words.ts'

/** Where the ticket sits, or what it is a ticket for; the code when nobody knows it. */
export function entryPlace({ facts, code }: Entry): string {
  if (facts === null) return ticketCodeText(code)
  if (facts.number === '') return facts.description
  return `${facts.section === '' ? '' : `${facts.section} `}${facts.row}-${facts.number}`
}

/** Why the verdict is what it is. */
export function entryReason({ verdict, facts }: Entry, words: Words, language: Language): string {
  const told = words.entry.reasons[verdict]
  return facts === null ? told : fill(told, reasonFacts(facts, language))
}

function reasonFacts({ doors, timeZone, eventTitle, first }: EntryFacts, language: Language) {
  const at = (instant: number): string => dateTime(instant, 'day-time', language, timeZone)
  return {
    event: `${eventTitle}, ${at(doors.startsAt)}`,
    time: first === null ? '' : at(first.at),
    till: first?.tillName ?? '',
    opens: at(doorsOpenAt(doors)),
    closed: at(doorsCloseAt(doors)),
  }
}

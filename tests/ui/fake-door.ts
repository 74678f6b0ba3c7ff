import type { DoorCount, Entry, EntryInput } from '../../src/desk/enter-ticket.ts'
import { type EntryFacts, entryVerdict } from '../../src/domain/entry.ts'
import type { EventId, TicketId } from '../../src/domain/ids.ts'
import { isTicketCode } from '../../src/domain/ticket-code.ts'

/** Every ticket code is one of tonight's, for Stalls 5-12; a code that ends in 1 is another evening's. */
export class FakeDoor {
  private readonly now: number
  private readonly entered = new Map<string, EntryFacts['first']>()

  constructor(now: number) {
    this.now = now
  }

  enter({ code, eventId }: EntryInput): Entry {
    const facts = isTicketCode(code) ? this.factsOf(code, eventId) : null
    const verdict = entryVerdict(facts, eventId, this.now)
    if (verdict === 'valid') this.entered.set(code, { at: this.now, tillName: 'Side door' })
    return { verdict, code, facts }
  }

  count(): DoorCount {
    return { entered: this.entered.size, sold: 40 }
  }

  private factsOf(code: string, eventId: EventId | null): EntryFacts {
    return {
      ticketId: `tkt_${code}` as TicketId,
      eventId: code.endsWith('1') ? ('evt_other' as EventId) : (eventId ?? ('evt_0' as EventId)),
      eventTitle: code.endsWith('1') ? 'Giselle' : 'Swan Lake',
      timeZone: 'Europe/Sofia',
      section: 'Stalls',
      row: '5',
      number: '12',
      description: 'Stalls 5-12',
      tariffName: 'Full',
      doors: { startsAt: this.now + 60_000, beforeMinutes: 120, afterMinutes: 180 },
      isCancelled: false,
      isRefunded: false,
      isReplaced: false,
      isUnpaid: false,
      first: this.entered.get(code) ?? null,
    }
  }
}

/** E04, Y13: the events, filtered by date and by what is typed. */

import type { EventListing } from '../../domain/open-hall.ts'
import { dateTime } from '../format.ts'
import type { Model } from '../model.ts'
import { asking, moveInList, type Screen, type Step } from '../screen.ts'
import { type DateRange, dateRanges, type ProgrammeState } from '../screen-state.ts'
import { statusWord } from '../words.ts'
import { openingAccreditations } from './accreditations.ts'
import { openingArticles } from './articles.ts'
import { basketStart } from './basket.ts'
import { customersIntents } from './customers.ts'
import { drawerStart } from './drawer.ts'
import { eventStatusStart } from './event-status.ts'
import { giftCardIntent } from './gift-card.ts'
import { openingPasses } from './passes.ts'
import { printsStart } from './prints.ts'
import { openingReservations } from './reservations.ts'
import { openingSales } from './sales.ts'
import { tillMenuStart } from './till-menu.ts'
import { vouchersIntent } from './vouchers.ts'

const dayMs = 24 * 60 * 60 * 1000
const rangeDays: Record<Exclude<DateRange, 'all'>, number> = { today: 1, week: 7, month: 30 }
const longestFilter = 40
/** Filter, heading and the empty lines between them. */
const aroundEvents = 5

export const programmeStart: ProgrammeState = { id: 'programme', filter: '', range: 'all', selected: 0 }

export const programmeScreen: Screen<ProgrammeState> = {
  id: 'programme',
  onCommand(state, command, model) {
    const events = shownEvents(state, model)
    const selected = moveInList(command, state.selected, events.length, programmeRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    switch (command) {
      case 'open-hall': {
        const event = events[Math.min(state.selected, events.length - 1)]
        return event === undefined ? { state } : asking(state, { do: 'open-hall', eventId: event.id })
      }
      case 'event-status': {
        const event = events[Math.min(state.selected, events.length - 1)]
        return event === undefined ? { state } : asking(state, { do: 'open', screen: eventStatusStart(event) })
      }
      case 'dates': {
        const next = dateRanges[(dateRanges.indexOf(state.range) + 1) % dateRanges.length] ?? 'all'
        return { state: { ...state, range: next, selected: 0 } }
      }
      case 'reload':
        return asking(state, { do: 'load-events' })
      case 'programme':
        return { state: { ...state, filter: '', selected: 0 } }
      case 'basket':
        return asking(state, { do: 'open', screen: basketStart(model) })
      case 'cash':
      case 'card':
        return asking(state, { do: 'begin-payment', tender: command })
      case 'customer':
        return asking(state, ...customersIntents)
      case 'voucher':
        return asking(state, vouchersIntent)
      case 'articles':
        return asking(state, ...openingArticles)
      case 'gift-card':
        return asking(state, giftCardIntent())
      case 'passes':
        return asking(state, ...openingPasses)
      case 'accreditations':
        return asking(state, ...openingAccreditations)
      case 'quick':
        return asking(state, { do: 'quick-sale' })
      case 'line':
        return openingLine(state, model, '')
      case 'door': {
        const event = events[Math.min(state.selected, events.length - 1)]
        return event === undefined ? { state } : asking(state, { do: 'open-door', event })
      }
      case 'drawer':
        return asking(state, { do: 'open', screen: drawerStart })
      case 'prints':
        return asking(state, { do: 'open', screen: printsStart }, { do: 'load-jobs' })
      case 'till-menu':
        return asking(state, { do: 'open', screen: tillMenuStart })
      case 'sales':
        return asking(state, ...openingSales)
      case 'reservations':
      case 'evening':
        return asking(state, ...openingReservations(command === 'evening'))
      default:
        return { state }
    }
  },
  onInput(state, _field, value, model) {
    const line = typedLine(state, value)
    if (line !== null) return openingLine({ ...state, filter: line.filter, selected: 0 }, model, line.text)
    return { state: { ...state, filter: value.slice(0, longestFilter), selected: 0 } }
  },
  drawn(state, model) {
    const { body } = model.layout
    const lines = Math.max(1, shownEvents(state, model).length)
    return { ...body, rows: Math.min(body.rows, lines + aroundEvents) }
  },
}

/**
 * `swan:` ends the name of an event and begins a typed sale; what is pasted behind it is part of it. A colon behind one
 * or two digits belongs to a time: `19:30`.
 */
function typedLine({ filter }: ProgrammeState, value: string): { filter: string; text: string } | null {
  const [, name, text] = /^(.*?(?:^|[^\d:]|#\d+)):(.*)$/su.exec(value) ?? []
  if (name === undefined || text === undefined || filter.includes(':')) return null
  return { filter: name.slice(0, longestFilter), text }
}

function openingLine(state: ProgrammeState, model: Model, text: string): Step<ProgrammeState> {
  const events = shownEvents(state, model)
  const event = events[Math.min(state.selected, events.length - 1)]
  return event === undefined ? { state } : asking(state, { do: 'open-line', eventId: event.id, text })
}

/** Lines of the list that fit: heading, filter and frame take the others. */
export function programmeRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - aroundEvents)
}

/** The events that pass the range of dates and every typed word: in title, hall, date, time or status. */
export function shownEvents(state: ProgrammeState, model: Model): readonly EventListing[] {
  const words = state.filter.toLowerCase().split(/\s+/).filter(Boolean)
  const listed = model.events.filter((event) => isInRange(event, state.range, model.eventsAt ?? 0))
  const [, number] = /^\s*#(\d+)\s*$/.exec(state.filter) ?? []
  if (number !== undefined) return listed.slice(Number(number) - 1, Number(number))
  return listed.filter((event) => words.every((word) => searchText(event, model).includes(word)))
}

function isInRange(event: EventListing, range: DateRange, now: number): boolean {
  if (range === 'all') return true
  const dayOf = (at: number): string => dateTime(at, 'day', 'en', event.timeZone)
  if (dayOf(event.startsAt) === dayOf(now)) return true
  return event.startsAt >= now && event.startsAt < now + rangeDays[range] * dayMs && range !== 'today'
}

function searchText(event: EventListing, { language, words }: Model): string {
  const day = dateTime(event.startsAt, 'day', language, event.timeZone)
  const time = dateTime(event.startsAt, 'time', language, event.timeZone)
  const iso = new Date(event.startsAt).toISOString().slice(0, 10)
  return `${event.title} ${event.hallName} ${day} ${time} ${iso} ${statusWord(words, event.status)}`.toLowerCase()
}

/** E04, Y13: the events, filtered by date and by what is typed. */

import type { EventListing } from '../../domain/open-hall.ts'
import { dateTime } from '../format.ts'
import type { Model } from '../model.ts'
import { asking, moveInList, type Screen, type Step } from '../screen.ts'
import { type DateRange, dateRanges, type ProgrammeState } from '../screen-state.ts'
import { statusWord } from '../words.ts'
import { eventStatusStart } from './event-status.ts'
import { sellingIntents } from './selling-intents.ts'

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
    const event = chosenEvent(state, model)
    switch (command) {
      case 'open-hall':
        return event === undefined ? { state } : asking(state, { do: 'open-hall', eventId: event.id })
      case 'event-status':
        return event === undefined ? { state } : asking(state, { do: 'open', screen: eventStatusStart(event) })
      case 'dates': {
        const next = dateRanges[(dateRanges.indexOf(state.range) + 1) % dateRanges.length] ?? 'all'
        return { state: { ...state, range: next, selected: 0 } }
      }
      case 'reload':
        return asking(state, { do: 'load-events' })
      case 'programme':
        return { state: { ...state, filter: '', selected: 0 } }
      case 'line':
        return openingLine(state, model, '')
      case 'door':
        return event === undefined ? { state } : asking(state, { do: 'open-door', event })
      default: {
        const intents = sellingIntents(command, model)
        return intents === undefined ? { state } : asking(state, ...intents)
      }
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

function chosenEvent(state: ProgrammeState, model: Model): EventListing | undefined {
  const events = shownEvents(state, model)
  return events[Math.min(state.selected, events.length - 1)]
}

function openingLine(state: ProgrammeState, model: Model, text: string): Step<ProgrammeState> {
  const event = chosenEvent(state, model)
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

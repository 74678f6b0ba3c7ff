import { setTimeout as wait } from 'node:timers/promises'
import { cleanText } from '../domain/clean-text.ts'
import type { EventStatus } from '../domain/event-status.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import { isRefusal, type Refusal, type RefusalCode } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { applyClaims, endedSeats } from './hall-map.ts'
import { changedClaims } from './read-claims.ts'
import { refreshSeats } from './refresh-seats.ts'

export interface Watch {
  stop(): void
}

/** Asking a file costs 10 µs, asking a server a round trip. */
const pausesMs = { file: 100, server: 600 } as const

/**
 * Keeps `hall.map` and `hall.event.status` up to date with what other tills do, and with holds that end, until stopped.
 * @param onChange gets the seats that look different now; none when only the event changed.
 * @param onTrouble hears once when the database cannot be read, and `null` when it can again.
 */
export function watchSeats(
  desk: Desk,
  hall: OpenHall,
  onChange: (seats: readonly number[]) => void,
  onTrouble: (trouble: Refusal | null) => void = () => undefined,
): Watch {
  const stopping = new AbortController()
  void watch(desk, hall, onChange, onTrouble, stopping.signal)
  return { stop: () => stopping.abort() }
}

async function watch(
  desk: Desk,
  hall: OpenHall,
  onChange: (seats: readonly number[]) => void,
  onTrouble: (trouble: Refusal | null) => void,
  signal: AbortSignal,
): Promise<void> {
  let mark: number | null = null
  let trouble: RefusalCode | '' = ''
  while (!signal.aborted) {
    const news = await orRefusal(() => readNews(desk, hall, mark)).catch((error: unknown) => {
      // The till was closed while a read was on its way.
      if (signal.aborted) return null
      throw error
    })
    if (signal.aborted || news === null) return
    if (isRefusal(news)) {
      if (trouble !== news.refused) onTrouble(news)
      trouble = news.refused
    } else {
      if (trouble !== '') onTrouble(null)
      trouble = ''
      mark = news.mark
      if (news.seats.length > 0 || news.isEventChanged) onChange(news.seats)
    }
    // The timer must not keep a program alive that is otherwise done.
    await wait(pausesMs[desk.store.kind], undefined, { signal, ref: false }).catch(() => undefined)
  }
}

interface News {
  readonly mark: number
  readonly seats: readonly number[]
  readonly isEventChanged: boolean
}

async function readNews(desk: Desk, hall: OpenHall, mark: number | null): Promise<News> {
  const newMark = await desk.store.changeMark()
  const expired = await readExpiries(desk, hall)
  if (newMark === mark) return { mark: newMark, seats: expired, isEventChanged: false }
  const { startsAt } = hall.event
  const isEventChanged = await refreshEvent(desk, hall)
  // With the start the ends of reservations move, which no claim tells.
  const since = hall.event.startsAt === startsAt ? hall.map.version : 0
  const claims = await changedClaims(desk, hall.event.id, since)
  const seats = applyClaims(hall, claims, desk.state.basketRow, desk.clock())
  return { mark: newMark, seats: [...new Set([...expired, ...seats])], isEventChanged }
}

/** What the database says now of seats whose hold or reservation should be over (F16, F18). */
async function readExpiries(desk: Desk, hall: OpenHall): Promise<number[]> {
  const ended = endedSeats(hall, desk.clock())
  if (ended.length === 0) return []
  const seats = ended.flatMap((seat) => hall.seats[seat]?.id ?? [])
  return refreshSeats(desk, hall, seats)
}

async function refreshEvent(desk: Desk, hall: OpenHall): Promise<boolean> {
  const row = await desk.store.db
    .selectFrom('event')
    .select(['status', 'title', 'starts_at'])
    .where('id', '=', hall.event.id)
    .executeTakeFirst()
  if (row === undefined) return false
  const { starts_at: startsAt } = row
  const title = cleanText(row.title)
  const status: EventStatus = row.status
  const { event } = hall
  if (event.status === status && event.title === title && event.startsAt === startsAt) return false
  hall.event = { ...event, status, title, startsAt }
  return true
}

import { listEvents } from '../desk/list-events.ts'
import { isRefusal } from '../domain/refusal.ts'
import { dateTime } from '../ui/format.ts'
import { languageOfWords, statusWord } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const eventListCommand: ShellCommand = {
  name: 'event list',
  onlyReads: true,
  options: [],
  async run({ desk, words }) {
    const events = await listEvents(desk)
    if (isRefusal(events)) return events
    return {
      list: events.map(({ startsAt, seatCount, freeCount, soldCount, canSell, canHold, ...event }) => ({
        ...event,
        starts: new Date(startsAt).toISOString(),
        seats: seatCount,
        free: freeCount,
        sold: soldCount,
      })),
      lines: events.map((event) => {
        const starts = dateTime(event.startsAt, 'long', languageOfWords(words), event.timeZone)
        const counts = `${event.freeCount}/${event.seatCount}`
        return [event.id, starts, event.title, event.hallName, statusWord(words, event.status), counts].join('  ')
      }),
    }
  },
}

import { blockSeats, unblockSeats } from '../desk/block-seats.ts'
import type { Desk } from '../desk/desk.ts'
import { openHall } from '../desk/open-hall.ts'
import type { EventId } from '../domain/ids.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { readSeatSpec, seatName } from '../domain/seat-spec.ts'
import { fill } from '../ui/words.ts'
import type { Given, ShellCommand } from './shell-command.ts'

export const blockCommand: ShellCommand = {
  name: 'block',
  options: [
    { flags: '--event <id>', word: 'event', required: true },
    { flags: '--seats <seats>', word: 'seats', required: true },
    { flags: '--reason <text>', word: 'blockReason', required: true },
  ],
  async run({ desk, shellWords }, given) {
    const meant = await seatsMeant(desk, given)
    if (isRefusal(meant)) return meant
    const done = await blockSeats(desk, { ...meant, reason: given.option('reason') ?? '' })
    if (isRefusal(done)) return done
    const facts = { blocked: namesOf(meant.hall, done.blocked), taken: namesOf(meant.hall, done.taken) }
    return { facts, text: fill(shellWords.answers.blocked, { seats: facts.blocked.join(', ') }) }
  },
}

export const unblockCommand: ShellCommand = {
  name: 'unblock',
  options: [
    { flags: '--event <id>', word: 'event', required: true },
    { flags: '--seats <seats>', word: 'seats', required: true },
  ],
  async run({ desk, shellWords }, given) {
    const meant = await seatsMeant(desk, given)
    if (isRefusal(meant)) return meant
    const done = await unblockSeats(desk, meant)
    if (isRefusal(done)) return done
    const freed = namesOf(meant.hall, done.freed)
    return { facts: { freed }, text: fill(shellWords.answers.unblocked, { seats: freed.join(', ') }) }
  },
}

async function seatsMeant(desk: Desk, { option }: Given): Promise<{ hall: OpenHall; seats: number[] } | Refusal> {
  const hall = await openHall(desk, (option('event') ?? '') as EventId)
  if (isRefusal(hall)) return hall
  const seats = readSeatSpec(hall, option('seats') ?? '')
  return isRefusal(seats) ? seats : { hall, seats }
}

function namesOf(hall: OpenHall, seats: readonly number[]): string[] {
  return seats.flatMap((index) => {
    const seat = hall.seats[index]
    return seat === undefined ? [] : [seatName(seat)]
  })
}

import { openHall } from '../desk/open-hall.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { seatName } from '../domain/seat-spec.ts'
import { seatStateName } from '../domain/seat-state.ts'
import type { ShellCommand } from './shell-command.ts'

export const seatsCommand: ShellCommand = {
  name: 'seats',
  onlyReads: true,
  options: [{ flags: '--event <id>', word: 'event', required: true }],
  async run({ desk }, { option }) {
    const hall = await openHall(desk, (option('event') ?? '') as EventId)
    if (isRefusal(hall)) return hall
    const seats = hall.seats.map((seat, index) => ({
      section: seat.section,
      row: seat.row,
      number: seat.number,
      zone: hall.zones[seat.zone]?.name ?? null,
      state: seatStateName(hall.map.states[index] ?? 0),
    }))
    return { list: seats, lines: seats.map((seat) => `${seatName(seat)}  ${seat.zone ?? ''}  ${seat.state}`) }
  },
}

import { listSeats } from '../desk/list-seats.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { ShellCommand } from './shell-command.ts'

export const seatsCommand: ShellCommand = {
  name: 'seats',
  onlyReads: true,
  options: [{ flags: '--event <id>', word: 'event', required: true }],
  async run({ desk }, { option }) {
    const seats = await listSeats(desk, (option('event') ?? '') as EventId)
    if (isRefusal(seats)) return seats
    return {
      list: seats.map(({ section, row, number, zone, state }) => ({
        section,
        row,
        number,
        zone: zone === '' ? null : zone,
        state,
      })),
      lines: seats.map(({ name, zone, state }) => `${name}  ${zone}  ${state}`),
    }
  },
}

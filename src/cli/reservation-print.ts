/** Reservations on paper: the slip of one (E20), the list of the evening (O11). */
import { openReservation } from '../desk/list-reservations.ts'
import { printEveningList } from '../desk/print-evening-list.ts'
import { printReservation } from '../desk/print-reservation.ts'
import type { ReservationId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { paperAnswer, printerOption, printPapers } from './papers.ts'
import type { ShellCommand } from './shell-command.ts'

export const reservationPrintCommand: ShellCommand = {
  name: 'reservation print',
  operands: '<id>',
  options: [printerOption],
  async run(context, { operands, option }) {
    const { desk, shellWords } = context
    const reservation = await openReservation(desk, (operands[0] ?? '') as ReservationId)
    if (isRefusal(reservation)) return reservation
    const { id, name } = reservation
    const printed = await printReservation(desk, id)
    if (isRefusal(printed)) return printed
    const papers = await printPapers(context, [printed.job], option('printer'))
    return paperAnswer({ id }, fill(shellWords.answers.slip, { name }), papers)
  },
}

export const reservationEveningCommand: ShellCommand = {
  name: 'reservation evening',
  options: [printerOption],
  async run(context, { option }) {
    const { desk, shellWords } = context
    const printed = await printEveningList(desk)
    if (isRefusal(printed)) return printed
    const { jobs, reservations } = printed
    const papers = await printPapers(context, jobs, option('printer'))
    return paperAnswer({ reservations }, fill(shellWords.answers.eveningList, { count: reservations }), papers)
  },
}

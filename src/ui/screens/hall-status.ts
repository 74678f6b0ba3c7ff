/** The line under the hall: the seat or section under the cursor, a range, or what was typed and where it leads. */
import type { OpenHall } from '../../domain/open-hall.ts'
import { namesInShort } from '../../domain/place-names/section-names.ts'
import { bareMoney } from '../format.ts'
import { findJump, type Jump, type UnknownJump } from '../hall/hall-jump.ts'
import type { HallState } from '../hall/hall-state.ts'
import { markedSeats, type SeatLine, seatLine, sectionLine } from '../hall/seat-line.ts'
import { hallIndex, hallNames } from '../hall-tables.ts'
import type { Model } from '../model.ts'
import { seatLapseText } from '../reservation-text.ts'
import { counted, fill, type Words } from '../words.ts'

export function hallStatus(model: Model, view: HallState): string {
  const { hall, words } = model
  if (hall === null) return ''
  const levels = hall.grid.levels
  const level = levels.length > 1 ? `${levels[view.level]?.name ?? ''}  ` : ''
  if (view.typed !== '') return `${fill(words.hall.typed, { text: view.typed })}  ${jumpText(hall, view, words)}`
  if (view.zoom === 'overview') return level + sectionText(hall, view, words)
  if (view.anchor !== null) {
    return level + counted(words, words.hall.range, markedSeats(hallIndex(hall), view).length)
  }
  return level + seatText(hall, view.seat, model)
}

function jumpText(hall: OpenHall, view: HallState, words: Words): string {
  const jump: Jump | null = findJump(hallNames(hall), { ...view, typed: view.typed.replace('/', '') })
  switch (jump?.kind) {
    case 'seat': {
      const seat = seatLine(hall, jump.seat, 0)
      return seat === null ? '' : `> ${seat.section} ${seat.row}-${seat.number}, ${words.seatStates[seat.state]}`
    }
    case 'row':
      return `> ${jump.section}, ${words.seat.row} ${jump.row.name}`
    case 'section':
      return `> ${jump.section.name}`
    case 'unknown':
      // A number alone may still become one of seats to look for.
      return /^\d+$/.test(view.typed) ? '' : unknownJumpText(jump, words)
    default:
      return ''
  }
}

/** What a mistyped place should have been. */
export function unknownJumpText({ part, text, section, row, known }: UnknownJump, words: Words): string {
  const { noSuchSection, noSuchRow, noSuchSeat } = words.hall
  const sentence = part === 'section' ? noSuchSection : part === 'row' ? noSuchRow : noSuchSeat
  return fill(sentence, { text, section: section ?? '', row: row ?? '', known: namesInShort(known) })
}

function sectionText(hall: OpenHall, view: HallState, words: Words): string {
  const section = sectionLine(hallIndex(hall), hall.map.states, view)
  if (section === null) return ''
  return `${section.section}: ${fill(words.hall.free, { free: section.free, total: section.total })}`
}

function seatText(hall: OpenHall, seatIndex: number, model: Model): string {
  const { words, tariff, language } = model
  const seat = seatLine(hall, seatIndex, tariff)
  if (seat === null) return words.hall.noSeat
  const place = `${seat.section} ${words.seat.row} ${seat.row} ${words.seat.seat} ${seat.number}`
  const kind = words.seatKinds[seat.kind]
  const price = seat.amount === null ? '-' : bareMoney(seat.amount, hall.event.currency, language)
  return [place, kind, seat.zone ?? '', price, stateText(hall, seatIndex, seat, model)]
    .filter((part) => part !== '')
    .join(', ')
}

/** Of a reserved seat also whose it is and until when, of a blocked one why. */
function stateText(hall: OpenHall, index: number, seat: SeatLine, model: Model): string {
  const { reservations, seatStates } = model.words
  const symbol = seat.symbol === null ? '' : ` ${seat.symbol}`
  const reservation = hall.map.reservations.get(index)
  if (reservation !== undefined) {
    const until = seatLapseText(reservation, hall.event.timeZone, model)
    return fill(reservations.reserved, { name: reservation.name, until }) + symbol
  }
  const reason = hall.map.reasons.get(index)
  return reason === undefined ? seatStates[seat.state] + symbol : fill(reservations.blocked, { reason })
}

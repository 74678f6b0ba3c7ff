/** Reserving, the list of reservations, one of them, house seats. */
import type { CustomerId, ReservationId } from '../../domain/ids.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { Reservation } from '../../domain/reservation.ts'
import type { ReservationIntent, ReserveState } from '../reservation-states.ts'
import { lapseText } from '../reservation-text.ts'
import { reservationStart } from '../screens/reservation-card.ts'
import { reserveChange, reserveStart } from '../screens/reserve.ts'
import { counted, fill } from '../words.ts'
import { openEventHall } from './programme-effects.ts'
import { type Effects, nextCustomer, refuseField, type Till } from './till.ts'

export const reservationEffects: Effects<ReservationIntent['do']> = {
  async 'begin-reserve'(till, { eventId }) {
    const { customer } = till.model
    const begun = await till.desk.beginReservation({ eventId, customerId: customer?.id ?? null })
    if (isRefusal(begun)) till.refuse(begun)
    else till.open(reserveStart(begun, customer))
  },

  async reserve(till, { form }) {
    if (form.reservationId === null) await reserveNew(till, form)
    else await changeOld(till, form, form.reservationId)
  },

  async 'edit-reservation'(till, { reservationId }) {
    const reservation = await loadCard(till, reservationId)
    if (reservation === null) return
    const { eventId, customerId } = reservation
    // Too late to book: then only its name, note and symbol can be changed.
    const begun = await till.desk.beginReservation({ eventId, customerId })
    till.open(reserveChange(reservation, isRefusal(begun) ? null : begun))
  },

  async 'load-reservations'(till, { isEvening }) {
    await loadList(till, isEvening)
  },

  async 'open-reservation'(till, { reservationId }) {
    if ((await loadCard(till, reservationId)) !== null) till.open(reservationStart)
  },

  async 'extend-reservation'(till, { reservationId }) {
    const extended = await till.desk.extendReservation({ id: reservationId })
    if (isRefusal(extended)) {
      till.refuse(extended)
      return
    }
    show(till, extended)
    const { name } = extended
    till.notice('good', fill(till.model.words.reservations.extended, { name, until: lapseText(extended, till.model) }))
  },

  async 'print-reservation'(till, { reservationId }) {
    const printed = await till.desk.printReservation(reservationId)
    if (isRefusal(printed)) await refuseReservation(till, reservationId, printed)
    else till.notice('good', till.model.words.reservations.printed)
  },

  async 'print-evening'(till) {
    const printed = await till.desk.printEveningList()
    const { reservations: words } = till.model.words
    if (isRefusal(printed)) till.refuse(printed)
    else if (printed.jobs.length === 0) till.notice('info', words.noneTonight)
    else till.notice('good', words.printed)
  },

  async 'annul-reservation'(till, { reservationId, seats, intoBasket }) {
    const before = till.model.reservations?.find((each) => each.id === reservationId) ?? till.model.reservation
    const freed = await till.desk.annulReservation({
      id: reservationId,
      intoBasket,
      ...(seats === null ? {} : { seats }),
    })
    if (isRefusal(freed)) {
      await refuseReservation(till, reservationId, freed)
      return
    }
    const { words } = till.model
    const name = before?.name ?? ''
    if (freed.reservation === null) forget(till, reservationId)
    else show(till, freed.reservation)
    till.update({ basket: freed.basket, best: null })
    till.seatsChanged('all')
    if (intoBasket && before !== null) await toHall(till, before)
    const sentence = intoBasket ? 'resold' : freed.reservation === null ? 'annulled' : 'released'
    till.notice('good', fill(words.reservations[sentence], { name }))
  },

  async 'sell-reservation'(till, { reservationId, seats }) {
    const taken = await till.desk.takeUpReservation({ id: reservationId, ...(seats === null ? {} : { seats }) })
    if (isRefusal(taken)) {
      await refuseReservation(till, reservationId, taken)
      return
    }
    const { reservation, basket } = taken
    till.update({ basket, best: null })
    if (reservation.customerId !== null) await takeCustomer(till, reservation.customerId)
    await toHall(till, reservation)
    till.notice('good', fill(till.model.words.reservations.toSell, { name: reservation.name }))
  },

  async block(till, { seats, isFreeing, reason }) {
    const { hall, words } = till.model
    if (hall === null) return
    const { reservations } = words
    const answer = isFreeing
      ? await till.desk.unblockSeats({ hall, seats })
      : await till.desk.blockSeats({ hall, seats, reason })
    till.seatsChanged(seats)
    if (isRefusal(answer)) {
      till.refuse(answer)
      return
    }
    till.close('block')
    till.adjust((state) => (state.id === 'hall' ? { ...state, view: { ...state.view, anchor: null } } : state))
    const count = 'freed' in answer ? answer.freed.length : answer.blocked.length
    till.notice('good', counted(words, isFreeing ? reservations.freedNow : reservations.blockedNow, count))
  },
}

async function reserveNew(till: Till, form: ReserveState): Promise<void> {
  const { name, symbol, note, pickUp, option, eventId } = form
  const customerId = till.model.customer?.id
  const reserved = await till.desk.reserve({
    ...{ eventId, name, symbol, note, pickUp },
    ...(pickUp === 'desk' ? { optionDate: option } : {}),
    ...(customerId === undefined ? {} : { customerId }),
  })
  if (isRefusal(reserved)) {
    till.update({ basket: till.desk.currentBasket() })
    till.seatsChanged('all')
    refuseForm(till, reserved)
    return
  }
  const { reservation, basket } = reserved
  till.update({ ...nextCustomer(till.model), basket })
  till.close('reserve')
  till.seatsChanged('all')
  const { words } = till.model
  const facts = { name: reservation.name, until: lapseText(reservation, till.model) }
  till.notice('good', counted(words, words.reservations.saved, reservation.seats.length, facts))
}

async function changeOld(till: Till, form: ReserveState, id: ReservationId): Promise<void> {
  const { name, symbol, note, pickUp, option, before } = form
  let changed = await till.desk.changeReservation({ id, name, symbol, note })
  const isMoved = pickUp !== before.pickUp || (pickUp === 'desk' && option !== before.option)
  if (!isRefusal(changed) && isMoved)
    changed = await till.desk.changePickUp({ id, pickUp, ...(pickUp === 'desk' ? { optionDate: option } : {}) })
  till.seatsChanged('all')
  if (isRefusal(changed)) {
    refuseForm(till, changed)
    return
  }
  show(till, changed)
  till.close('reserve')
  till.notice('good', fill(till.model.words.reservations.changed, { name: changed.name }))
}

/** A wrong field is named in the cashier's words. */
function refuseForm(till: Till, refusal: Refusal): void {
  const { reservations: words } = till.model.words
  refuseField(till, refusal, { name: words.name, note: words.note, option: words.option })
}

async function loadList(till: Till, isEvening: boolean): Promise<void> {
  const reservations = await till.desk.listReservations({ isEvening })
  if (isRefusal(reservations)) till.refuse(reservations)
  else till.update({ reservations })
}

async function loadCard(till: Till, id: ReservationId): Promise<Reservation | null> {
  const reservation = await till.desk.openReservation(id)
  if (isRefusal(reservation)) {
    await refuseReservation(till, id, reservation)
    return null
  }
  till.update({ reservation })
  return reservation
}

/** The card and its line in the list, as it is now. */
function show(till: Till, reservation: Reservation): void {
  const { reservations } = till.model
  const listed = reservations?.map((each) => (each.id === reservation.id ? reservation : each)) ?? null
  till.update({ reservation, reservations: listed })
  till.adjust((state) => (state.id === 'reservation' ? { ...state, marked: [], selected: 0 } : state))
}

/** It has ended: nothing is left to look at. */
function forget(till: Till, id: ReservationId): void {
  const { reservations } = till.model
  till.close('reservation')
  till.update({ reservation: null, reservations: reservations?.filter((each) => each.id !== id) ?? null })
}

async function refuseReservation(till: Till, id: ReservationId, refusal: Refusal): Promise<void> {
  if (refusal.refused === 'reservation-ended') forget(till, id)
  till.seatsChanged('all')
  till.refuse(refusal)
}

/** To the hall of the event, with the seats in sight, where the sale goes on. */
async function toHall(till: Till, { eventId, seats }: Reservation): Promise<void> {
  till.close('reservation')
  till.close('reservations')
  if (till.model.hall?.event.id !== eventId && !(await openEventHall(till, eventId))) return
  till.seatsChanged('all')
  till.showSeats(seats.map((seat) => seat.index))
}

/** E13: whose reservation it was, that person buys. */
async function takeCustomer(till: Till, id: CustomerId): Promise<void> {
  const history = await till.desk.customerHistory(id)
  if (!isRefusal(history)) till.update({ customer: history.customer })
}

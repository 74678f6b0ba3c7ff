/** Signing in, the programme, opening a hall. */
import type { EventId } from '../../domain/ids.ts'
import { defaultTariff, type EventListing } from '../../domain/open-hall.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { noTypedLines } from '../model.ts'
import { hallStart } from '../screens/hall-screen.ts'
import { shiftOpenStart } from '../screens/shift-open.ts'
import { secretStart } from '../screens/till-menu.ts'
import { fill } from '../words.ts'
import type { Effects, Till } from './till.ts'

export const programmeEffects: Effects<'sign-in' | 'load-events' | 'open-hall'> = {
  async 'sign-in'(till, { email, password }) {
    const session = await till.desk.signIn({ email, password })
    if (isRefusal(session)) {
      if (session.refused === 'password-unset') till.open(secretStart('first-password', session.email))
      till.refuse(session)
      return
    }
    // Read before the programme is shown: an empty one would look as if there were no events.
    const events = await till.desk.listEvents()
    till.update({
      session,
      basket: till.desk.currentBasket(),
      customer: null,
      exchange: null,
      typedLines: noTypedLines,
    })
    till.restart()
    till.startWatching()
    takeEvents(till, events)
    // F01
    if (!session.shift.isOpen) till.open(shiftOpenStart(session, till.model.language))
    await recover(till)
    tellClock(till)
  },

  async 'load-events'(till) {
    await loadEvents(till)
  },

  async 'open-hall'(till, { eventId }) {
    await openEventHall(till, eventId)
  },
}

/** @returns whether it is open now; when not, the cashier was told why. */
export async function openEventHall(till: Till, eventId: EventId): Promise<boolean> {
  const hall = await till.desk.openHall(eventId)
  if (isRefusal(hall)) {
    till.refuse(hall)
    return false
  }
  const halls = new Map(till.model.halls).set(eventId, hall)
  till.update({ hall, halls, tariff: defaultTariff(hall), best: null, pricing: till.desk.pricingNow() })
  till.restart(hallStart(hall, till.model))
  till.startWatching()
  return true
}

function tellClock(till: Till): void {
  const { model } = till
  const minutes = Math.ceil((model.place?.clockBehindMs ?? 0) / 60_000)
  if (minutes > 0) till.notice('error', fill(model.words.people.clockBehind, { minutes }))
}

async function loadEvents(till: Till): Promise<void> {
  takeEvents(till, await till.desk.listEvents())
}

function takeEvents(till: Till, events: readonly EventListing[] | Refusal): void {
  if (isRefusal(events)) till.refuse(events)
  else till.update({ events, eventsAt: till.now() })
}

/** F13: what a crash left open is looked up and told before anything else is sold. */
async function recover(till: Till): Promise<void> {
  const recovered = await till.desk.recoverPending()
  if (isRefusal(recovered)) till.refuse(recovered)
  else if (recovered.length > 0) {
    till.update({ recovered })
    till.open({ id: 'recovered' })
  }
}

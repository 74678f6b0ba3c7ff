/** Signing in, the programme, opening a hall. */
import { defaultTariff } from '../../domain/open-hall.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { hallStart } from '../screens/hall-screen.ts'
import type { Effects, Till } from './till.ts'

export const programmeEffects: Effects<'sign-in' | 'load-events' | 'open-hall'> = {
  async 'sign-in'(till, { email, password }) {
    const session = await till.desk.signIn({ email, password })
    if (isRefusal(session)) {
      till.refuse(session)
      return
    }
    till.update({ session, basket: till.desk.currentBasket(), customer: null })
    till.restart()
    till.startWatching()
    await loadEvents(till)
    await recover(till)
  },

  async 'load-events'(till) {
    await loadEvents(till)
  },

  async 'open-hall'(till, { eventId }) {
    const hall = await till.desk.openHall(eventId)
    if (isRefusal(hall)) {
      till.refuse(hall)
      return
    }
    const halls = new Map(till.model.halls).set(eventId, hall)
    till.update({ hall, halls, tariff: defaultTariff(hall), best: null })
    till.restart(hallStart(hall, till.model))
    till.startWatching()
  },
}

async function loadEvents(till: Till): Promise<void> {
  const events = await till.desk.listEvents()
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

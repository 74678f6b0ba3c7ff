import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { enterTicket } from '../../src/desk/enter-ticket.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { done, hallAt, openBoxOffice } from './box-office.ts'

test('A6 the title of an event that may not be sold, held, admitted to or changed is told clean', async () => {
  const office = await openBoxOffice({ rows: 2 })
  const { eventId } = office
  const desk = await office.desk()
  const change = async (sql: string, parameters: string[]) =>
    expect(await desk.store.commit([{ sql, parameters }])).toMatchObject({ committed: true })
  const hall = await hallAt(desk, eventId)
  done(await holdSeats(desk, { hall, seats: [0] }))
  await change('UPDATE event SET title = ?', [`To\u001b]52;c;!\u0007\nsca\u202e`])
  const event = 'To]52;c;! sca'
  const unreachable = { refused: 'status-not-reachable', event, from: 'on-sale', to: 'cancelled' }
  expect(await setEventStatus(desk, { eventId, status: 'cancelled' })).toEqual(unreachable)
  await change('DELETE FROM outlet_event WHERE event_id = ?', [eventId])
  const elsewhere = { refused: 'event-not-linked', event, outlet: desk.till.outlet.name }
  expect(await enterTicket(desk, { code: 'whatever', eventId })).toEqual(elsewhere)
  expect(await beginPayment(desk)).toEqual(elsewhere)
  done(await setEventStatus(desk, { eventId, status: 'closed-sale' }))
  done(await setEventStatus(desk, { eventId, status: 'cancelled' }))
  expect(await beginPayment(desk)).toEqual({ refused: 'event-not-selling', event, status: 'cancelled' })
  const notHolding = { refused: 'event-not-holding', event, status: 'cancelled' }
  expect(await holdSeats(desk, { hall, seats: [1] })).toEqual(notHolding)
})

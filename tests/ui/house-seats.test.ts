import { expect, test } from 'vitest'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { done, hallAt } from '../desk/box-office.ts'
import { createQuickUser } from '../quick-hash.ts'
import { openReservationTill } from './reservation-till.ts'

test('E23 a whole row is blocked with a reason, told under the cursor, and freed by the same key', async () => {
  const at = await openReservationTill('supervisor')
  await at.till.press('x', 'f2', 'press', 'enter')
  expect(at.till.row(22)).toContain('20 seats blocked')
  expect(at.till.text()).toContain('xxxxxxxxxx'.slice(0, 1))
  await at.till.press('right')
  expect(at.till.row(22)).toContain('blocked: press')
  const hall = await hallAt(at.other, at.office.eventId)
  expect([...hall.map.states].filter((state) => state === seatState.blocked)).toHaveLength(20)
  await at.till.press('x', 'f2', 'enter')
  expect(at.till.row(22)).toContain('20 seats freed')
  at.till.close()
})

test('a marked range is blocked but for what is taken', async () => {
  const at = await openReservationTill('supervisor')
  await at.till.press('1', '-', '1', 'enter')
  done(await holdSeats(at.other, { hall: await hallAt(at.other, at.office.eventId), seats: [1] }))
  await at.till.press('m', 'right', 'right', 'x', 'camera', 'enter')
  expect(at.till.row(22)).toContain('2 seats blocked')
  at.till.close()
})

test('F41 a cashier blocks and frees once somebody who may has signed; both stand in the journal', async () => {
  const { till, other, office } = await openReservationTill('cashier')
  const clara = { email: 'clara@example.org', password: 'clara-secret', name: 'Clara', role: 'supervisor' as const }
  const id = await createQuickUser(other, clara)
  await till.press('x', 'press', 'enter')
  expect(till.text()).toContain('Anna may not do this: block seats for the house')
  await till.press(clara.email, 'tab', clara.password, 'enter')
  expect(till.row(22)).toContain('1 seat blocked')
  expect(till.app.top.id).toBe('hall')
  const { states } = await hallAt(other, office.eventId).then((hall) => hall.map)
  expect([...states].filter((state) => state === seatState.blocked)).toHaveLength(1)
  const entry = await other.store.db.selectFrom('journal').select('body').where('kind', '=', 'seats-blocked').execute()
  expect(entry.map(({ body }) => JSON.parse(body).approvedBy)).toEqual([id])
  // The next one is asked for again.
  await till.press('x', 'enter')
  expect(till.app.top.id).toBe('override')
  till.close()
})

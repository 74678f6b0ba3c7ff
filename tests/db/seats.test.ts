import { expect, test } from 'vitest'
import { claimsOfEvent, holdSeats } from '../../db/claims.ts'
import { insertSeats, seatsOfHall } from '../../db/seats.ts'
import type { BasketId, HallId, SeatId } from '../../src/domain/ids.ts'
import type { PlanSeat } from '../../src/domain/seat-plan.ts'
import { boxOffice, done, eventRow, insert, now } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'

const plan: PlanSeat[] = Array.from({ length: 16_000 }, (_, index) => ({
  guid: `${index.toString(16)}-"guid"`,
  section: ['Партер', "L'orchestre", 'Loge "A"', 'Block\\7'][index % 4] ?? '',
  row: String(Math.floor(index / 40)),
  number: `${index % 40}${index % 97 === 0 ? 'b' : ''}`,
  x: (index % 40) * 0.55 - 11,
  y: Math.floor(index / 40) * -0.9,
  kind: index % 50 === 0 ? 'wheelchair' : 'normal',
  category: `Kategorie ${index % 5}`,
}))

const rounded = plan.map((seat) => ({
  ...seat,
  x: Math.round(seat.x * 1000) / 1000,
  y: Math.round(seat.y * 1000) / 1000 + 0,
}))

describeStores('a hall of 16,000 seats', (store) => {
  test('comes back in the order of its plan, to the thousandth of its unit, and its claims by index', async () => {
    const place = await boxOffice(store())
    const hall = `hal_${place.tag}big` as HallId
    const row = {
      id: hall,
      venue_id: place.venue,
      name: 'Stadium',
      shapes: '[]',
      categories: '[]',
      seat_count: plan.length,
      created_at: now,
    }
    await done(store(), [insert('hall', row), insertSeats(hall, plan)])
    expect(await seatsOfHall(store(), hall)).toEqual(rounded)

    const event = { ...eventRow(place, 'on-sale'), id: `${place.event}big` as typeof place.event, hall_id: hall }
    const basket = `bas_${place.tag}big` as BasketId
    const held = [15_999, 3, 800].map((index) => `${hall}.${index}` as SeatId)
    const basketRow = { id: basket, till_id: place.till, user_id: place.cashier, created_at: now, expires_at: now + 1 }
    await done(store(), [insert('event', event), insert('basket', basketRow), holdSeats(event.id, held, basket, now)])
    expect((await claimsOfEvent(store(), event.id)).map(({ seat }) => seat)).toEqual([15_999, 3, 800])
  })

  test('a hall nobody knows has no seats', async () => {
    expect(await seatsOfHall(store(), 'hal_unknown' as HallId)).toEqual([])
  })
})

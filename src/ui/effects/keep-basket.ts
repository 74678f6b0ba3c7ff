import { isRefusal } from '../../domain/refusal.ts'
import { fill } from '../words.ts'
import type { Till } from './till.ts'

/** The desk itself knows when a hold is old enough; asking it at every key would only keep its turns busy. */
export const renewEveryMs = 10_000

/** F16: whoever works at the till keeps the seats of the basket; what was lost all the same is told. */
export async function keepBasket(till: Till): Promise<void> {
  const renewed = await till.desk.renewBasket()
  if (isRefusal(renewed)) return till.refuse(renewed)
  if (renewed.basket !== till.model.basket) till.update({ basket: renewed.basket })
  if (renewed.lost.length === 0) return
  till.seatsChanged('all')
  till.notice('error', fill(till.model.words.notices.basketExpired, { seats: renewed.lost.join(', ') }))
}

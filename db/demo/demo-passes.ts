import type { PassKindId, TariffId } from '../../src/domain/ids.ts'
import { nameKey } from '../../src/domain/name-key.ts'
import { addDays, localDate } from '../../src/domain/option-date.ts'
import { putPassKind } from '../passes.ts'
import type { SqlStatement } from '../store.ts'
import type { DemoHouse } from './demo-house.ts'
import { demoHouse } from './demo-programme.ts'

/** T10: what the demo's house sells by the season; prices in the order of its tariffs, null where there is none. */
const demoPasses = [
  { name: 'Season pass', days: 240, sessions: 0, prices: [28_000, 19_500, 14_000] },
  { name: 'Matinee pass', days: 240, sessions: 10, prices: [12_000, 8400, 6000] },
  { name: 'Festival week', days: 12, sessions: 6, prices: [9500, 6500, null] },
] as const

export function demoPassKinds({ organiserId, administratorId, tariffs }: DemoHouse, now: number): SqlStatement[] {
  const { currency, timeZone } = demoHouse
  const today = localDate(now, timeZone)
  return demoPasses.flatMap(({ name, days, sessions, prices }, index) =>
    putPassKind(
      {
        // Ids never change.
        id: `pki_demo${String(index + 1).padStart(10, '0')}` as PassKindId,
        ...{ name, nameKey: nameKey(name), currency, taxRateBasisPoints: 900, isOnSale: true },
        ...{ validFrom: today, validTo: addDays(today, days), sessions },
        prices: prices.flatMap((amount, at): { tariffId: TariffId; amount: number }[] => {
          const tariffId = tariffs[at]
          return amount === null || tariffId === undefined ? [] : [{ tariffId, amount }]
        }),
      },
      organiserId,
      administratorId,
    ),
  )
}

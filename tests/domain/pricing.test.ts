import { expect, test } from 'vitest'
import type { PriceZoneId, TariffId } from '../../src/domain/ids.ts'
import { priceTable } from '../../src/domain/pricing.ts'

const zones = ['zon_a', 'zon_b'] as PriceZoneId[]
const tariffs = ['trf_full', 'trf_child'] as TariffId[]
const [zoneA, zoneB] = zones as [PriceZoneId, PriceZoneId]
const [full, child] = tariffs as [TariffId, TariffId]
const amountOf = priceTable(zones, tariffs, [
  { zoneId: zoneA, tariffId: full, amount: 4500 },
  { zoneId: zoneA, tariffId: child, amount: 0 },
  { zoneId: zoneB, tariffId: full, amount: 3000 },
  { zoneId: 'zon_other' as PriceZoneId, tariffId: full, amount: 1 },
])

test('a cell of zone and tariff holds a price, which may be nothing', () => {
  expect([amountOf(0, 0), amountOf(0, 1), amountOf(1, 0)]).toEqual([4500, 0, 3000])
})

test('E06 a zone without a price for the tariff is not sold at it', () => {
  expect([amountOf(1, 1), amountOf(-1, 0), amountOf(0, 2), amountOf(0, -1), amountOf(2, 0)]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

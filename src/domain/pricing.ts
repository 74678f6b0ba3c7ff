/** Prices of one event: zone × tariff → amount (see *price zone* and *tariff*). */
import type { PriceZoneId, TariffId } from './ids.ts'

export interface PriceCell {
  readonly zoneId: PriceZoneId
  readonly tariffId: TariffId
  /** Minor units, gross. */
  readonly amount: number
}

/**
 * @returns the amount for a zone and a tariff, both as indexes into the lists given here;
 * `null` where that zone is not sold at that tariff (E06).
 */
export function priceTable(
  zones: readonly PriceZoneId[],
  tariffs: readonly TariffId[],
  cells: readonly PriceCell[],
): (zone: number, tariff: number) => number | null {
  const zoneIndex = new Map(zones.map((id, index) => [id, index]))
  const tariffIndex = new Map(tariffs.map((id, index) => [id, index]))
  const table = new Map<number, number>()
  for (const cell of cells) {
    const zone = zoneIndex.get(cell.zoneId)
    const tariff = tariffIndex.get(cell.tariffId)
    if (zone !== undefined && tariff !== undefined) table.set(zone * tariffs.length + tariff, cell.amount)
  }
  return (zone, tariff) =>
    zone < 0 || tariff < 0 || tariff >= tariffs.length ? null : (table.get(zone * tariffs.length + tariff) ?? null)
}

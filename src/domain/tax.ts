/** The tax in what is sold, computed from gross (tax = gross - net) line by line and added up by rate. */
import { sumAmounts, taxIn } from './money.ts'

/** Basis points, up to the whole price. */
export function isTaxRate(rate: number): boolean {
  return Number.isInteger(rate) && rate >= 0 && rate <= 10_000
}

export interface RateTotal {
  readonly rateBasisPoints: number
  readonly gross: number
  readonly net: number
  readonly tax: number
}

/** One entry a rate, the lowest first; what is taxed at 0 is not among them. */
export function taxTotals(
  lines: readonly {
    readonly amount: number
    readonly taxRateBasisPoints: number
    /** Pieces that are taxed one by one; 1 when left out. */
    readonly count?: number
  }[],
): RateTotal[] {
  const byRate = Map.groupBy(lines, (line) => line.taxRateBasisPoints)
  return [...byRate]
    .filter(([rate]) => rate > 0)
    .sort(([one], [other]) => one - other)
    .map(([rateBasisPoints, some]) => {
      const gross = sumAmounts(some.map((line) => line.amount))
      const tax = sumAmounts(some.map(({ amount, count = 1 }) => taxIn(amount / count, rateBasisPoints) * count))
      return { rateBasisPoints, gross, net: gross - tax, tax }
    })
}

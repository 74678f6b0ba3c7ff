import type { RateInput } from '../desk/policy-input.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Given } from './shell-command.ts'

/**
 * `--percent 12.5` or `--amount 500` (minor units); `null` for neither. Refusals: bad-input, also for both.
 */
export function readRate(option: Given['option']): RateInput | null | Refusal {
  const percent = option('percent')
  const amount = option('amount')
  if (percent !== undefined && amount !== undefined)
    return { refused: 'bad-input', field: 'amount', value: amount, expected: '--percent | --amount' }
  if (percent !== undefined) {
    const value = basisPoints(percent)
    if (value === null) return { refused: 'bad-input', field: 'percent', value: percent, expected: '0-100' }
    return { effect: 'percent', value }
  }
  if (amount === undefined) return null
  if (!/^\d{1,12}$/.test(amount)) return { refused: 'bad-input', field: 'amount', value: amount, expected: '500' }
  return { effect: 'fixed', value: Number(amount) }
}

/** `12.5` → 1250; `null` for what is no percentage up to 100. */
export function basisPoints(percent: string): number | null {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(percent)) return null
  const points = Math.round(Number(percent) * 100)
  return points <= 10_000 ? points : null
}

/** `--tax 12.5`, of the price with the tax in it; nothing when it was not given. Refusals: bad-input. */
export function readTax(option: Given['option']): { readonly taxRateBasisPoints?: number } | Refusal {
  const text = option('tax')
  if (text === undefined) return {}
  const taxRateBasisPoints = basisPoints(text)
  return taxRateBasisPoints === null
    ? { refused: 'bad-input', field: 'tax', value: text, expected: '0-100' }
    : { taxRateBasisPoints }
}

/** `yes` or `no`; undefined when it was not given. Refusals: bad-input. */
export function readYesNo(option: Given['option'], name: string): boolean | undefined | Refusal {
  const text = option(name)
  if (text === undefined) return undefined
  if (text === 'yes' || text === 'no') return text === 'yes'
  const field = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return { refused: 'bad-input', field, value: text, expected: 'yes, no' }
}

export type Unit = 'ms' | 's' | 'B' | 'MB' | '/s' | '×' | ''

/** One number of a line; with a bound it can be missed. */
export interface Value {
  /** What the number is, such as 'p99'; '' when the line's name says it. */
  readonly label: string
  readonly amount: number
  readonly unit: Unit
  readonly atMost?: number
  readonly atLeast?: number
}

/** One line of the report. */
export interface Line {
  readonly name: string
  readonly values: readonly Value[]
}

/** Whether every bound is kept; `null` for a line that has none, such as a rival's. */
export function isKept({ values }: Line): boolean | null {
  const bounded = values.filter((value) => value.atMost !== undefined || value.atLeast !== undefined)
  if (bounded.length === 0) return null
  return bounded.every(
    ({ amount, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }) =>
      amount <= atMost && amount >= atLeast,
  )
}

export function valueText({ label, amount, unit }: Value): string {
  return `${label === '' ? '' : `${label} `}${amountText(amount, unit)}`
}

export function targetText({ label, unit, atMost, atLeast }: Value): string {
  const bound = atMost ?? atLeast
  if (bound === undefined) return ''
  return `${label === '' ? '' : `${label} `}${atMost === undefined ? '≥' : '≤'} ${amountText(bound, unit)}`
}

export function targetsText({ values }: Line): string {
  return values
    .map(targetText)
    .filter((text) => text !== '')
    .join(', ')
}

function amountText(amount: number, unit: Unit): string {
  const digits = Number.isInteger(amount) || Math.abs(amount) >= 100 ? 0 : Math.abs(amount) >= 10 ? 1 : 2
  return `${amount.toFixed(digits)}${unit === '' || unit === '/s' || unit === '×' ? unit : ` ${unit}`}`
}

/** As the bench prints it: name, values, targets, verdict. */
export function lineText(line: Line): string {
  const kept = isKept(line)
  const verdict = kept === null ? '' : kept ? 'ok' : 'MISSED'
  const values = line.values.map(valueText).join(', ')
  return `${line.name.padEnd(44)} ${values.padEnd(52)} ${targetsText(line).padEnd(28)} ${verdict}`.trimEnd()
}

import { cleanText } from '../domain/clean-text.ts'

/** A6: a row whose names somebody may have changed behind the desk's back, every text of it one clean line. */
export function cleanRow<Row extends object>(row: Row): Row {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleanText(value) : value,
  ])
  // The same names with values of the same types.
  return Object.fromEntries(entries) as Row
}

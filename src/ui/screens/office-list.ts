/** A list with columns, as the screens behind the counter show theirs. */
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import type { Model } from '../model.ts'

export interface OfficeColumn {
  readonly heading: string
  /** It takes what the others leave. Without one, columns are as wide as what stands in them. */
  readonly isFree?: boolean
  /** At most so wide. */
  readonly most?: number
  readonly isRight?: boolean
}

export interface OfficeList {
  readonly title: string
  readonly columns: readonly OfficeColumn[]
  readonly rows: readonly (readonly string[])[]
  /** Of each row. */
  readonly keys: readonly string[]
  readonly selected: number
  /** Said where there are no rows. */
  readonly empty: string
}

/** Of the column that takes what is left. */
const least = 4

/** Lines of a list that fit: frame and heading take the others. */
export function officeRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - 5)
}

/** Heading and rows, each exactly `width` cells. */
export function officeLines({ columns, rows }: OfficeList, width: number): { heading: string; lines: string[] } {
  const natural = columns.map(({ heading, most = width }, index) =>
    Math.min(most, Math.max(textWidth(heading), ...rows.map((row) => textWidth(row[index] ?? '')))),
  )
  const taken = columns.reduce((sum, { isFree = false }, index) => sum + (isFree ? 0 : (natural[index] ?? 0)), 0)
  const left = width - taken - (columns.length - 1)
  const widths = columns.map(({ isFree = false }, index) => (isFree ? Math.max(least, left) : (natural[index] ?? 1)))
  const line = (texts: readonly string[]): string =>
    columns
      .map(({ isRight = false }, index) => fitted(texts[index] ?? '', widths[index] ?? 1, isRight ? 'right' : 'left'))
      .join(' ')
  return { heading: line(columns.map(({ heading }) => heading)), lines: rows.map(line) }
}

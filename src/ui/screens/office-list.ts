/** A list with columns, as the screens behind the counter show theirs. */
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import type { Model } from '../model.ts'

export interface OfficeColumn {
  readonly heading: string
  /** Its part of what the other columns leave. Without one, a column is as wide as what stands in it. */
  readonly share?: number
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

/** How heading and rows are written, each exactly `width` cells. */
export function officeLines({ columns, rows }: Pick<OfficeList, 'columns' | 'rows'>, width: number) {
  const natural = columns.map(({ heading, share, most = width }, index) =>
    share === undefined ? Math.min(most, widest(heading, rows, index)) : 0,
  )
  const left = width - natural.reduce((sum, each) => sum + each, 0) - (columns.length - 1)
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0)
  const widths = columns.map(({ share }, index) =>
    share === undefined ? (natural[index] ?? 1) : Math.max(least, Math.floor((left * share) / shares)),
  )
  const lineOf = (texts: readonly string[]): string =>
    fitted(
      columns
        .map(({ isRight = false }, index) => fitted(texts[index] ?? '', widths[index] ?? 1, isRight ? 'right' : 'left'))
        .join(' '),
      width,
    )
  return { heading: lineOf(columns.map(({ heading }) => heading)), lineOf }
}

function widest(heading: string, rows: OfficeList['rows'], index: number): number {
  return rows.reduce((most, row) => Math.max(most, textWidth(row[index] ?? '')), textWidth(heading))
}

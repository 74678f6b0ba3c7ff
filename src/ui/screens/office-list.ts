/** A list with columns, as the screens behind the counter show theirs. */
import { textWidth } from '../../terminal/glyph.ts'
import { fitted } from '../fitted.ts'
import type { Model } from '../model.ts'

export interface OfficeColumn {
  readonly heading: string
  /** At least so wide; the one without a width takes what is left. */
  readonly columns?: number
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

/** Lines of a list that fit: frame and heading take the others. */
export function officeRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - 5)
}

/** Heading and rows, each exactly `width` cells. */
export function officeLines({ columns, rows }: OfficeList, width: number): { heading: string; lines: string[] } {
  const fixed = columns.map(({ heading, columns: least }) =>
    least === undefined ? null : Math.max(least, Math.min(textWidth(heading), least + 4)),
  )
  const taken = fixed.reduce<number>((sum, each) => sum + (each ?? 0), 0) + columns.length - 1
  const free = fixed.filter((each) => each === null).length
  const widths = fixed.map((each) => each ?? Math.max(4, Math.floor((width - taken) / Math.max(1, free))))
  const line = (texts: readonly string[]): string =>
    columns
      .map(({ isRight = false }, index) => fitted(texts[index] ?? '', widths[index] ?? 1, isRight ? 'right' : 'left'))
      .join(' ')
  return { heading: line(columns.map(({ heading }) => heading)), lines: rows.map(line) }
}

import type { Align } from '../../src/domain/document.ts'
import type { PaperWord, ReportWord } from '../../src/domain/paper-words.ts'
import type { TemplateKind } from './fields.ts'

/**
 * A parsed template. The file is made for organisers: one line of the file is one block on paper.
 *
 * ```
 * template ticket
 * # a remark
 * text bold double centre: {event}
 * columns: {word.row} {row} | {word.seat} {seat}
 * each tickets
 *   columns: {seat} {tariff} | {price}
 * logo opera.png
 * rule
 * space 1
 * qr: {code}
 * code128: {code}
 * cut
 * ```
 * `{fact}` is filled in by the sale, `{word.key}` by the language; `{{` and `}}` are braces. A line that names facts is left
 * out when all of them are empty; `each` repeats the lines indented below it for every item of a list.
 */
export interface Template<K extends TemplateKind = TemplateKind> {
  readonly kind: K
  readonly lines: readonly TemplateLine[]
}

export type TemplateLine =
  | {
      readonly type: 'text'
      readonly text: Pattern
      readonly align: Align
      readonly bold: boolean
      readonly size: 1 | 2
    }
  | { readonly type: 'columns'; readonly left: Pattern; readonly right: Pattern; readonly bold: boolean }
  | { readonly type: 'qr' | 'code128'; readonly data: Pattern }
  | { readonly type: 'logo'; readonly file: string; readonly at: number }
  | { readonly type: 'rule' }
  | { readonly type: 'space'; readonly lines: number }
  | { readonly type: 'cut' }
  | { readonly type: 'each'; readonly list: string; readonly lines: readonly TemplateLine[] }

export type Pattern = readonly PatternPart[]
export type PatternPart =
  | { readonly type: 'plain'; readonly text: string }
  | { readonly type: 'fact'; readonly name: string }
  | { readonly type: 'word'; readonly name: PaperWord | ReportWord }

/** One thing wrong in a template file; `value` is the offending piece of it, cut to a screen's width. */
export interface TemplateProblem {
  /** Counted from 1. */
  readonly line: number
  readonly problem: TemplateProblemCode
  readonly value: string
}

export type TemplateProblemCode =
  /** The first line that is no remark must be `template KIND`. */
  | 'no-header'
  | 'unknown-kind'
  | 'unknown-block'
  | 'unknown-option'
  | 'unknown-fact'
  | 'unknown-word'
  | 'unknown-list'
  /** A block that prints something without `: content`, or one that prints nothing with it. */
  | 'content'
  /** A brace without its partner. */
  | 'brace'
  /** `space` wants 1 to 20. */
  | 'number'
  /** Only lines below `each` are indented, by two spaces; a list inside a list is not possible. */
  | 'indent'
  | 'too-long'
  /** `logo` wants the plain name of a PNG file that stands beside the template. */
  | 'logo-name'
  | 'logo-missing'
  | 'logo-unreadable'
  /** At most 1200 dots in either direction, 240,000 in all, and 500,000 bytes. */
  | 'logo-too-large'

/** How the parser tells a problem of the line it is at. */
export type Report = (problem: TemplateProblemCode, value: string) => void

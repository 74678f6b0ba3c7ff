import type { PrinterRole } from './printer-role.ts'

/**
 * What goes on paper, before anyone knows which paper: a ticket, a receipt, a report.
 * Printers turn it into bytes, the screen into text, a file into a picture.
 */
export interface PaperDocument {
  readonly kind: PrinterRole
  /** ISO 639-1 language of its words; decides code pages. */
  readonly language: string
  readonly blocks: readonly PaperBlock[]
  /** Of its logos, by the names of their files. Read when it prints, and never stored with it. */
  readonly images?: ReadonlyMap<string, PaperImage>
}

/** A picture in greys: a byte a dot, row by row; 0 is black. */
export interface PaperImage {
  readonly width: number
  readonly height: number
  readonly shades: Uint8Array
}

export type PaperBlock =
  | {
      readonly type: 'text'
      readonly text: string
      readonly align?: Align
      readonly bold?: boolean
      readonly size?: 1 | 2
    }
  /** Left and right text on one line; the left is cut when both do not fit. */
  | { readonly type: 'columns'; readonly left: string; readonly right: string; readonly bold?: boolean }
  | { readonly type: 'rule' }
  | { readonly type: 'space'; readonly lines: number }
  | { readonly type: 'qr'; readonly data: string }
  | { readonly type: 'code128'; readonly data: string }
  /** A picture, centred: a file in the folder of the organiser's templates. */
  | { readonly type: 'logo'; readonly file: string }
  | { readonly type: 'cut' }

export type Align = 'left' | 'centre' | 'right'

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { paperWidth } from '../paper-text.ts'

const family = '@expo-google-fonts/jetbrains-mono'
const faces = { regular: '400Regular/JetBrainsMono_400Regular.ttf', bold: '700Bold/JetBrainsMono_700Bold.ttf' }
/** The usual size: a letter is 12 dots wide, which is font A of receipt printers: 48 letters on 576 dots. */
export const usualSizeDots = 20
const missingGlyph = 0
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** One letter's ink, placed from the top left corner of its cell. */
export interface LetterInk {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** 0–255 a dot, row by row. */
  readonly ink: Uint8Array
  /** How many cells on the next letter stands; 0 for all but the last part of a letter with marks. */
  readonly columns: number
}

export interface PaperFont {
  readonly lineDots: number
  /** Whether a letter, perhaps with marks, can be drawn. */
  has(letter: string): boolean
  /** `sizeDots` is the size of the type: a letter is 0.6 of it wide, and its baseline that far below the top of its cell. */
  letters(text: string, bold: boolean, sizeDots: number): Iterable<LetterInk>
}

let loading: Promise<PaperFont> | undefined

/** JetBrains Mono (SIL Open Font License), Latin and Cyrillic, drawn by the font reader inside bwip-js. Loaded once. */
export function loadPaperFont(): Promise<PaperFont> {
  loading ??= load()
  return loading
}

async function load(): Promise<PaperFont> {
  const { default: bwip } = await import('bwip-js/node')
  const require = createRequire(import.meta.url)
  for (const [face, file] of Object.entries(faces)) {
    bwip.loadFont(`guichet-${face}`, await readFile(require.resolve(`${family}/${file}`)))
  }
  const fonts = { regular: bwip.FontLib.lookup('guichet-regular'), bold: bwip.FontLib.lookup('guichet-bold') }
  const glyphOf = (part: string, bold: boolean, sizeDots: number) => {
    const codePoint = part.codePointAt(0) ?? 0
    return bwip.FontLib.getglyph(bold ? fonts.bold : fonts.regular, codePoint, sizeDots, sizeDots)
  }
  const known = (part: string) => glyphOf(part, false, usualSizeDots).glyph !== missingGlyph
  /** A letter that the font lacks as a whole is drawn as its base with the mark over it. */
  const partsOf = (letter: string) => {
    const whole = Array.from(letter)
    return whole.every(known) ? whole : Array.from(letter.normalize('NFD'))
  }
  return {
    lineDots: 26,
    has: (letter) => partsOf(letter).every(known),
    *letters(text, bold, sizeDots) {
      for (const { segment } of graphemes.segment(text)) {
        const parts = partsOf(segment)
        for (const [index, part] of parts.entries()) {
          const { left, top, width, height, pixels } = glyphOf(part, bold, sizeDots)
          const columns = index === parts.length - 1 ? paperWidth(segment) : 0
          // A space has no dots at all.
          const ink = width * height === 0 ? new Uint8Array() : pixels
          yield { left, top: sizeDots - top, width, height, ink, columns }
        }
      }
    },
  }
}

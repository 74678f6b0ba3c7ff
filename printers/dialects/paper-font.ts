import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { paperWidth } from '../paper-text.ts'

const family = '@expo-google-fonts/jetbrains-mono'
const faces = { regular: '400Regular/JetBrainsMono_400Regular.ttf', bold: '700Bold/JetBrainsMono_700Bold.ttf' }
/** At this size a letter is 12 dots wide, which is font A of receipt printers: 48 letters on 576 dots. */
const sizeDots = 20
const baselineDots = 20
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
  letters(text: string, bold: boolean, size: 1 | 2): Iterable<LetterInk>
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
  const glyphOf = (part: string, bold: boolean, size: number) => {
    const codePoint = part.codePointAt(0) ?? 0
    return bwip.FontLib.getglyph(bold ? fonts.bold : fonts.regular, codePoint, sizeDots * size, sizeDots * size)
  }
  const known = (part: string) => glyphOf(part, false, 1).glyph !== missingGlyph
  /** A letter that the font lacks as a whole is drawn as its base with the mark over it. */
  const partsOf = (letter: string) => {
    const whole = Array.from(letter)
    return whole.every(known) ? whole : Array.from(letter.normalize('NFD'))
  }
  return {
    lineDots: 26,
    has: (letter) => partsOf(letter).every(known),
    *letters(text, bold, size) {
      for (const { segment } of graphemes.segment(text)) {
        const parts = partsOf(segment)
        for (const [index, part] of parts.entries()) {
          const { left, top, width, height, pixels } = glyphOf(part, bold, size)
          const columns = index === parts.length - 1 ? paperWidth(segment) : 0
          yield { left, top: baselineDots * size - top, width, height, ink: pixels, columns }
        }
      }
    },
  }
}

/**
 * Text from outside (files, forms, scans, other systems) made harmless before it is stored, shown or printed (A6, F50):
 * nothing in it can drive a terminal or a printer, reorder a line or hide in it.
 */

/**
 * C0, DEL, C1; soft hyphen; directional and zero-width controls; fillers that look like nothing; line and paragraph
 * separators; the byte order mark; interlinear, musical and tag controls. Variation selectors stay: some signs need them.
 */
const unwanted =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\u034f|[\u17b4\u17b5]|[\u180b-\u180f]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}]/gu
/** A lone surrogate is not text at all. */
const loneSurrogates = /\p{Surrogate}/gu
const spaces = /[\s\u00a0]+/g

/** Made when a text first needs it: it loads tables that cost more than the first frame has time for. */
let segmenter: Intl.Segmenter | undefined
/** Real writing needs a handful of marks on one letter; a thousand of them is an attack on the screen. */
const marksPerGrapheme = 8

/**
 * One clean line: NFC, every run of white space a single space, none at the ends, cut after `maximumGraphemes` signs.
 * Cleaning what is clean changes nothing.
 */
export function cleanText(text: string, maximumGraphemes = 200): string {
  // Cut early: 10 MB pasted into a field need not be normalised first.
  const start = text.slice(0, maximumGraphemes * 64)
  const line = start
    .replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ')
    .replace(loneSurrogates, '')
    .replace(unwanted, '')
  return cutGraphemes(line.normalize('NFC').replace(spaces, ' ').trim(), maximumGraphemes).trimEnd()
}

/** Several clean lines, for notes: as `cleanText`, but line ends stay. */
export function cleanLines(text: string, maximumGraphemes = 2000): string {
  const lines = text.slice(0, maximumGraphemes * 64).split(/\r\n|[\n\r\u0085\u2028\u2029]/)
  return cutGraphemes(
    lines
      .map((line) => cleanText(line, maximumGraphemes))
      .join('\n')
      .trim(),
    maximumGraphemes,
  ).trimEnd()
}

function cutGraphemes(text: string, maximum: number): string {
  // The usual case: plain text shorter than the limit needs no segmenting.
  if (text.length <= maximum && !/\p{Mark}/u.test(text)) return text
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  let kept = ''
  let count = 0
  for (const { segment } of segmenter.segment(text)) {
    if (count === maximum) break
    kept += [...segment].length > marksPerGrapheme ? [...segment].slice(0, marksPerGrapheme).join('') : segment
    count += 1
  }
  return kept
}

/** Signs that fill two cells in a terminal, or of which terminals disagree: the hall draws one cell a seat. */
const wideSigns =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Tangut}\p{Script=Nushu}\p{Script=Khitan_Small_Script}\p{Co}\u2630-\u2637\u268a-\u268f\u2e80-\u33ff\u4dc0-\u4dff\ua960-\ua97f\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1aff0}-\u{1b16f}\u{1d300}-\u{1d37f}\u{1f000}-\u{1faff}]/u

/**
 * A symbol drawn on reserved seats (E21): one letter, digit or sign of any alphabet that is one cell wide. `null` when the
 * text is anything else; a sign made of several, or as wide as two, is no symbol.
 */
export function cleanSymbol(text: string): string | null {
  const clean = cleanText(text, 4)
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(clean) && !wideSigns.test(clean) ? clean : null
}

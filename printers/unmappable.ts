import type { PaperProblem } from './printer.ts'

const replacement = '?'
const mostProblems = 50
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

export interface Replacer {
  /** The text with a `?` in place of every letter that the paper cannot show. */
  readonly replace: (text: string) => string
  /** One entry a letter, in the order met, with the text in which it was first met. */
  readonly problems: PaperProblem[]
}

/**
 * Finds what cannot be shown before anything is encoded: encoders put a silent `?` there. A letter with marks counts as one.
 * `isKnown` hears one letter in NFC, which may be several code points.
 */
export function replaceUnmappable(isKnown: (letter: string) => boolean): Replacer {
  const seen = new Map<string, boolean>()
  const problems: PaperProblem[] = []
  const known = (letter: string) => {
    const answer = seen.get(letter) ?? isKnown(letter)
    seen.set(letter, answer)
    return answer
  }
  const replace = (text: string) => {
    let out = ''
    for (const { segment } of graphemes.segment(text)) {
      if (/^[ -~]$/.test(segment)) out += segment
      else if (known(segment)) out += segment
      else {
        out += replacement
        const reported = problems.some((entry) => entry.problem === 'unmappable' && entry.character === segment)
        if (!reported && problems.length < mostProblems) {
          problems.push({ problem: 'unmappable', character: segment, replacement, text })
        }
      }
    }
    return out
  }
  return { replace, problems }
}

import type { PaperWord, ReportWord } from '../../src/domain/paper-words.ts'
import type { Pattern, PatternPart, Report } from './template.ts'

/** The names a line may use. */
export interface FieldScope {
  readonly facts: readonly string[]
  readonly words: readonly (PaperWord | ReportWord)[]
}

/** `Row {row}` → its parts; a problem is reported and its piece left out. */
export function parsePattern(source: string, scope: FieldScope, report: Report): Pattern {
  const parts: PatternPart[] = []
  for (const [piece] of source.matchAll(/\{\{|\}\}|\{[^{}]*\}|[{}]|[^{}]+/g)) {
    if (piece === '{{' || piece === '}}') parts.push({ type: 'plain', text: piece.slice(1) })
    else if (piece === '{' || piece === '}') report('brace', source)
    else if (!piece.startsWith('{')) parts.push({ type: 'plain', text: piece })
    else {
      const part = parseField(piece.slice(1, -1).trim(), scope, report)
      if (part !== null) parts.push(part)
    }
  }
  return parts
}

/** `left | right`; only a bar between spaces parts them. */
export function splitColumns(content: string): readonly [string, string] {
  const bar = / \|( |$)/.exec(content)
  return bar === null ? [content, ''] : [content.slice(0, bar.index), content.slice(bar.index + bar[0].length)]
}

function parseField(name: string, scope: FieldScope, report: Report): PatternPart | null {
  if (name.startsWith('word.')) {
    const word = name.slice('word.'.length)
    const known = scope.words.find((name) => name === word)
    if (known !== undefined) return { type: 'word', name: known }
    report('unknown-word', word)
    return null
  }
  if (scope.facts.includes(name)) return { type: 'fact', name }
  report('unknown-fact', name)
  return null
}

import type { PaperBlock, PaperDocument } from '../../src/domain/document.ts'
import type { PaperWords, ReportWords } from '../../src/domain/paper-words.ts'
import { paperText } from '../paper-text.ts'
import { type Facts, type SaleKind, type TemplateKind, templateKinds } from './fields.ts'
import type { Pattern, Template, TemplateLine } from './template.ts'

/** The cashier's language: its code and the fixed words that papers of that kind may name. */
export interface PaperLanguage<K extends TemplateKind = SaleKind> {
  /** ISO 639-1. */
  readonly language: string
  readonly words: K extends SaleKind ? PaperWords : PaperWords & ReportWords
}

type Scope = Readonly<Record<string, unknown>>
/** Which names there are, the parser and the types have checked. */
type Words = Readonly<Record<string, string>>

/** Fills a template. Every fact is cleaned (F50); what the facts lack is left out. Cannot fail: the parser checked the names. */
export function renderTemplate<K extends TemplateKind>(
  template: Template<K>,
  facts: Facts<K>,
  { language, words }: PaperLanguage<K>,
): PaperDocument {
  return { kind: templateKinds[template.kind].document, language, blocks: renderLines(template.lines, facts, words) }
}

function renderLines(lines: readonly TemplateLine[], scope: Scope, words: Words): PaperBlock[] {
  return lines.flatMap((line) => {
    if (line.type !== 'each') return renderLine(line, scope, words) ?? []
    const items = scope[line.list]
    if (!Array.isArray(items)) return []
    return items.flatMap((item: Scope) => renderLines(line.lines, { ...scope, ...item }, words))
  })
}

function renderLine(line: Exclude<TemplateLine, { type: 'each' }>, scope: Scope, words: Words): PaperBlock | null {
  const fill = (pattern: Pattern) => fillPattern(pattern, scope, words)
  switch (line.type) {
    case 'text': {
      const { align, bold, size } = line
      return leftOut([line.text], scope) ? null : { type: 'text', text: fill(line.text), align, bold, size }
    }
    case 'columns': {
      const { left, right, bold } = line
      return leftOut([left, right], scope) ? null : { type: 'columns', left: fill(left), right: fill(right), bold }
    }
    case 'qr':
    case 'code128': {
      const data = fill(line.data)
      return data === '' ? null : { type: line.type, data }
    }
    case 'logo':
      return { type: 'logo', file: line.file }
    case 'rule':
    case 'cut':
    case 'space':
      return line
  }
}

/** A line that names facts says nothing when none of them is known. */
function leftOut(patterns: readonly Pattern[], scope: Scope): boolean {
  const facts = patterns.flat().filter((part) => part.type === 'fact')
  return facts.length > 0 && facts.every(({ name }) => factText(scope, name) === '')
}

function fillPattern(pattern: Pattern, scope: Scope, words: Words): string {
  const filled = pattern.map((part) => {
    if (part.type === 'plain') return part.text
    return part.type === 'word' ? (words[part.name] ?? '') : factText(scope, part.name)
  })
  return paperText(filled.join('')).replace(/ {2,}/g, ' ').trim()
}

function factText(scope: Scope, name: string): string {
  const value = Object.hasOwn(scope, name) ? scope[name] : undefined
  return typeof value === 'string' ? paperText(value).trim() : ''
}

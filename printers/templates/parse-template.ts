import { isLogoName } from '../images/read-logo.ts'
import { paperText } from '../paper-text.ts'
import { isTemplateKind, type TemplateKind, templateKinds, wordsOf } from './fields.ts'
import { type FieldScope, parsePattern, splitColumns } from './parse-pattern.ts'
import type { Report, Template, TemplateLine, TemplateProblem, TemplateProblemCode } from './template.ts'

const maxLines = 500
const maxLineLength = 400
const maxSpace = 20

/** Reads a template file. All problems are found in one go, each with its line. */
export function parseTemplate(source: string): Template | { readonly problems: readonly TemplateProblem[] } {
  const problems: TemplateProblem[] = []
  const rows = source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text: text.trimEnd(), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.trimStart().startsWith('#'))
  const report = (line: number, problem: TemplateProblemCode, value: string) =>
    problems.push({ line, problem, value: paperText(value).slice(0, 60) })

  const header = rows.shift()
  const kind = /^template +(\S+)$/.exec(header?.text ?? '')?.[1]
  if (kind === undefined) return one(header?.line ?? 1, 'no-header', header?.text ?? '')
  if (!isTemplateKind(kind)) return one(header?.line ?? 1, 'unknown-kind', kind)
  if (rows.length > maxLines) return one(rows[maxLines]?.line ?? maxLines, 'too-long', String(rows.length))

  const lists: Readonly<Record<string, readonly string[]>> = templateKinds[kind].lists
  const words = wordsOf(kind)
  const outer: FieldScope = { facts: templateKinds[kind].facts, words }
  const lines: TemplateLine[] = []
  let body: { readonly lines: TemplateLine[]; readonly scope: FieldScope } | null = null
  for (const { text, line } of rows) {
    const say: Report = (problem, value) => report(line, problem, value)
    const indent = text.length - text.trimStart().length
    if (text.length > maxLineLength) {
      say('too-long', text)
    } else if (indent !== 0 && (indent !== 2 || body === null || /^ *each\b/.test(text))) {
      say('indent', text)
    } else if (indent === 0 && /^each\b/.test(text)) {
      const list = text.slice(4).trim()
      const fields = Object.hasOwn(lists, list) ? lists[list] : undefined
      if (fields === undefined) say('unknown-list', list)
      body = { lines: [], scope: { facts: [...outer.facts, ...(fields ?? [])], words } }
      lines.push({ type: 'each', list, lines: body.lines })
    } else {
      if (indent === 0) body = null
      const parsed = parseBlock(text.trimStart(), line, body?.scope ?? outer, say)
      if (parsed !== null) (body?.lines ?? lines).push(parsed)
    }
  }
  return problems.length > 0 ? { problems } : { kind, lines }
}

/** The same for a file that must be of one kind. */
export function parseTemplateOf<K extends TemplateKind>(
  kind: K,
  source: string,
): Template<K> | { readonly problems: readonly TemplateProblem[] } {
  const template = parseTemplate(source)
  if ('problems' in template) return template
  return template.kind === kind ? { kind, lines: template.lines } : one(1, 'unknown-kind', template.kind)
}

function one(line: number, problem: TemplateProblemCode, value: string) {
  return { problems: [{ line, problem, value: paperText(value).slice(0, 60) }] }
}

function parseBlock(text: string, line: number, scope: FieldScope, report: Report): TemplateLine | null {
  const colon = text.indexOf(':')
  const head = (colon < 0 ? text : text.slice(0, colon)).trim().split(/ +/)
  const content = colon < 0 ? null : text.slice(colon + 1).replace(/^ /, '')
  const block = head[0] ?? ''
  const options = new Set(head.slice(1))
  const take = (option: string) => options.delete(option)
  if (block === 'logo') return parseLogo(content, head.slice(1), line, report)
  const parsed = parseKnownBlock(block, content, take, options, scope, report)
  if (parsed === undefined) {
    report('unknown-block', block)
    return null
  }
  for (const option of options) report('unknown-option', option)
  return parsed
}

function parseLogo(content: string | null, names: readonly string[], at: number, report: Report): TemplateLine | null {
  const [file = ''] = names
  if (content !== null) report('content', content)
  else if (names.length === 1 && isLogoName(file)) return { type: 'logo', file, at }
  else report('logo-name', names.join(' '))
  return null
}

/** Undefined: no such block. Null: the block is known and its problem reported. */
function parseKnownBlock(
  block: string,
  content: string | null,
  take: (option: string) => boolean,
  options: Set<string>,
  scope: FieldScope,
  report: Report,
): TemplateLine | null | undefined {
  switch (block) {
    case 'text':
    case 'columns':
    case 'qr':
    case 'code128': {
      if (content === null) {
        report('content', block)
        options.clear()
        return null
      }
      if (block === 'qr' || block === 'code128') return { type: block, data: parsePattern(content, scope, report) }
      const bold = take('bold')
      if (block === 'columns') {
        const [left, right] = splitColumns(content)
        return { type: block, left: parsePattern(left, scope, report), right: parsePattern(right, scope, report), bold }
      }
      const size = take('double') ? 2 : 1
      const align = take('centre') ? 'centre' : take('right') ? 'right' : 'left'
      take('left')
      return { type: block, text: parsePattern(content, scope, report), align, bold, size }
    }
    case 'rule':
    case 'cut':
    case 'space': {
      if (content !== null) report('content', content)
      if (block !== 'space') return { type: block }
      const [count = '1'] = options
      options.clear()
      const lines = /^\d{1,2}$/.test(count) ? Number(count) : 0
      if (lines < 1 || lines > maxSpace) report('number', count)
      return { type: 'space', lines }
    }
    default:
      return undefined
  }
}

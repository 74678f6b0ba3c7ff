import { readFile } from 'node:fs/promises'
import { logoFault } from '../images/read-logo.ts'
import { shippedFile } from '../shipped-files.ts'
import type { TemplateKind } from './fields.ts'
import { parseTemplate, parseTemplateOf } from './parse-template.ts'
import type { Template, TemplateLine, TemplateProblem } from './template.ts'

const maxBytes = 200_000

/** The template that comes with the till. */
export async function shippedTemplate<K extends TemplateKind>(kind: K): Promise<Template<K>> {
  const template = await readTemplate(kind, shippedFile(`templates/${kind}.template`))
  if ('problems' in template)
    throw new Error(`the shipped template ${kind} is broken: ${JSON.stringify(template.problems)}`)
  return template
}

/** A template file of whatever kind it says it is, and its logos, checked. Rejects when the file cannot be read. */
export async function readAnyTemplate(
  file: string,
): Promise<Template | { readonly problems: readonly TemplateProblem[] }> {
  const bytes = await readFile(file)
  if (bytes.length > maxBytes) return { problems: [{ line: 1, problem: 'too-long', value: String(bytes.length) }] }
  const template = parseTemplate(bytes.toString('utf8'))
  if ('problems' in template) return template
  const problems = await logoProblems(template.lines, file)
  return problems.length > 0 ? { problems } : template
}

async function logoProblems(lines: readonly TemplateLine[], file: string): Promise<TemplateProblem[]> {
  const problems: TemplateProblem[] = []
  for (const line of lines.flatMap((each) => (each.type === 'each' ? each.lines : [each]))) {
    const fault = line.type === 'logo' ? await logoFault(file, line.file) : null
    if (line.type === 'logo' && fault !== null) problems.push({ line: line.at, problem: fault, value: line.file })
  }
  return problems
}

/** An organiser's own template file. Rejects when the file cannot be read. */
export async function readTemplate<K extends TemplateKind>(
  kind: K,
  file: string,
): Promise<Template<K> | { readonly problems: readonly TemplateProblem[] }> {
  const bytes = await readFile(file)
  if (bytes.length > maxBytes) return { problems: [{ line: 1, problem: 'too-long', value: String(bytes.length) }] }
  return parseTemplateOf(kind, bytes.toString('utf8'))
}

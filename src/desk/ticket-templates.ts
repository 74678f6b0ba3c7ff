import { join } from 'node:path'
import { type TemplateKind, templateKinds } from '../../printers/templates/fields.ts'
import { readTemplate, shippedTemplate } from '../../printers/templates/load-template.ts'
import type { Template } from '../../printers/templates/template.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Desk } from './desk.ts'

export interface SaleTemplates {
  readonly ticket: Template<'ticket'>
  readonly grouped: Template<'grouped'>
  readonly receipt: Template<'receipt'>
}

const loaded = new WeakMap<Desk, Map<string, Promise<Template>>>()

/**
 * The templates of an event (E17): an organiser's own from the template folder, `NAME.ticket`, `NAME.grouped` and
 * `NAME.receipt`, else those that the till is set to, else those that come with it. A template that is missing or broken
 * never keeps a sale from being made.
 */
export async function saleTemplates(desk: Desk, name: string): Promise<SaleTemplates> {
  const [ticket, grouped, receipt] = await Promise.all([
    templateOf(desk, name, 'ticket'),
    templateOf(desk, name, 'grouped'),
    templateOf(desk, name, 'receipt'),
  ])
  return { ticket, grouped, receipt }
}

/** The template of any kind that goes with an event's, chosen as `saleTemplates` does. */
export async function templateOf<K extends TemplateKind>(desk: Desk, name: string, kind: K): Promise<Template<K>> {
  const known = loaded.get(desk) ?? new Map<string, Promise<Template>>()
  loaded.set(desk, known)
  const key = `${name}.${kind}`
  const loading = known.get(key) ?? load(desk, name, kind)
  known.set(key, loading)
  // What is kept under a key is of the kind that the key ends with.
  return loading as Promise<Template<K>>
}

async function load<K extends TemplateKind>(desk: Desk, name: string, kind: K): Promise<Template<K>> {
  const { templateFolder, till } = desk
  if (templateFolder === null) return shippedTemplate(kind)
  for (const wanted of [name, till.templates[templateKinds[kind].document]]) {
    if (!isTemplateName(wanted)) continue
    const own = await readTemplate(kind, join(templateFolder, `${wanted}.${kind}`)).catch(() => null)
    if (own !== null && !('problems' in own)) return own
  }
  return shippedTemplate(kind)
}

/** The papers that go by their event's template. */
export const eventKinds: readonly TemplateKind[] = ['ticket', 'grouped', 'receipt', 'copy', 'refund', 'reservation']

/**
 * Refusals: bad-input for a name of which the template folder has no usable file of any of these kinds; what is wrong in a
 * broken one is told with its line.
 */
export async function unusableTemplate(
  { templateFolder }: Desk,
  name: string,
  kinds: readonly TemplateKind[],
): Promise<Refusal | null> {
  const file = (kind: TemplateKind) => join(templateFolder ?? '', `${name}.${kind}`)
  const refusal: Refusal = {
    refused: 'bad-input',
    field: 'template',
    value: name,
    expected: kinds.map(file).join(', '),
  }
  if (templateFolder === null || !isTemplateName(name)) return refusal
  let broken: Refusal | null = null
  for (const kind of kinds) {
    const read = await readTemplate(kind, file(kind)).catch(() => null)
    if (read === null) continue
    if (!('problems' in read)) return null
    const [first] = read.problems
    const told = first === undefined ? '' : `:${first.line}: ${first.problem} "${first.value}"`
    broken ??= { ...refusal, value: `${name}.${kind}${told}` }
  }
  return broken ?? refusal
}

/** A plain name alone can lead to a file: never a path out of the folder. */
export function isTemplateName(name: string): boolean {
  return /^[A-Za-z0-9_-]{1,60}$/.test(name)
}

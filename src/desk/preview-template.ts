import { readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { picture } from '../../printers/dialects/picture.ts'
import { renderText } from '../../printers/dialects/text.ts'
import { withLogos } from '../../printers/images/read-logo.ts'
import { loadModel } from '../../printers/models.ts'
import { shippedFile } from '../../printers/shipped-files.ts'
import { isTemplateKind, type TemplateKind, templateKinds } from '../../printers/templates/fields.ts'
import { readAnyTemplate } from '../../printers/templates/load-template.ts'
import { renderTemplate } from '../../printers/templates/render-template.ts'
import { sampleFacts } from '../../printers/templates/sample-facts.ts'
import type { TemplateProblem } from '../../printers/templates/template.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { PaperLanguage } from './desk.ts'

export interface ListedTemplate {
  /** `ticket` of those that come with the till, `opera.ticket` of an organiser's own. */
  readonly name: string
  readonly kind: TemplateKind
  readonly file: string
  readonly isShipped: boolean
}

/** All templates there are: the shipped ones, then the organiser's own from the template folder, by name. */
export async function listTemplates(templateFolder: string): Promise<ListedTemplate[]> {
  const shipped = kindsOfTemplates.map((kind) => ({
    name: kind,
    kind,
    file: shippedFile(`templates/${kind}.template`),
    isShipped: true,
  }))
  const files = await readdir(templateFolder).catch((): string[] => [])
  const own = files.sort().flatMap((file): ListedTemplate[] => {
    const kind = file.slice(file.lastIndexOf('.') + 1)
    return isTemplateKind(kind) ? [{ name: file, kind, file: join(templateFolder, file), isShipped: false }] : []
  })
  return [...shipped, ...own]
}

const kindsOfTemplates = Object.keys(templateKinds).filter(isTemplateKind)

/**
 * A template filled with sample facts: a file, or a name that `listTemplates` gives. Problems come with their lines.
 * Refusals: file-unreadable.
 */
export async function previewTemplate(
  wanted: string,
  templateFolder: string,
  language: PaperLanguage,
): Promise<PaperDocument | { readonly problems: readonly TemplateProblem[] } | Refusal> {
  const known = (await listTemplates(templateFolder)).find((template) => template.name === wanted)
  const file = known?.file ?? wanted
  try {
    const template = await readAnyTemplate(file)
    if ('problems' in template) return template
    return await withLogos(renderTemplate(template, sampleFacts(template.kind), language), dirname(file))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { refused: 'file-unreadable', file, reason }
  }
}

/** As text, in lines of at most so many columns. */
export function previewLines(document: PaperDocument, columns: number): Promise<string[]> {
  return renderText(document, { columns, codes: 'half' })
}

/** As a picture, a dot of paper a pixel. Refusals: file-unwritable, file-exists. */
export async function writePreview(document: PaperDocument, file: string): Promise<Refusal | null> {
  const model = await loadModel('picture')
  if (model === null) throw new Error('the package lacks the model of pictures')
  const { bytes } = await picture.encode(document, model)
  try {
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 })
    return null
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return reason === 'EEXIST' ? { refused: 'file-exists', file } : { refused: 'file-unwritable', file, reason }
  }
}

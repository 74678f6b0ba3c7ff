/** Whose badge it is: marks on the stored paper, so that the name is read when it prints and can go with the person (A19). */
import type { PaperDocument } from './document.ts'
import type { AccreditationId } from './ids.ts'
import { withMarks } from './paper-customer.ts'

export type AccreditationFact = 'name' | 'organisation'
export type AccreditationFacts = Readonly<Record<AccreditationFact, string>>

const marks = /\{(acc_[\w-]+)\.(name|organisation)\}/g

/** `{acc_V1StGXR8Z5jd.name}` */
export function accreditationMark(id: AccreditationId, fact: AccreditationFact): string {
  return `{${id}.${fact}}`
}

/** The accreditations that a stored paper tells of, each once. */
export function markedAccreditations(document: string): AccreditationId[] {
  return [...new Set([...document.matchAll(marks)].map(([, id]) => id as AccreditationId))]
}

/** The paper with what is known in the place of the marks, and nothing where nothing is known any more. */
export function withAccreditations(
  document: PaperDocument,
  known: ReadonlyMap<string, AccreditationFacts>,
): PaperDocument {
  return withMarks(document, (text) =>
    text.replaceAll(marks, (_mark, id: string, fact: AccreditationFact) => known.get(id)?.[fact] ?? ''),
  )
}

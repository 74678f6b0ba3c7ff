/** Whose badge or pass it is: marks on the stored paper, so that the name is read when it prints and no paper that is kept holds it (A19). */
import type { PaperDocument } from './document.ts'
import type { AccreditationId, PassId } from './ids.ts'
import { withMarks } from './paper-customer.ts'

export type HolderFact = 'name' | 'organisation'
export type HolderFacts = Readonly<Record<HolderFact, string>>

const marks = /\{((?:acc|pas)_[\w-]+)\.(name|organisation)\}/g

/** `{acc_V1StGXR8Z5jd.name}` */
export function holderMark(id: AccreditationId | PassId, fact: HolderFact): string {
  return `{${id}.${fact}}`
}

/** The accreditations and passes that a stored paper tells of, each once. */
export function markedHolders(document: string): string[] {
  return [...new Set([...document.matchAll(marks)].map(([, id = '']) => id))]
}

/** The paper with what is known in the place of the marks, and nothing where nothing is known any more. */
export function withHolders(document: PaperDocument, known: ReadonlyMap<string, HolderFacts>): PaperDocument {
  return withMarks(document, (text) =>
    text.replaceAll(marks, (_mark, id: string, fact: HolderFact) => known.get(id)?.[fact] ?? ''),
  )
}

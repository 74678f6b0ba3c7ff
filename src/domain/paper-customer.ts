/**
 * Whose papers they are. A stored paper never changes, but a person's name must be able to go (A19): so papers are stored
 * with a mark in the place of the name, and the name is put in when they are printed or shown.
 */
import type { PaperBlock, PaperDocument } from './document.ts'

export const customerMark = '{customer}'

/** The paper with the name in the mark's place; `''` takes a line away that had nothing else. */
export function withCustomer(document: PaperDocument, name: string): PaperDocument {
  return withMarks(document, (text) => text.replaceAll(customerMark, () => name))
}

/** The paper with marks replaced by what they stand for; a line that had nothing else goes. */
export function withMarks(document: PaperDocument, replaced: (text: string) => string): PaperDocument {
  return { ...document, blocks: document.blocks.flatMap((block) => marked(block, replaced)) }
}

function marked(block: PaperBlock, replaced: (text: string) => string): readonly PaperBlock[] {
  if (block.type === 'text') {
    const text = replaced(block.text)
    return text !== block.text && text.trim() === '' ? [] : [{ ...block, text }]
  }
  if (block.type !== 'columns') return [block]
  return [{ ...block, left: replaced(block.left), right: replaced(block.right) }]
}

/**
 * Whose papers they are. A stored paper never changes, but a person's name must be able to go (A19): so papers are stored
 * with a mark in the place of the name, and the name is put in when they are printed or shown.
 */
import type { PaperBlock, PaperDocument } from './document.ts'

export const customerMark = '{customer}'

/** The paper with the name in the mark's place; `''` takes a line away that had nothing else. */
export function withCustomer(document: PaperDocument, name: string): PaperDocument {
  return { ...document, blocks: document.blocks.flatMap((block) => named(block, name)) }
}

function named(block: PaperBlock, name: string): readonly PaperBlock[] {
  if (block.type === 'text' && block.text.includes(customerMark)) {
    const text = block.text.replaceAll(customerMark, () => name)
    return text.trim() === '' ? [] : [{ ...block, text }]
  }
  if (block.type !== 'columns') return [block]
  const [left, right] = [block.left, block.right].map((text) => text.replaceAll(customerMark, () => name))
  return [{ ...block, left: left ?? '', right: right ?? '' }]
}

import type { PaperBlock, PaperDocument } from '../domain/document.ts'
import type { Desk } from './desk.ts'

/** F10: whatever a training till prints says so before the first line and before each cut. */
export function asPrinted(desk: Desk, document: PaperDocument): PaperDocument {
  if (!desk.isTraining) return document
  const mark: PaperBlock = { type: 'text', text: desk.state.paper.words.training, align: 'centre', bold: true, size: 2 }
  const blocks = document.blocks.flatMap((block): PaperBlock[] => (block.type === 'cut' ? [mark, block] : [block]))
  return { ...document, blocks: [mark, ...(document.blocks.at(-1)?.type === 'cut' ? blocks : [...blocks, mark])] }
}

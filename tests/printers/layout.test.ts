import { describe, expect, test } from 'vitest'
import { layOutPaper } from '../../printers/layout.ts'
import type { PaperBlock } from '../../src/domain/document.ts'
import { paper } from './sample-paper.ts'

function lines(block: PaperBlock, columns = 16, largeText = true): string[] {
  return layOutPaper(paper(block), { columns, largeText }).map((line) => (line.type === 'text' ? line.text : line.type))
}

describe('layout', () => {
  test.each([
    ['left', 'Row 12'],
    ['centre', '     Row 12'],
    ['right', '          Row 12'],
  ] as const)('text stands %s', (align, line) => {
    expect(lines({ type: 'text', text: 'Row 12', align })).toEqual([line])
  })

  test('double size has half the columns', () => {
    expect(lines({ type: 'text', text: 'Cherry orchard', align: 'centre', size: 2 })).toEqual([' Cherry', 'orchard'])
  })

  test('where no large letters exist they become bold', () => {
    const [line] = layOutPaper(paper({ type: 'text', text: 'A', size: 2 }), { columns: 16, largeText: false })
    expect(line).toEqual({ type: 'text', text: 'A', bold: true, size: 1 })
  })

  test('columns keep the price and cut the name', () => {
    expect(lines({ type: 'columns', left: 'Complimentary', right: '0,00 €' })).toEqual(['Complime… 0,00 €'])
  })

  test('columns with a wide name stay in line', () => {
    expect(lines({ type: 'columns', left: '中中中中中中', right: '5' }, 10)).toEqual(['中中中…  5'])
  })

  test('a column alone is not pushed by a missing one', () => {
    expect(lines({ type: 'columns', left: '', right: '5' }, 4)).toEqual(['   5'])
    expect(lines({ type: 'columns', left: 'Full', right: '' }, 4)).toEqual(['Full'])
  })

  test('a rule spans the paper', () => {
    expect(lines({ type: 'rule' })).toEqual(['-'.repeat(16)])
  })

  test('a document cannot feed paper without end', () => {
    expect(lines({ type: 'space', lines: 1_000_000 })).toHaveLength(20)
  })
})

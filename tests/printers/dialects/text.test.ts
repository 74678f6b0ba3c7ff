import jsqr from 'jsqr'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { renderText, text } from '../../../printers/dialects/text.ts'
import { loadModel } from '../../../printers/models.ts'
import { shippedTemplate } from '../../../printers/templates/load-template.ts'
import { renderTemplate } from '../../../printers/templates/render-template.ts'
import { keyWords, paper, receiptFacts, ticketCode, ticketFacts } from '../sample-paper.ts'

const words = { language: 'en', words: keyWords }

/** Draws the characters as dots and lets a reader of pictures find the code. */
function readDrawn(lines: readonly string[]): string | undefined {
  const scale = 4
  const ascii = lines.some((line) => line.includes('##'))
  const cells = lines.flatMap((line) => {
    const row = (dark: RegExp) => Array.from(line, (cell) => dark.test(cell))
    if (ascii) return [row(/#/).filter((_, column) => column % 2 === 0)]
    return [row(/[█▀]/), row(/[█▄]/)]
  })
  const width = (Math.max(...cells.map((row) => row.length)) + 8) * scale
  const height = (cells.length + 8) * scale
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dark = cells[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] === true
      if (dark) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return jsqr.default(pixels, width, height)?.data
}

describe('a document as text', () => {
  test('a ticket of 42 columns reads as it prints', async () => {
    const document = renderTemplate(await shippedTemplate('ticket'), ticketFacts, words)
    expect(await renderText(document, { columns: 42, codes: 'digits' })).toEqual([
      '             Städtische Bühne',
      '               Вишнёвый сад',
      '        Fri 1 January 2027, 19:00',
      '               Old Theatre',
      '                Great hall',
      '------------------------------------------',
      '<section>                           Stalls',
      '<row> 12',
      '<seat> 5',
      'Full                               25,00 €',
      '------------------------------------------',
      '           48210937561204883719',
      'K7Q2-9XPM                 01.12.2026 18:02',
      'Till 1                                 Ана',
    ])
  })

  test('no line is wider than the paper, at any width', async () => {
    const document = renderTemplate(await shippedTemplate('receipt'), receiptFacts, words)
    for (const columns of [20, 32, 48, 80]) {
      const lines = await renderText(document, { columns, codes: 'digits' })
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns)
    }
  })

  test.each(['half', 'ascii'] as const)('the QR code drawn with %s characters can be read', async (codes) => {
    const lines = await renderText(paper({ type: 'qr', data: ticketCode }), { columns: 60, codes })
    expect(readDrawn(lines)).toBe(ticketCode)
  })

  test('a QR code wider than the paper becomes its characters', async () => {
    const lines = await renderText(paper({ type: 'qr', data: ticketCode }), { columns: 20, codes: 'ascii' })
    expect(lines).toEqual([ticketCode])
  })

  test('a code that stands on the paper in full is not repeated', async () => {
    const document = paper(
      { type: 'qr', data: '1234' },
      { type: 'code128', data: '1234' },
      { type: 'text', text: '1234' },
    )
    expect(await renderText(document, { columns: 32, codes: 'digits' })).toEqual(['1234'])
  })

  test('the next paper begins below a dashed line', async () => {
    const document = paper({ type: 'text', text: 'A' }, { type: 'cut' }, { type: 'text', text: 'B' }, { type: 'cut' })
    expect(await renderText(document, { columns: 9, codes: 'digits' })).toEqual(['A', '- - - - -', 'B'])
  })

  test('for a text printer it is UTF-8 with a form feed at the end', async () => {
    const model = await loadModel('text')
    if (model === null) throw new Error('no model for text')
    const { bytes } = await text.encode(paper({ type: 'text', text: 'Ред 12' }), model)
    expect(Buffer.from(bytes).toString('utf8')).toBe('Ред 12\n\f')
  })
})

import Encoder from '@point-of-sale/receipt-printer-encoder'
import { describe, expect, test } from 'vitest'
import { starLine, starPrnt } from '../../../printers/dialects/star.ts'
import type { Dialect } from '../../../printers/printer.ts'
import { shippedTemplate } from '../../../printers/templates/load-template.ts'
import { renderTemplate } from '../../../printers/templates/render-template.ts'
import type { PaperDocument } from '../../../src/domain/document.ts'
import { codesOf, linesOf } from '../escpos-decoder.ts'
import { modelNamed } from '../sample-models.ts'
import { keyWords, paper, sampleLanguages, sentences, ticketCode, ticketFacts } from '../sample-paper.ts'
import { decodeStar } from '../star-decoder.ts'

interface Kind {
  readonly name: string
  readonly language: 'star-prnt' | 'star-line'
  readonly dialect: Dialect
}
const pageKind: Kind = { name: 'star-tsp100', language: 'star-prnt', dialect: starPrnt }
const lineKind: Kind = { name: 'star-tsp650', language: 'star-line', dialect: starLine }

async function encode(document: PaperDocument, { name, language, dialect }: Kind = lineKind) {
  const model = await modelNamed(name)
  expect(model.dialect).toBe(language)
  const { bytes, problems } = await dialect.encode(document, model)
  return { problems, printed: decodeStar(bytes, model.codePages, language), hex: Buffer.from(bytes).toString('hex') }
}
const start = '1b4018'

describe('exact bytes', () => {
  test('one plain line', async () => {
    const { hex } = await encode(paper({ type: 'text', text: 'Row 12' }))
    expect(hex).toBe(`${start}1b1d7420526f772031320a`)
  })

  test('a printer of page units is flushed at the end, once', async () => {
    const { hex } = await encode(paper({ type: 'text', text: 'Row 12' }), pageKind)
    expect(hex).toBe(`${start}1b1d7420526f772031320a1b1d50301b1d5031`)
  })

  test('bold and double size are switched off again before the line ends', async () => {
    const { hex } = await encode(paper({ type: 'text', text: 'A', bold: true, size: 2 }))
    expect(hex).toBe(`${start}1b451b6901011b1d7420411b461b6900000a`)
  })

  test('a partial cut comes after the feed past the knife', async () => {
    const { hex } = await encode(paper({ type: 'cut' }))
    expect(hex).toBe(`${start}${'0a'.repeat(3)}1b64010a`)
  })

  test('a ticket code as QR and as bars, centred', async () => {
    const { hex } = await encode(paper({ type: 'qr', data: '12' }, { type: 'code128', data: '1299' }))
    expect(hex).toBe(
      `${start}1b1d61011b1d795330021b1d795332061b1d795331011b1d79443100020031321b1d79500a1b1d6100` +
        `1b1d61011b6206010250${Buffer.from('1299').toString('hex')}1e0a1b1d6100`,
    )
  })
})

describe.each([pageKind, lineKind])('$name', (kind) => {
  test.each(sampleLanguages)('%s comes back as it went in', async (language) => {
    const { printed, problems } = await encode(paper({ type: 'text', text: sentences[language] }), kind)
    expect(problems).toEqual([])
    expect(linesOf(printed).join(' ').trim()).toBe(sentences[language])
  })

  test('numbers its code pages as the encoder knows for Star', async () => {
    const { codePages } = await modelNamed(kind.name)
    for (const [page, number] of Object.entries(codePages)) {
      const encoder = new Encoder({ language: kind.language, codepageMapping: 'star' })
      expect(
        encoder
          .codepage(page as 'windows1252')
          .text('.')
          .encode()[3],
      ).toBe(number)
    }
  })

  test('a ticket carries its code twice, fits and is cut', async () => {
    const words = { language: 'en', words: keyWords }
    const document = renderTemplate(await shippedTemplate('ticket'), ticketFacts, words)
    const { printed, problems } = await encode(document, kind)
    expect(problems).toEqual([])
    expect(codesOf(printed)).toMatchObject([
      { type: 'qr', data: ticketCode, align: 1 },
      { type: 'code128', data: ticketCode, align: 1 },
    ])
    for (const line of printed) if (line.type === 'line') expect(line.text.length * line.size).toBeLessThanOrEqual(48)
    for (const { type, dots } of codesOf(printed)) expect((type === 'qr' ? 29 : 275) * dots).toBeLessThanOrEqual(576)
    expect(printed.at(-2)).toEqual({ type: 'cut', kind: 'partial' })
  })

  test('F50 printer commands inside data never reach the printer', async () => {
    const evil = 'A\u001b\u0007\u000a\u0032\u0007\u001bd\u0001\u0017\u0018B'
    const { printed } = await encode(paper({ type: 'columns', left: evil, right: evil }), kind)
    expect(printed.filter((entry) => entry.type !== 'line')).toEqual([])
  })

  test('bars whose data would be read as a command are reported and left out', async () => {
    const { printed, problems } = await encode(
      paper({ type: 'code128', data: '100%' }, { type: 'code128', data: '{B1' }),
      kind,
    )
    expect(problems.map(({ problem }) => problem)).toEqual(['unprintable-code', 'unprintable-code'])
    expect(codesOf(printed)).toEqual([])
  })
})

describe('the decoder of these tests is strict', () => {
  test.each([
    ['a control character', '07'],
    ['an unknown command', '1b07'],
    ['a letter before any code page', 'e4'],
    ['a style left on', '1b45410a'],
    ['a command without its end', '1b1d74'],
    ['a line without its end', '41'],
    ['page mode in line mode', '1b1d50301b1d5031'],
  ])('it refuses %s', async (_, hex) => {
    const { codePages } = await modelNamed('star-tsp650')
    expect(() => decodeStar(Buffer.from(start + hex, 'hex'), codePages, 'star-line')).toThrow(/^byte \d+: /)
  })
})

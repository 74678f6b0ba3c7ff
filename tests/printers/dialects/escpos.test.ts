import Encoder from '@point-of-sale/receipt-printer-encoder'
import { describe, expect, test } from 'vitest'
import { escpos } from '../../../printers/dialects/escpos.ts'
import { shippedTemplate } from '../../../printers/templates/load-template.ts'
import { renderTemplate } from '../../../printers/templates/render-template.ts'
import { codesOf, decodeEscpos, linesOf } from '../escpos-decoder.ts'
import { modelNamed } from '../sample-models.ts'
import {
  groupedFacts,
  keyWords,
  paper,
  receiptFacts,
  sampleLanguages,
  sentences,
  ticketCode,
  ticketFacts,
} from '../sample-paper.ts'

/** The shipped models of this language, and what the encoder calls their tables of code pages. */
const encoderNames = {
  'epson-tm-t20': 'epson',
  'epson-tm-t88': 'epson',
  'citizen-ct-s': 'citizen',
  'bixolon-srp-350': 'bixolon',
  'generic-80mm': 'pos-8360',
  'generic-58mm': 'pos-5890',
} as const

async function encode(document: Parameters<typeof escpos.encode>[0], name = 'epson-tm-t20') {
  const model = await modelNamed(name)
  const { bytes, problems } = await escpos.encode(document, model)
  return { bytes, problems, printed: decodeEscpos(bytes, model.codePages), hex: Buffer.from(bytes).toString('hex') }
}
const start = '1b40' + '1c2e' + '1b4d00'

describe('exact bytes', () => {
  test('one plain line', async () => {
    const { hex } = await encode(paper({ type: 'text', text: 'Row 12' }), 'generic-58mm')
    expect(hex).toBe(`${start}1b7410526f772031320a${'0a'.repeat(4)}`)
  })

  test('the euro and Cyrillic each from their page', async () => {
    const { hex } = await encode(paper({ type: 'text', text: 'é € Я' }), 'generic-58mm')
    expect(hex).toBe(`${start}1b7410e92080201b7417df0a${'0a'.repeat(4)}`)
  })

  test('bold and double size are switched off again before the line ends', async () => {
    const { hex } = await encode(paper({ type: 'text', text: 'A', bold: true, size: 2 }), 'generic-58mm')
    expect(hex).toBe(`${start}1b45011d21111b7410411b45001d21000a${'0a'.repeat(4)}`)
  })

  test('a partial cut comes after the feed past the knife', async () => {
    const { hex } = await encode(paper({ type: 'cut' }))
    expect(hex).toBe(`${start}${'0a'.repeat(4)}1d56010a`)
  })

  test('a ticket code as QR, centred, level M', async () => {
    const { hex } = await encode(paper({ type: 'qr', data: '12' }), 'generic-58mm')
    expect(hex).toBe(
      `${start}1b6101` +
        '1d286b040031413200' +
        '1d286b0300314306' +
        '1d286b0300314531' +
        '1d286b05003150303132' +
        '1d286b0300315130' +
        `0a1b6100${'0a'.repeat(4)}`,
    )
  })

  test('a ticket code as Code 128 takes pairs of digits', async () => {
    const { hex } = await encode(paper({ type: 'code128', data: '1299' }), 'generic-58mm')
    expect(hex).toBe(`${start}1b61011d68501d77031d48001d6b49047b430c630a1b6100${'0a'.repeat(4)}`)
  })
})

describe('code pages of the shipped models', () => {
  test.each(Object.entries(encoderNames))(
    '%s numbers them as the encoder knows for %s printers',
    async (name, mapping) => {
      const { codePages, columns } = await modelNamed(name)
      for (const page of Object.keys(codePages)) {
        const encoder = new Encoder({ language: 'esc-pos', columns, codepageMapping: mapping })
        const [, , number] = encoder
          .codepage(page as 'windows1252')
          .text('é')
          .encode()
        expect(codePages[page]).toBe(number)
      }
    },
  )
})

describe('the decoder of these tests is strict', () => {
  test.each([
    ['a control character', '07'],
    ['an unknown command', '1b70003c3c'],
    ['a letter outside the code page', '1b742e98'],
    ['a letter before any code page', 'e4'],
    ['a style left on', '1b4501410a'],
    ['a command without its end', '1b45'],
    ['a line without its end', '41'],
  ])('it refuses %s', async (_, hex) => {
    const { codePages } = await modelNamed('epson-tm-t20')
    expect(() => decodeEscpos(Buffer.from(start + hex, 'hex'), codePages)).toThrow(/^byte \d+: /)
  })
})

describe('text comes back as it went in', () => {
  test.each(sampleLanguages)('%s, on every model', async (language) => {
    for (const name of Object.keys(encoderNames)) {
      const { printed, problems } = await encode(paper({ type: 'text', text: sentences[language] }), name)
      expect(problems).toEqual([])
      expect(linesOf(printed).join(' ').trim()).toBe(sentences[language])
    }
  })

  test('letters given as letter and mark print as one', async () => {
    const { printed, problems } = await encode(paper({ type: 'text', text: 'e\u0301 и\u0306' }))
    expect(problems).toEqual([])
    expect(linesOf(printed)[0]).toBe('é й')
  })

  test('the page that serves most of a document is chosen first', async () => {
    const { hex } = await encode(paper({ type: 'text', text: 'Ред 5' }, { type: 'text', text: 'Място 7' }))
    expect(hex.match(/1b74/g)).toHaveLength(1)
  })
})

describe('what cannot be printed', () => {
  test('is replaced by a question mark and reported once with its text', async () => {
    const { printed, problems } = await encode(
      paper({ type: 'text', text: 'на нея – ѝ' }, { type: 'text', text: 'ѝ 中' }),
    )
    expect(linesOf(printed).slice(0, 2)).toEqual(['на нея – ?', '? ?'])
    expect(problems).toEqual([
      { problem: 'unmappable', character: 'ѝ', replacement: '?', text: 'на нея – ѝ' },
      { problem: 'unmappable', character: '中', replacement: '?', text: 'ѝ 中' },
    ])
  })

  test('F50 printer commands inside data never reach the printer', async () => {
    const evil = 'A\u001bp\u0000\u0019\u00fa\u001dV\u0000\u0010\u0014\u0001\u009b31m\u202e\u0007\r\nB'
    const { printed } = await encode(paper({ type: 'text', text: evil }, { type: 'columns', left: evil, right: evil }))
    expect(linesOf(printed)[0]).toBe('ApúV31m B')
    expect(printed.filter((entry) => entry.type !== 'line')).toEqual([])
  })

  test('a code of other than printable characters is reported and left out', async () => {
    const { printed, problems } = await encode(
      paper({ type: 'qr', data: 'ключ' }, { type: 'code128', data: 'x'.repeat(61) }),
    )
    expect(problems.map((entry) => entry.problem)).toEqual(['unprintable-code', 'unprintable-code'])
    expect(printed.some((entry) => entry.type === 'qr' || entry.type === 'code128')).toBe(false)
  })
})

describe('the shipped papers', () => {
  const words = { language: 'en', words: keyWords }

  test.each(Object.keys(encoderNames))('a ticket on %s carries its code twice and fits', async (name) => {
    const document = renderTemplate(await shippedTemplate('ticket'), ticketFacts, words)
    const { printed, problems } = await encode(document, name)
    expect(problems).toEqual([])
    const codes = codesOf(printed)
    expect(codes).toMatchObject([
      { type: 'qr', data: ticketCode, align: 1 },
      { type: 'code128', data: ticketCode, align: 1 },
    ])
    const { columns, dots, cutter } = await modelNamed(name)
    for (const line of printed)
      if (line.type === 'line') expect(line.text.length * line.size).toBeLessThanOrEqual(columns)
    for (const code of codes) {
      const modules = code.type === 'qr' ? 29 : 11 * 12 + 13 + 20
      expect(modules * code.dots).toBeLessThanOrEqual(dots)
    }
    expect(printed.some((entry) => entry.type === 'cut')).toBe(cutter !== null)
    expect(linesOf(printed).join('\n')).toContain('Вишнёвый сад')
  })

  test('E15 a grouped ticket carries the code of each of its seats', async () => {
    const { printed } = await encode(renderTemplate(await shippedTemplate('grouped'), groupedFacts, words))
    expect(printed.flatMap((entry) => (entry.type === 'qr' ? [entry.data] : []))).toEqual(
      groupedFacts.tickets.map(({ code }) => code),
    )
  })

  test('a receipt prints without any code', async () => {
    const { printed, problems } = await encode(renderTemplate(await shippedTemplate('receipt'), receiptFacts, words))
    expect(problems).toEqual([])
    expect(printed.every((entry) => entry.type === 'line' || entry.type === 'cut')).toBe(true)
  })
})

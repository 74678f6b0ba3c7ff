import { readFile } from 'node:fs/promises'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { fgl } from '../../../printers/dialects/fgl.ts'
import { loadModel } from '../../../printers/models.ts'
import { wrapToWidth } from '../../../printers/paper-text.ts'
import type { TicketStock } from '../../../printers/printer.ts'
import { shippedTemplate } from '../../../printers/templates/load-template.ts'
import { renderTemplate } from '../../../printers/templates/render-template.ts'
import type { PaperDocument } from '../../../src/domain/document.ts'
import { type DrawnTicket, decodeFgl, imageOf, showsText } from '../fgl-decoder.ts'
import { groupedFacts, keyWords, paper, sampleLanguages, sentences, ticketCode, ticketFacts } from '../sample-paper.ts'

const models = ['boca-lemur', 'boca-lemur-200']
const words = { language: 'en', words: keyWords }
beforeAll(async () => {
  const wasm = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
})

async function encode(document: PaperDocument, name = 'boca-lemur', stock: Partial<TicketStock> = {}) {
  const model = await loadModel(name)
  if (model?.stock == null) throw new Error(`no stock in ${name}`)
  const paperSize = { ...model.stock, ...stock }
  const { bytes, problems } = await fgl.encode(document, { ...model, stock: paperSize })
  return { problems, text: Buffer.from(bytes).toString('latin1'), tickets: decodeFgl(bytes, paperSize) }
}
async function codesOn(ticket: DrawnTicket): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(PNG.sync.write(imageOf(ticket))), {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
  })
  return found.map(({ format, text }) => `${format} ${text}`).sort()
}

describe('exact bytes', () => {
  test('a ticket forgets its job when the stock ends, takes its path, places dots as digits, prints and cuts', async () => {
    const { text } = await encode(paper({ type: 'text', text: '-' }))
    expect(text).toMatch(/^<PP><P1>(<RC\d+,\d+><g\d+>[0-9A-F]+)+<z>$/)
    // A dash of 13 columns and four rows, the topmost in one strip of eight rows, the others in the next.
    expect(text).toBe(`<PP><P1><RC32,20><g24>${'01'.repeat(12)}<RC40,19><g26>C0${'E0'.repeat(12)}<z>`)
  })

  test('the second path', async () => {
    expect((await encode(paper({ type: 'text', text: 'A' }), 'boca-lemur', { path: 2 })).text).toContain('<P2>')
  })

  test('without a cutter the ticket is not cut', async () => {
    const model = await loadModel('boca-lemur')
    if (model === null) throw new Error('no model')
    const { bytes } = await fgl.encode(paper({ type: 'text', text: 'A' }), { ...model, cutter: null })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/<q>$/)
  })
})

describe.each(models)('%s', (name) => {
  test('a ticket is one paper, an independent reader finds its code as QR and as Code 128', async () => {
    const { tickets, problems } = await encode(
      renderTemplate(await shippedTemplate('ticket'), ticketFacts, words),
      name,
    )
    expect(problems).toEqual([])
    expect(tickets).toHaveLength(1)
    const [ticket] = tickets
    if (ticket === undefined) throw new Error('no ticket')
    expect(await codesOn(ticket)).toEqual([`Code128 ${ticketCode}`, `QRCode ${ticketCode}`])
    const { data, width, height } = imageOf(ticket)
    expect(jsqr.default(new Uint8ClampedArray(data), width, height)?.data).toBe(ticketCode)
  })

  test('nothing stands in the margin', async () => {
    const { tickets } = await encode(renderTemplate(await shippedTemplate('ticket'), ticketFacts, words), name)
    const [ticket] = tickets
    if (ticket === undefined) throw new Error('no ticket')
    const outside = ticket.dots.findIndex((dot, at) => {
      const [row, column] = [Math.floor(at / ticket.columns), at % ticket.columns]
      return dot === 1 && (row < 10 || row >= ticket.rows - 10 || column < 10 || column >= ticket.columns - 14)
    })
    expect(outside).toBe(-1)
  })

  test('E15 each seat of a group has its code, and none is lost', async () => {
    const { tickets } = await encode(renderTemplate(await shippedTemplate('grouped'), groupedFacts, words), name)
    const codes = (await Promise.all(tickets.map(codesOn))).flat()
    expect(codes).toEqual(groupedFacts.tickets.map(({ code }) => `QRCode ${code}`))
  })
})

describe('text is drawn letter for letter', () => {
  test.each(sampleLanguages)('%s', async (language) => {
    const { tickets, problems } = await encode(paper({ type: 'text', text: sentences[language] }))
    expect(problems).toEqual([])
    const [ticket] = tickets
    if (ticket === undefined) throw new Error('no ticket')
    for (const line of wrapToWidth(sentences[language], 61)) expect(await showsText(ticket, line), line).toBe(true)
    expect(await showsText(ticket, `${sentences[language].slice(0, 20)}ж`)).toBe(false)
  })

  test('F50 commands inside data are drawn, never obeyed', async () => {
    const evil = '<z><RC1,1><g4>FFFF <P2>'
    const { tickets, problems } = await encode(paper({ type: 'text', text: evil }, { type: 'qr', data: '<z><q>' }))
    expect(problems).toEqual([])
    expect(tickets).toHaveLength(1)
    const [ticket] = tickets
    if (ticket === undefined) throw new Error('no ticket')
    expect(await showsText(ticket, evil)).toBe(true)
    expect(await codesOn(ticket)).toEqual(['QRCode <z><q>'])
  })

  test('what the font lacks is a question mark and reported once', async () => {
    const { problems } = await encode(paper({ type: 'text', text: '中' }, { type: 'code128', data: 'ключ' }))
    expect(problems).toEqual([
      { problem: 'unprintable-code', data: 'ключ' },
      { problem: 'unmappable', character: '中', replacement: '?', text: '中' },
    ])
  })
})

describe('layout by the size of the stock', () => {
  test('a cut ends a ticket', async () => {
    const { tickets } = await encode(
      paper({ type: 'text', text: 'A' }, { type: 'cut' }, { type: 'text', text: 'B' }, { type: 'cut' }),
    )
    expect(tickets.map(({ cut }) => cut)).toEqual([true, true])
  })

  test('what a small ticket cannot hold goes on the next', async () => {
    const lines = Array.from({ length: 30 }, (_, row) => ({ type: 'text' as const, text: `Row ${row + 1}` }))
    const { tickets } = await encode(paper(...lines), 'boca-lemur')
    expect(tickets.length).toBeGreaterThan(1)
    const shown = await Promise.all(
      ['Row 1', 'Row 30'].map(async (line) => Promise.all(tickets.map((ticket) => showsText(ticket, line)))),
    )
    expect(shown.map((on) => on.indexOf(true))).toEqual([0, tickets.length - 1])
  })

  test('on larger stock the same text is larger', async () => {
    const lines = Array.from({ length: 16 }, () => ({ type: 'text' as const, text: '█' }))
    const widest = async (stock: Partial<TicketStock>) => {
      const [ticket] = (await encode(paper(...lines), 'boca-lemur', stock)).tickets
      if (ticket === undefined) throw new Error('no ticket')
      return ticket.dots.reduce((right, dot, at) => (dot === 1 ? Math.max(right, at % ticket.columns) : right), 0)
    }
    expect(await widest({ rows: 1200 })).toBeGreaterThan(await widest({ rows: 600 }))
  })
})

describe('the decoder of these tests is strict', () => {
  test.each([
    ['an unknown command', '<F3>'],
    ['text', 'A'],
    ['dots without a place', '<P1><g2>FF<z>'],
    ['dots beyond the ticket', '<P1><RC0,1499><g4>FFFF<z>'],
    ['digits cut short', '<P1><RC0,0><g4>FF<z>'],
    ['a ticket that is not printed', '<P1><RC0,0><g2>FF'],
    ['a ticket without a path', '<RC0,0><g2>FF<z>'],
  ])('it refuses %s', (_, source) => {
    expect(() => decodeFgl(Buffer.from(source), { rows: 600, columns: 1500 })).toThrow(/^character \d+: /)
  })
})

import { readFile } from 'node:fs/promises'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { picture } from '../../../printers/dialects/picture.ts'
import type { PrinterModel } from '../../../printers/printer.ts'
import { shippedTemplate } from '../../../printers/templates/load-template.ts'
import { renderTemplate } from '../../../printers/templates/render-template.ts'
import { modelNamed } from '../sample-models.ts'
import { groupedFacts, keyWords, paper, sampleLanguages, sentences, ticketCode, ticketFacts } from '../sample-paper.ts'

let model: PrinterModel
beforeAll(async () => {
  model = await modelNamed('picture')
  const wasm = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } })
})
const words = { language: 'en', words: keyWords }

async function codesIn(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(png, { formats: ['QRCode', 'Code128'], tryHarder: true })
  return found.map(({ format, text }) => `${format} ${text}`).sort()
}

describe('codes on the picture', () => {
  test('an independent reader finds the ticket code as QR and as Code 128', async () => {
    const { bytes, problems } = await picture.encode(
      renderTemplate(await shippedTemplate('ticket'), ticketFacts, words),
      model,
    )
    expect(problems).toEqual([])
    expect(await codesIn(bytes)).toEqual([`Code128 ${ticketCode}`, `QRCode ${ticketCode}`])
  })

  test('a second reader agrees about the QR code', async () => {
    const { bytes } = await picture.encode(paper({ type: 'qr', data: ticketCode }), model)
    const { data, width, height } = PNG.sync.read(Buffer.from(bytes))
    expect(jsqr.default(new Uint8ClampedArray(data), width, height)?.data).toBe(ticketCode)
  })

  test('E15 every code of a grouped ticket is read', async () => {
    const { bytes } = await picture.encode(renderTemplate(await shippedTemplate('grouped'), groupedFacts, words), model)
    expect(await codesIn(bytes)).toEqual(groupedFacts.tickets.map(({ code }) => `QRCode ${code}`).sort())
  })
})

describe('text on the picture', () => {
  test('a code that no reader would give back is left out and reported', async () => {
    const document = paper({ type: 'qr', data: 'ключ' }, { type: 'code128', data: 'x'.repeat(61) })
    const { bytes, problems } = await picture.encode(document, model)
    expect(problems.map((entry) => entry.problem)).toEqual(['unprintable-code', 'unprintable-code'])
    expect(inkOf(bytes)).toBe(0)
  })

  test.each(sampleLanguages)('%s has a glyph for every letter', async (language) => {
    const { problems } = await picture.encode(paper({ type: 'text', text: sentences[language] }), model)
    expect(problems).toEqual([])
  })

  test('a letter that the font lacks as a whole is drawn as its base and mark', async () => {
    const whole = await picture.encode(paper({ type: 'text', text: 'ѝ' }), model)
    const base = await picture.encode(paper({ type: 'text', text: 'и' }), model)
    expect(whole.problems).toEqual([])
    expect(inkOf(whole.bytes)).toBeGreaterThan(inkOf(base.bytes))
  })

  test('what the font cannot draw is a question mark, and reported', async () => {
    const { bytes, problems } = await picture.encode(paper({ type: 'text', text: '中' }), model)
    expect(problems).toEqual([{ problem: 'unmappable', character: '中', replacement: '?', text: '中' }])
    expect(Buffer.from(bytes)).toEqual(
      Buffer.from((await picture.encode(paper({ type: 'text', text: '?' }), model)).bytes),
    )
  })

  test('a full line stays within the paper', async () => {
    const { bytes } = await picture.encode(paper({ type: 'text', text: 'W'.repeat(48) }), model)
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
    const inkAt = (x: number) =>
      Array.from({ length: height }, (_, y) => data[(y * width + x) * 4] ?? 255).some((s) => s < 128)
    const inked = Array.from({ length: width }, (_, x) => x).filter(inkAt)
    expect(Math.min(...inked)).toBeGreaterThanOrEqual(20)
    expect(Math.max(...inked)).toBeLessThanOrEqual(width - 20)
  })
})

function inkOf(png: Uint8Array): number {
  const { data } = PNG.sync.read(Buffer.from(png))
  return data.reduce((sum, value, index) => (index % 4 === 0 ? sum + 255 - value : sum), 0)
}

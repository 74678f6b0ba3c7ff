/** Names in wide and right-to-left letters on narrow paper: the price stays, nothing leaves its line, nothing is silent. */
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { escpos } from '../../../printers/dialects/escpos.ts'
import { fgl } from '../../../printers/dialects/fgl.ts'
import { starPrnt } from '../../../printers/dialects/star.ts'
import { renderText } from '../../../printers/dialects/text.ts'
import { decodeEscpos, linesOf } from '../escpos-decoder.ts'
import { decodeFgl } from '../fgl-decoder.ts'
import { modelNamed } from '../sample-models.ts'
import { paper } from '../sample-paper.ts'
import { decodeStar } from '../star-decoder.ts'

const names = {
  wide: '東京太郎と大阪花子の特別公演チケット予約確認書',
  'right to left': 'محمد عبد الرحمن بن أحمد الشريف الإدريسي القرطبي',
  hebrew: 'אברהם בן־דוד הכהן מירושלים עיר הקודש והמקדש',
  mixed: 'Ана 東京 محمد \u202eevil\u202c Müller 👩‍🚀 Ivanova-Petrova the Elder of Sofia',
  marks: 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞ of the very long surname',
} as const

const document = (name: string) =>
  paper({ type: 'text', text: name }, { type: 'columns', left: name, right: '25,00 €' }, { type: 'cut' })

describe.each(Object.entries(names))('a name that is %s', (kind, name) => {
  test.each([
    ['generic-58mm', 32],
    ['epson-tm-t20', 48],
  ] as const)('on a %s of %i columns', async (model, columns) => {
    const printer = await modelNamed(model)
    expect(printer.columns).toBe(columns)
    const { bytes, problems } = await escpos.encode(document(name), printer)
    const lines = linesOf(decodeEscpos(bytes, printer.codePages))
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
    const priced = lines.find((line) => line.endsWith(' 25,00 €'))
    expect(priced).toHaveLength(columns)
    // What the paper cannot show is a question mark in its place, and is told.
    expect(lines.join('')).toContain('?')
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) expect(problem).toMatchObject({ problem: 'unmappable', replacement: '?' })
    if (kind === 'mixed') expect(lines[0]).toMatch(/^Ана \?\? \?\?\?\? evil Müller \?/)
  })

  test('on a Star printer and on tickets', async () => {
    const star = await modelNamed('star-tsp100')
    const { bytes } = await starPrnt.encode(document(name), star)
    const lines = linesOf(decodeStar(bytes, star.codePages, 'star-prnt'))
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(star.columns)
    expect(lines.some((line) => line.length === star.columns && line.endsWith(' 25,00 €'))).toBe(true)
    const boca = await modelNamed('boca-lemur')
    if (boca.stock === null) throw new Error('no stock')
    // The decoder throws for a dot beyond the edge of the ticket.
    expect(decodeFgl((await fgl.encode(document(name), boca)).bytes, boca.stock)).toHaveLength(1)
  })

  test.each([32, 48])('as text of %i columns every line fits, by the width of its letters', async (columns) => {
    const lines = await renderText(document(name), { columns, codes: 'half' })
    for (const line of lines) {
      expect(stringWidth(line)).toBeLessThanOrEqual(columns)
      expect(line).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    }
    expect(lines.some((line) => line.endsWith(' 25,00 €') && stringWidth(line) === columns)).toBe(true)
  })
})

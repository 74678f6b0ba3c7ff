import { describe, expect, test } from 'vitest'
import { escpos } from '../../../printers/dialects/escpos.ts'
import { renderText } from '../../../printers/dialects/text.ts'
import { loadModel } from '../../../printers/models.ts'
import { type Facts, type TemplateKind, templateKinds } from '../../../printers/templates/fields.ts'
import { shippedTemplate } from '../../../printers/templates/load-template.ts'
import { parseTemplate } from '../../../printers/templates/parse-template.ts'
import { renderTemplate } from '../../../printers/templates/render-template.ts'
import { type ReportWords, reportWords } from '../../../src/domain/paper-words.ts'
import { decodeEscpos, linesOf } from '../escpos-decoder.ts'
import { keyWords, ticketCode } from '../sample-paper.ts'

const kinds = Object.keys(templateKinds) as TemplateKind[]
const reportKeys = Object.fromEntries(reportWords.map((word) => [word, `<${word}>`])) as ReportWords
const language = { language: 'en', words: { ...keyWords, ...reportKeys } }

/** Every fact is its own name, every list has two items. */
function namedFacts(kind: TemplateKind): Record<string, unknown> {
  const { facts, lists } = templateKinds[kind]
  const own = facts.map((fact) => [fact, fact === 'code' ? ticketCode : `[${fact}]`])
  const items = Object.entries(lists as Record<string, readonly string[]>).map(([list, fields]) => [
    list,
    [1, 2].map((item) => Object.fromEntries(fields.map((field) => [field, `${field}${item}`]))),
  ])
  return Object.fromEntries([...own, ...items])
}
async function rendered<K extends TemplateKind>(kind: K, facts = namedFacts(kind)) {
  return renderTemplate(await shippedTemplate(kind), facts as unknown as Facts<K>, language)
}

describe.each(kinds)('the shipped template %s', (kind) => {
  test('prints on the narrowest roll without anything lost', async () => {
    const model = await loadModel('generic-58mm')
    if (model === null) throw new Error('no model')
    const { bytes, problems } = await escpos.encode(await rendered(kind), model)
    expect(problems).toEqual([])
    for (const line of linesOf(decodeEscpos(bytes, model.codePages))) expect(line.length).toBeLessThanOrEqual(32)
  })

  test('shows both items of each of its lists', async () => {
    const text = (await renderText(await rendered(kind), { columns: 80, codes: 'digits' })).join('\n')
    for (const fields of Object.values(templateKinds[kind].lists as Record<string, readonly string[]>)) {
      expect(fields.some((field) => text.includes(`${field}1`) && text.includes(`${field}2`))).toBe(true)
    }
  })

  test('is of the kind that it says, and ends with a cut', async () => {
    const { kind: document, blocks } = await rendered(kind)
    expect(document).toBe(templateKinds[kind].document)
    expect(blocks.at(-1)).toEqual({ type: 'cut' })
  })
})

describe('what each paper must say', () => {
  test.each([
    ['copy', ['<copy>', '[receiptNumber]', '[copied]', '[reason]', '[total]']],
    ['refund', ['<refund>', '[receiptNumber]', '[originalReceipt]', '[reason]', '[total]', '<signature>']],
    ['reservation', ['<reservation>', ticketCode, '[payBy]', '[total]']],
    ['x-report', ['<xReport>', '[turnover]', '[expected]']],
    ['z-report', ['<zReport>', '[reportNumber]', '[turnover]', '[grandTotal]', '[chain]']],
    ['shift', ['<shiftReport>', '[cashier]', '[counted]', '[difference]', '<signature>']],
    ['voucher', ['<voucher>', '[value]', ticketCode, '[validUntil]']],
    ['gift-card', ['<giftCard>', '[balance]', ticketCode, '[validUntil]']],
    ['evening-list', ['<eveningList>', '[event]', 'customer1', 'places2', '[count]']],
  ] as const)('%s', async (kind, pieces) => {
    const text = (await renderText(await rendered(kind), { columns: 80, codes: 'digits' })).join('\n')
    for (const piece of pieces) expect(text).toContain(piece)
  })

  test('F35 a copy says so at its beginning and at its end, and has the same receipt between', async () => {
    const copy = (await rendered('copy')).blocks
    const receipt = (await rendered('receipt')).blocks
    const marks = copy.flatMap((block, at) => (block.type === 'text' && block.text === '<copy>' ? [at] : []))
    expect(marks).toEqual([0, copy.length - 2])
    for (const block of receipt) {
      if (block.type === 'columns') expect(copy).toContainEqual(block)
    }
  })

  test('F06 X and Z show the same figures', async () => {
    const figures = async (kind: 'x-report' | 'z-report') =>
      (await rendered(kind)).blocks.filter((block) => block.type === 'columns')
    expect(await figures('z-report')).toEqual(expect.arrayContaining(await figures('x-report')))
  })

  test('a reservation has no ticket code of its own to scan at the door: only its number', async () => {
    const codes = (await rendered('reservation')).blocks.filter((block) => block.type === 'qr')
    expect(codes).toEqual([{ type: 'qr', data: ticketCode }])
  })
})

describe('words of reports', () => {
  test.each(['ticket', 'grouped', 'receipt'])('are unknown in a %s, whose words every till has', (kind) => {
    expect(parseTemplate(`template ${kind}\ntext: {word.refund}`)).toEqual({
      problems: [{ line: 2, problem: 'unknown-word', value: 'refund' }],
    })
  })

  test('and the words of a sale are known in a report', () => {
    expect(parseTemplate('template x-report\ntext: {word.total} {word.zReport}')).toMatchObject({ kind: 'x-report' })
  })
})

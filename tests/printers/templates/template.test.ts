import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templateKinds } from '../../../printers/templates/fields.ts'
import { readTemplate, shippedTemplate } from '../../../printers/templates/load-template.ts'
import { parseTemplate, parseTemplateOf } from '../../../printers/templates/parse-template.ts'
import { renderTemplate } from '../../../printers/templates/render-template.ts'
import { groupedFacts, keyWords, receiptFacts, ticketCode, ticketFacts } from '../sample-paper.ts'

const words = { language: 'bg', words: keyWords }

function ticket(source: string, facts = ticketFacts) {
  const template = parseTemplateOf('ticket', `template ticket\n${source}`)
  if ('problems' in template) throw new Error(JSON.stringify(template.problems))
  return renderTemplate(template, facts, words).blocks
}
function problems(source: string) {
  const parsed = parseTemplate(source)
  return 'problems' in parsed ? parsed.problems : []
}

describe('a filled template', () => {
  test('takes facts from the sale and words from the language', () => {
    expect(ticket('text bold double centre: {word.row} {row}')).toEqual([
      { type: 'text', text: '<row> 12', align: 'centre', bold: true, size: 2 },
    ])
  })

  test('knows its kind and its language', () => {
    const template = parseTemplateOf('ticket', 'template ticket\ncut')
    if ('problems' in template) throw new Error('broken')
    expect(renderTemplate(template, ticketFacts, words)).toEqual({
      kind: 'ticket',
      language: 'bg',
      blocks: [{ type: 'cut' }],
    })
  })

  test('has every kind of block', () => {
    const source = 'columns bold: {section} | {price}\nrule\nspace 2\nqr: {code}\ncode128: {code}\ncut'
    expect(ticket(source)).toEqual([
      { type: 'columns', left: 'Stalls', right: '25,00 €', bold: true },
      { type: 'rule' },
      { type: 'space', lines: 2 },
      { type: 'qr', data: ticketCode },
      { type: 'code128', data: ticketCode },
      { type: 'cut' },
    ])
  })

  test('leaves out a line whose facts are all empty', () => {
    expect(ticket('text: {word.section} {note}\ntext: {note} {row}\nqr: {customer}')).toMatchObject([{ text: '12' }])
  })

  test('repeats the lines below each for every item, whose facts come before those of the sale', async () => {
    const source = 'template grouped\neach tickets\n  columns: {seat} {section} | {price}\n  qr: {code}\ntext: {seats}'
    const template = parseTemplateOf('grouped', source)
    if ('problems' in template) throw new Error('broken')
    expect(renderTemplate(template, groupedFacts, words).blocks).toMatchObject([
      { left: '5 Stalls', right: '25,00 €' },
      { data: ticketCode },
      { left: '6 Stalls', right: '15,00 €' },
      { data: '48210937561204883720' },
      { text: '5, 6' },
    ])
  })

  test('F50 cleans every fact, and a fact cannot bring a column, a field or a block of its own', () => {
    const facts = { ...ticketFacts, section: 'A | B\ncut\u001b@', price: '{code}' }
    expect(ticket('columns: {section} | {price}', facts)).toMatchObject([{ left: 'A | B cut@', right: '{code}' }])
  })

  test('doubled braces are braces', () => {
    expect(ticket('text: {{{row}}}')).toMatchObject([{ text: '{12}' }])
  })
})

describe('a broken template is named with line and piece', () => {
  test.each([
    ['', 'no-header', 1, ''],
    ['# remark\ntext: hello', 'no-header', 2, 'text: hello'],
    ['template poster', 'unknown-kind', 1, 'poster'],
    ['template ticket\nimage: logo', 'unknown-block', 2, 'image'],
    ['template ticket\n\ntext blinking: {row}', 'unknown-option', 3, 'blinking'],
    ['template ticket\ntext: {rwo}', 'unknown-fact', 2, 'rwo'],
    ['template ticket\ntext: {total}', 'unknown-fact', 2, 'total'],
    ['template ticket\ntext: {word.rwo}', 'unknown-word', 2, 'rwo'],
    ['template ticket\neach tickets\n  text: {row}', 'unknown-list', 2, 'tickets'],
    ['template grouped\ntext: {seat}', 'unknown-fact', 2, 'seat'],
    ['template ticket\ntext', 'content', 2, 'text'],
    ['template ticket\ncut: here', 'content', 2, 'here'],
    ['template ticket\ntext: {row', 'brace', 2, '{row'],
    ['template ticket\ntext: row}', 'brace', 2, 'row}'],
    ['template ticket\nspace many', 'number', 2, 'many'],
    ['template ticket\nspace 99', 'number', 2, '99'],
    ['template ticket\n  text: {row}', 'indent', 2, 'text: {row}'],
    ['template grouped\neach tickets\n    text: {seat}', 'indent', 3, 'text: {seat}'],
    [`template ticket\ntext: ${'x'.repeat(500)}`, 'too-long', 2, `text: ${'x'.repeat(54)}`],
  ])('%j', (source, problem, line, value) => {
    expect(problems(source).map((entry) => ({ ...entry, value: entry.value.trim() }))).toEqual([
      { line, problem, value },
    ])
  })

  test('all problems are told at once', () => {
    const source = 'template ticket\ntext: {a}\nrule\ntext loud: {b}\r\nfoo'
    expect(problems(source).map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      '2 unknown-fact',
      '4 unknown-fact',
      '4 unknown-option',
      '5 unknown-block',
    ])
  })

  test('no text makes the parser throw', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('each lines', 'text: {row}', '  cut', 'space', 'columns: a | {b}', '{', ':'),
    )
    fc.assert(
      fc.property(fc.constantFrom('ticket', 'grouped', 'receipt'), fc.array(line), (kind, lines) => {
        const parsed = parseTemplate([`template ${kind}`, ...lines].join('\n'))
        if ('problems' in parsed) expect(parsed.problems.length).toBeGreaterThan(0)
        else expect(parsed.kind).toBe(kind)
      }),
    )
  })
})

describe('template files', () => {
  test.each(Object.keys(templateKinds) as (keyof typeof templateKinds)[])(
    'the shipped %s is sound and uses every list',
    async (kind) => {
      const { lines } = await shippedTemplate(kind)
      const used = lines.flatMap((line) => (line.type === 'each' ? [line.list] : []))
      expect(used.toSorted()).toEqual(Object.keys(templateKinds[kind].lists).toSorted())
    },
  )

  test('the shipped receipt shows total, payments and taxes', async () => {
    const { blocks } = renderTemplate(await shippedTemplate('receipt'), receiptFacts, words)
    expect(blocks).toEqual(
      expect.arrayContaining([
        { type: 'columns', left: '<total>', right: '40,00 €', bold: true },
        { type: 'columns', left: 'Cash', right: '50,00 €', bold: false },
        { type: 'columns', left: '<tax> 7 %', right: '2,62 €', bold: false },
      ]),
    )
  })

  test('an organiser’s file takes the place of ours, and one of another kind is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-template-'))
    const file = join(folder, 'mine.template')
    writeFileSync(file, '\uFEFFtemplate ticket\r\ntext: {event}\r\n')
    expect(await readTemplate('ticket', file)).toMatchObject({ kind: 'ticket', lines: [{ type: 'text' }] })
    expect(await readTemplate('receipt', file)).toEqual({
      problems: [{ line: 1, problem: 'unknown-kind', value: 'ticket' }],
    })
    rmSync(folder, { recursive: true })
  })
})

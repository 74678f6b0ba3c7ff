import { describe, expect, test } from 'vitest'
import { readVoucherFile } from '../../../src/desk/voucher-files/read-voucher-file.ts'
import type { VoucherRow } from '../../../src/desk/voucher-files/voucher-row.ts'
import { isRefusal, type PlanProblem } from '../../../src/domain/refusal.ts'

const house = { currency: 'EUR', timeZone: 'Europe/Paris' }
const pretix =
  'Voucher code,Valid until,Product,Reserve quota,Bypass quota,Price effect,Value,Tag,Redeemed,Maximum usages,Seat,Comment'

function read(text: string | Uint8Array): readonly VoucherRow[] {
  const rows = readVoucherFile(typeof text === 'string' ? Buffer.from(text) : text, 'v.csv', house)
  if (isRefusal(rows)) throw new Error(JSON.stringify(rows))
  return rows
}

function problemsOf(text: string | Uint8Array): readonly PlanProblem[] {
  const refusal = readVoucherFile(typeof text === 'string' ? Buffer.from(text) : text, 'v.csv', house)
  if (!isRefusal(refusal) || refusal.refused !== 'bad-vouchers') throw new Error(JSON.stringify(refusal))
  return refusal.problems
}

const firstProblem = (row: string) => problemsOf(`${pretix}\n${row}`)[0]

describe('E26 vouchers from a table', () => {
  test('E26 the columns of pretix are read', () => {
    const [row, plain] = read(
      `${pretix}\nSUMMER,2027-12-31T23:59:59+01:00,full,No,Yes,Reduce product price by (%),12.50,press,3,10,,"A, B"\nX,,,,,,,,,,,`,
    )
    expect(row).toMatchObject({
      code: 'SUMMER',
      effect: 'percent',
      value: 1250,
      validTo: Date.UTC(2027, 11, 31, 22, 59, 59),
      product: 'full',
      hasQuota: true,
      tag: 'press',
      usedElsewhere: 3,
      maxUses: 10,
      seat: '',
      comment: 'A, B',
      adds: undefined,
      budget: undefined,
    })
    expect(plain).toMatchObject({ code: 'X', effect: 'none', value: 0, maxUses: 1, usedElsewhere: 0, validTo: null })
  })

  test.each([
    ['Set product price to', '10.00', 'set', 1000],
    ['Subtract from product price', '5', 'subtract', 500],
    ['No effect', '7', 'none', 0],
    ['percent', '100', 'percent', 10_000],
  ])('E26 the effect %s of %s', (effect, value, name, read_) => {
    expect(read(`${pretix}\nA,,,,,${effect},${value},,,,,`)[0]).toMatchObject({ effect: name, value: read_ })
  })

  test('E26 semicolons, a byte order mark, other alphabets and a decimal comma', () => {
    const rows = read(
      '\ufeffVoucher code;Price effect;Value;Comment\r\nЛЯТО;subtract;12,50;"=1+1"\r\n夏;percent;5;-\r\n',
    )
    expect(rows.map(({ code, value, comment }) => [code, value, comment])).toEqual([
      ['ЛЯТО', 1250, '=1+1'],
      ['夏', 500, '-'],
    ])
  })

  test('E26 the till has columns of its own: first day, adding, budget, event, channel, words of refusal', () => {
    const [row] = read(
      'Voucher code,Valid from,Adds to discounts,Budget,Event,Channel,Refusal text\nA,2027-03-28,yes,500.00,Tosca,desk;web,Only for members.',
    )
    expect(row).toMatchObject({
      validFrom: Date.UTC(2027, 2, 27, 23),
      adds: true,
      budget: 50_000,
      event: 'Tosca',
      channel: 'desk;web',
      refusalText: 'Only for members.',
      effect: undefined,
    })
  })

  test.each([
    ['2027-03-28', Date.UTC(2027, 2, 28, 22) - 1],
    ['2027-10-31', Date.UTC(2027, 9, 31, 23) - 1],
    ['2027-07-01 20:00', Date.UTC(2027, 6, 1, 18)],
    ['2027-07-01 20:00:30', Date.UTC(2027, 6, 1, 18, 0, 30)],
    ['2027-07-01T20:00:00Z', Date.UTC(2027, 6, 1, 20)],
    ['2027-07-01T20:00:00.000000+0300', Date.UTC(2027, 6, 1, 17)],
    ['1.7.2027', Date.UTC(2027, 6, 1, 22) - 1],
    ['01.07.2027 20:00', Date.UTC(2027, 6, 1, 18)],
  ])('E26 valid until %s, by the clock on the wall where no zone is told', (text, at) => {
    expect(read(`${pretix}\nA,${text},,,,,,,,,,`)[0]?.validTo).toBe(at)
  })

  test.each([
    ['=HYPERLINK(x),,,,,,,,,,,', 'bad-code', 'Voucher code'],
    ['a\u0007b,,,,,,,,,,,', 'bad-code', 'Voucher code'],
    [',,,,,,,,,,,', 'bad-code', 'Voucher code'],
    ['A,31/12/2027,,,,,,,,,,', 'bad-date', 'Valid until'],
    ['A,2027-02-30,,,,,,,,,,', 'bad-date', 'Valid until'],
    ['A,,,,,halve,50,,,,,', 'unknown-effect', 'Price effect'],
    ['A,,,,,percent,101,,,,,', 'bad-value', 'Value'],
    ['A,,,,,set,,,,,,', 'bad-value', 'Value'],
    ['A,,,,,set,-5,,,,,', 'bad-value', 'Value'],
    ['A,,,,,subtract,99999999999999,,,,,', 'bad-value', 'Value'],
    ['A,,,perhaps,,,,,,,,', 'not-yes-or-no', 'Reserve quota'],
    ['A,,,,,,,,,-1,,', 'bad-count', 'Maximum usages'],
    ['A,,,,,,,,1.5,,,', 'bad-count', 'Redeemed'],
    ['A,,,,,,,,,,,4111 1111 1111 1111', 'card-number', 'Comment'],
    [`A,,,,,,,${'t'.repeat(201)},,,,`, 'too-long', 'Tag'],
  ])('E26 %j is refused with its place', (row, problem, column) => {
    expect(firstProblem(row)).toMatchObject({ place: `line 2, column "${column}"`, problem })
  })

  test('E26 a code that stands twice, however it is written, is told with both places', () => {
    expect(problemsOf('Voucher code\nStraße\nA\nSTRASSE')).toEqual([
      {
        place: 'line 4, column "Voucher code"',
        problem: 'duplicate-code',
        value: 'STRASSE',
        firstPlace: 'line 2, column "Voucher code"',
      },
    ])
  })

  test('A9 what is no such table is refused: no code column, no rows, an open quote, other encodings, too much', () => {
    expect(problemsOf('Code,Value\nA,1')[0]).toMatchObject({ problem: 'missing-column' })
    expect(problemsOf('Voucher code\n')[0]).toMatchObject({ problem: 'no-rows' })
    expect(problemsOf('Voucher code\n"A')[0]).toMatchObject({ problem: 'not-text' })
    expect(problemsOf(Buffer.from([0xff, 0xfe, 0x41, 0]))[0]).toMatchObject({ problem: 'not-utf8' })
    expect(problemsOf(Buffer.from('Voucher code\n\xe4', 'latin1'))[0]).toMatchObject({ problem: 'not-utf8' })
    const limits = { fileBytes: 100, rows: 2, problems: 1 }
    expect(readVoucherFile(Buffer.alloc(101), 'v.csv', house, limits)).toMatchObject({ refused: 'file-too-large' })
    expect(readVoucherFile(Buffer.from('Voucher code\nA\nB\nC'), 'v.csv', house, limits)).toMatchObject({
      problems: [{ problem: 'too-many-rows' }],
    })
  })

  test('A9 at most 20 faults are told', () => {
    expect(problemsOf(`Voucher code\n${'=\n'.repeat(50)}`)).toHaveLength(20)
  })
})

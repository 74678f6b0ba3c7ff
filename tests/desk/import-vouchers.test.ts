import { expect, test } from 'vitest'
import { addVoucher } from '../../src/desk/add-voucher.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { importVouchers } from '../../src/desk/import-vouchers.ts'
import { listVouchers } from '../../src/desk/list-vouchers.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { actAs } from './sold-sale.ts'
import { plainVoucher } from './voucher-input.ts'

const plain = { ...plainVoucher, maxUses: 1 }

const pretix =
  'Voucher code,Valid until,Product,Reserve quota,Bypass quota,Price effect,Value,Tag,Redeemed,Maximum usages,Seat,Comment'

function imported(desk: Desk, text: string) {
  return importVouchers(desk, { bytes: Buffer.from(text), file: 'vouchers.csv' })
}

async function codes(desk: Desk): Promise<string[]> {
  return done(await listVouchers(desk)).map((voucher) => voucher.code)
}

test('E26 importing again updates and never duplicates; columns the file does not have stay as they are', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const first = `${pretix}\nsummer,,child,No,No,percent,10,press,0,5,,\nЛЯТО,,,Yes,No,set,12.00,,1,2,"Stalls, Row 5, Seat 12",x`
  expect(done(await imported(desk, first))).toEqual({ added: 2, changed: 0, unchanged: 0, quotasIgnored: 1 })
  expect(done(await imported(desk, first))).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  expect(done(await imported(desk, 'Voucher code,Maximum usages\nSUMMER,9'))).toMatchObject({ added: 0, changed: 1 })
  expect(done(await listVouchers(desk))).toMatchObject([
    { code: 'SUMMER', effect: 'percent', value: 1000, maxUses: 9, tag: 'press', conditions: { products: ['child'] } },
    { code: 'ЛЯТО', effect: 'set', value: 1200, usedElsewhere: 1, usesLeft: 1, conditions: { seats: ['Stalls 5-12'] } },
  ])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('E26 an empty cell takes a condition away', async () => {
  const desk = await (await openBoxOffice()).desk()
  done(await imported(desk, 'Voucher code,Product\nA,child'))
  done(await imported(desk, 'Voucher code,Product\nA,'))
  expect(done(await listVouchers(desk))[0]?.conditions).toEqual({})
})

test('E26 a broken file is refused with its places and nothing of it is stored', async () => {
  const desk = await (await openBoxOffice()).desk()
  const refusal = await imported(
    desk,
    `${pretix}\nGOOD,,,,,,,,,,,\nA,,Sofa,,,,,,,,,\nB,,,,,,,,,,Stalls 99-1,\nC,,,,,halve,,,,,,`,
  )
  expect(refusal).toMatchObject({ refused: 'bad-vouchers', problems: [{ place: 'line 5, column "Price effect"' }] })
  const second = await imported(desk, `${pretix}\nGOOD,,,,,,,,,,,\nA,,Sofa,,,,,,,,,\nB,,,,,,,,,,Stalls 99-1,`)
  expect(second).toMatchObject({
    problems: [
      { place: 'line 3, column "Product"', problem: 'unknown-product', value: 'Sofa' },
      { place: 'line 4, column "Seat"', problem: 'unknown-seat', value: 'Stalls 99-1' },
    ],
  })
  expect(await codes(desk)).toEqual([])
})

test('E26 ten thousand vouchers are imported at once', { timeout: 60_000 }, async () => {
  const desk = await (await openBoxOffice()).desk()
  const rows = Array.from({ length: 10_000 }, (_, index) => `CODE${index},percent,10`)
  const text = ['Voucher code,Price effect,Value', ...rows].join('\n')
  expect(done(await imported(desk, text))).toMatchObject({ added: 10_000 })
  expect(done(await imported(desk, text))).toMatchObject({ unchanged: 10_000 })
})

test('A1 cashiers and supervisors neither import nor define nor list vouchers', async () => {
  const desk = await (await openBoxOffice()).desk()
  const refusal = { refused: 'not-permitted', permission: 'manage-vouchers' }
  for (const role of ['cashier', 'supervisor'] as const) {
    await actAs(desk, role)
    expect(await imported(desk, 'Voucher code\nA')).toEqual(refusal)
    expect(await addVoucher(desk, plain)).toEqual(refusal)
    expect(await listVouchers(desk)).toEqual(refusal)
  }
})

test('E26 a voucher is defined with conditions by name; a made-up code cannot be guessed; a code is used once', async () => {
  const desk = await (await openBoxOffice()).desk()
  const wishes = { events: ['tosca'], tariffs: ['Child'], zones: ['a'], seats: ['stalls 1-1'], channels: ['desk'] }
  const made = done(await addVoucher(desk, { ...plain, ...wishes, validTo: '2027-03-31', value: '12.5' }))
  expect(made.code).toMatch(/^[2-9A-HJ-NP-TW-Z]{12}$/)
  expect(made).toMatchObject({
    value: 1250,
    validTo: Date.UTC(2027, 2, 31, 22) - 1,
    conditions: { zones: ['A'], seats: ['Stalls 1-1'], channels: ['desk'] },
  })
  done(await addVoucher(desk, { ...plain, code: 'Straße' }))
  expect(await addVoucher(desk, { ...plain, code: 'STRASSE' })).toEqual({ refused: 'voucher-exists', code: 'STRASSE' })
})

test.each([
  [{ code: '=1' }, 'code'],
  [{ effect: 'half' }, 'effect'],
  [{ value: '101' }, 'value'],
  [{ value: '' }, 'value'],
  [{ effect: 'set', value: '1,2,3' }, 'value'],
  [{ maxUses: -1 }, 'max-uses'],
  [{ budget: 1.5 }, 'budget'],
  [{ validFrom: 'tomorrow' }, 'from'],
  [{ validTo: '2027-13-01' }, 'until'],
  [{ events: ['Aida'] }, 'events'],
  [{ tariffs: ['dog'] }, 'tariffs'],
  [{ zones: ['Z'] }, 'zones'],
  [{ seats: ['Stalls 99-1'] }, 'seats'],
  [{ channels: ['pigeon'] }, 'channels'],
  [{ comment: 'card 4111 1111 1111 1111' }, 'comment'],
])('E26 a voucher with %j is refused', async (wrong, field) => {
  const desk = await (await openBoxOffice({ rows: 2 })).desk()
  expect(await addVoucher(desk, { ...plain, ...wrong })).toMatchObject({ refused: 'bad-input', field })
})

import { describe, expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { findPasses, openPass } from '../../src/desk/find-passes.ts'
import { addPassKind, changePassKind, listPassKinds } from '../../src/desk/pass-kinds.ts'
import { nextQueuedJob } from '../../src/desk/print-jobs.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { takePass } from '../../src/desk/take-pass.ts'
import type { PassHolder, PassKind } from '../../src/domain/pass.ts'
import type { Sale } from '../../src/domain/sale.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { journalKinds } from './reservation-office.ts'
import { actAs, soldSale } from './sold-sale.ts'

const ana = { firstName: 'Ana', lastName: 'Петрова', personId: 'B123' }

async function season() {
  const office = await openBoxOffice({ rows: 2 })
  const desk = await office.desk()
  const prices = [
    { tariff: 'full', amount: 28_000 },
    { tariff: 'CHILD', amount: 14_000 },
  ]
  const kind = done(
    await addPassKind(desk, {
      ...{ name: 'Season', prices, validFrom: '2027-03-01', validTo: '2027-06-30', taxRateBasisPoints: 2000 },
    }),
  )
  return { office, desk, kind }
}

async function pay(desk: Desk): Promise<Sale> {
  const { key } = done(await beginPayment(desk))
  return done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
}

async function bought(desk: Desk, kind: PassKind, holder: PassHolder, tariff = 0): Promise<Sale> {
  const { tariffId } = kind.prices[tariff] ?? { tariffId: 'trf_none' as PassKind['prices'][number]['tariffId'] }
  done(await takePass(desk, { kindId: kind.id, tariffId, ...holder }))
  return pay(desk)
}

describe('selling', () => {
  test('T10 T13 a cell of the grid and whose it is: sold at its price, stored with its sale, printed with its template', async () => {
    const { office, desk, kind } = await season()
    const sale = await bought(desk, kind, ana)
    expect(sale).toMatchObject({ total: 28_000, items: [{ kind: 'pass', name: 'Season, full', count: 1 }] })
    const [pass] = done(await findPasses(desk, { text: '' })).passes
    expect(pass).toMatchObject({
      ...{ ...ana, kindName: 'Season', tariffName: 'full', status: 'valid', price: 28_000, saleCode: sale.code },
      ...{ validFrom: '2027-03-01', validTo: '2027-06-30' },
    })
    const jobs = await Promise.all(sale.jobs.map((job) => nextQueuedJob(desk, job)))
    expect(jobs.map((job) => job?.role)).toEqual(['badge', 'receipt'])
    const paper = JSON.stringify(jobs[0]?.document)
    for (const told of ['Season', 'Ana Петрова', 'full', '01/03/2027', '30/06/2027', pass?.code, 'B123'])
      expect(paper).toContain(told)
    const stored = await desk.store.db.selectFrom('print_job').select('document').execute()
    expect(stored.some(({ document }) => document.includes('Петрова'))).toBe(false)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T10 in one basket with seats, and several at once, each of its own person', async () => {
    const { office, desk, kind } = await season()
    const child = kind.prices[1]?.tariffId ?? kind.prices[0]?.tariffId
    if (child === undefined) throw new Error('no prices')
    done(await takePass(desk, { kindId: kind.id, tariffId: child, ...ana }))
    done(await takePass(desk, { kindId: kind.id, tariffId: child, ...ana, firstName: 'Eva', personId: '' }))
    const sale = await soldSale(desk, office.eventId, [0])
    expect(sale.total).toBe(4000 + 2 * 14_000)
    expect(done(await findPasses(desk, { text: 'petrova' })).passes.map((pass) => pass.firstName)).toEqual([
      'Ana',
      'Eva',
    ])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T13 a pass without a name, of an unknown kind or at a tariff it has no price for is refused', async () => {
    const { desk, kind } = await season()
    const tariffId = kind.prices[0]?.tariffId
    if (tariffId === undefined) throw new Error('no prices')
    const cell = { kindId: kind.id, tariffId }
    expect(await takePass(desk, { ...cell, firstName: ' ', lastName: '', personId: '1' })).toMatchObject({
      ...{ refused: 'bad-input', field: 'name' },
    })
    expect(await takePass(desk, { ...cell, ...ana, personId: '4111 1111 1111 1111' })).toMatchObject({
      refused: 'bad-input',
    })
    expect(await takePass(desk, { ...cell, ...ana, kindId: 'pki_none' as typeof kind.id })).toMatchObject({
      refused: 'pass-kind-unknown',
    })
    expect(await takePass(desk, { ...cell, ...ana, tariffId: 'trf_none' as typeof tariffId })).toEqual({
      ...{ refused: 'pass-not-on-sale', kind: 'Season' },
    })
  })

  test('T10 a price that another till changes meanwhile is not sold at the old one; taken off sale it leaves the basket', async () => {
    const { office, desk, kind } = await season()
    const other = await office.desk('Till 2')
    const tariffId = kind.prices[0]?.tariffId
    if (tariffId === undefined) throw new Error('no prices')
    done(await takePass(desk, { kindId: kind.id, tariffId, ...ana }))
    const { key } = done(await beginPayment(desk))
    done(await changePassKind(other, 'season', { prices: [{ tariff: 'full', amount: 30_000 }] }))
    expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toMatchObject({
      ...{ refused: 'total-changed', shown: 28_000, now: 30_000 },
    })
    done(await changePassKind(other, 'season', { isOnSale: false }))
    expect(await beginPayment(desk)).toEqual({ refused: 'pass-not-on-sale', kind: 'Season' })
    expect(await beginPayment(desk)).toEqual({ refused: 'basket-empty' })
    expect(await desk.store.db.selectFrom('pass').select('id').execute()).toEqual([])
    expect(faults(await office.diagnosis())).toEqual([])
  })
})

describe('finding', () => {
  test('T14 by surname, first name, id and code, by status and by kind, as a list', async () => {
    const { office, desk, kind } = await season()
    const matinee = done(
      await addPassKind(desk, { name: 'Matinee', prices: [{ tariff: 'full', amount: 9000 }], validFrom: '2027-04-01' }),
    )
    const sale = await bought(desk, kind, ana)
    await bought(desk, matinee, { firstName: 'Jürgen', lastName: 'Müller', personId: '' })
    const back = await bought(desk, kind, { firstName: 'Zoë', lastName: "O'Brien", personId: 'X9' })
    const begun = done(await beginRefund(desk, { saleId: back.id }))
    done(await refundSale(desk, { saleId: back.id, key: begun.key, reason: 'returned' }))
    const names = async (input: Parameters<typeof findPasses>[1]) =>
      done(await findPasses(desk, input)).passes.map((pass) => pass.lastName)
    expect(await names({ text: '' })).toEqual(['Müller', "O'Brien", 'Петрова'])
    expect(await names({ text: 'petrova an' })).toEqual(['Петрова'])
    expect(await names({ text: 'muller' })).toEqual(['Müller'])
    expect(await names({ text: 'b123' })).toEqual(['Петрова'])
    const [pass] = done(await findPasses(desk, { text: 'petrova' })).passes
    expect(await names({ text: pass?.code ?? '' })).toEqual(['Петрова'])
    expect(await names({ text: '', status: 'valid' })).toEqual(['Петрова'])
    expect(await names({ text: '', status: 'not-yet' })).toEqual(['Müller'])
    expect(await names({ text: '', status: 'void' })).toEqual(["O'Brien"])
    expect(await names({ text: '', kindId: matinee.id })).toEqual(['Müller'])
    expect(await openPass(desk, pass?.code.toLowerCase() ?? '')).toMatchObject({ saleId: sale.id, status: 'valid' })
    office.time.now = Date.UTC(2027, 6, 1, 12)
    expect(await names({ text: '', status: 'expired' })).toEqual(['Петрова'])
    expect(await openPass(desk, 'P2345')).toMatchObject({ refused: 'pass-unknown' })
    expect(faults(await office.diagnosis())).toEqual([])
  })
})

describe('the grid', () => {
  test('T10 kinds are defined, changed and journaled; names are unique, tariffs known, days in order', async () => {
    const { desk } = await season()
    expect(await addPassKind(desk, { name: 'SEASON' })).toEqual({ refused: 'pass-kind-exists', kind: 'SEASON' })
    expect(await addPassKind(desk, { name: 'X', prices: [{ tariff: 'dog', amount: 1 }] })).toMatchObject({
      refused: 'tariff-unknown',
    })
    for (const wrong of [
      { name: '' },
      { validFrom: 'soon' },
      { validTo: '2027-02-31' },
      { validFrom: '2027-03-02', validTo: '2027-03-01' },
      { taxRateBasisPoints: 10_001 },
      { prices: [{ tariff: 'full', amount: -1 }] },
    ])
      expect(await addPassKind(desk, { name: 'X', ...wrong })).toMatchObject({ refused: 'bad-input' })
    expect(await changePassKind(desk, 'none', {})).toEqual({ refused: 'pass-kind-unknown', kind: 'none' })
    done(await changePassKind(desk, 'season', { name: 'Season 27', validTo: '' }))
    expect(done(await listPassKinds(desk))).toMatchObject([
      { name: 'Season 27', validTo: '', prices: [{ tariffName: 'full' }, { tariffName: 'child', amount: 14_000 }] },
    ])
    expect(await journalKinds(desk)).toEqual(expect.arrayContaining(['pass-kind-added', 'pass-kind-changed']))
  })

  test('A1 only an administrator defines passes; a cashier sells them', async () => {
    const { desk, kind } = await season()
    await actAs(desk, 'cashier')
    const refusal = { refused: 'not-permitted', permission: 'manage-passes' }
    expect(await addPassKind(desk, { name: 'X' })).toEqual(refusal)
    expect(await changePassKind(desk, 'Season', { isOnSale: false })).toEqual(refusal)
    expect((await bought(desk, kind, ana)).total).toBe(28_000)
    desk.state.session = null
    expect(await findPasses(desk, { text: '' })).toEqual({ refused: 'not-signed-in' })
    expect(await listPassKinds(desk)).toEqual({ refused: 'not-signed-in' })
  })
})

test('T14 A5 a sold pass cannot be changed, sold again or removed behind the desk', async () => {
  const { desk, kind } = await season()
  await bought(desk, kind, ana)
  for (const [sql, guard] of [
    ["UPDATE pass SET valid_to = '2099-01-01'", 'E_FROZEN'],
    ['DELETE FROM pass', 'E_APPEND_ONLY'],
    ['INSERT INTO pass SELECT * FROM pass', 'E_DUPLICATE_ID'],
  ] as const)
    expect(await desk.store.commit([{ sql, parameters: [] }])).toMatchObject({ committed: false, guard })
})

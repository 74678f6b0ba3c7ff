import { describe, expect, test } from 'vitest'
import { addFee } from '../../src/desk/add-fee.ts'
import { addPolicy } from '../../src/desk/add-policy.ts'
import { addVoucher } from '../../src/desk/add-voucher.ts'
import { applyVoucher, findVoucher, removeVoucher } from '../../src/desk/apply-voucher.ts'
import { beginExchange, exchangeTickets } from '../../src/desk/exchange-tickets.ts'
import { importVouchers } from '../../src/desk/import-vouchers.ts'
import { listVouchers } from '../../src/desk/list-vouchers.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { nextQueuedJob } from '../../src/desk/print-jobs.ts'
import { printVoucher } from '../../src/desk/print-voucher.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { done, faults } from './box-office.ts'
import { passOf, passOffice, payCash, seatsOnPass, sellPasses } from './pass-office.ts'
import { actAs, basketOf } from './sold-sale.ts'
import { plainVoucher } from './voucher-input.ts'

describe('a pass in a sale', () => {
  test('T10 E11 its code, however it is written, pays for one seat; receipt, card and journal say so', async () => {
    const { office, desk, codes } = await passOffice({ sessions: 10 })
    const [code = ''] = codes
    await basketOf(desk, office.eventId, [0, 1])
    const basket = done(await applyVoucher(desk, { code: ` ${code.toLowerCase().replace(/.{5}(?=.)/g, '$&-')} ` }))
    const name = `Season *${code.slice(-4)}`
    expect(basket).toMatchObject({ total: 4000, discount: 4000 })
    expect(basket.lines.map((line) => line.discounts)).toMatchObject([
      [{ kind: 'voucher', title: name, amount: 4000 }],
      [],
    ])
    const sale = done(await payCash(desk))
    expect(sale).toMatchObject({ total: 4000, tickets: [{ amount: 0 }, { amount: 4000 }] })
    const papers = await Promise.all(sale.jobs.map((job) => nextQueuedJob(desk, job)))
    const receipt = JSON.stringify(papers.find((job) => job?.role === 'receipt')?.document)
    expect(receipt).toContain(`${name} -€40.00`)
    expect(receipt).not.toContain(code)
    expect(done(await openSale(desk, { sale: sale.code })).vouchers).toEqual([
      `Season ${code.replace(/.{5}(?=.)/g, '$&-')}`,
    ])
    expect(await passOf(desk, code)).toMatchObject({
      ...{ sessions: 10, status: 'valid', uses: [{ eventTitle: 'Tosca', seat: 'Stalls 1-1', saleCode: sale.code }] },
    })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T10 two people with two passes: a scan each, a seat each, the dearest that is left', async () => {
    const { office, desk, codes } = await passOffice({}, 3)
    await basketOf(desk, office.eventId, [120, 0])
    const totals: number[] = []
    for (const code of codes.slice(0, 2)) totals.push(done(await applyVoucher(desk, { code })).total)
    expect(totals).toEqual([2500, 0])
    expect(await applyVoucher(desk, { code: codes[2] ?? '' })).toMatchObject({
      ...{ refused: 'pass-refused', problem: 'all-covered' },
    })
    const sale = done(await payCash(desk))
    expect(sale).toMatchObject({ total: 0, payments: [] })
    for (const code of codes.slice(0, 2)) expect((await passOf(desk, code)).uses).toHaveLength(1)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T10 one pass pays for one seat of each event, as many events as it has sessions left', async () => {
    const { office, desk, codes } = await passOffice({ sessions: 2 })
    const [code = ''] = codes
    const others = [await office.addEvent({ title: 'Carmen' }), await office.addEvent({ title: 'Aida' })]
    for (const eventId of [office.eventId, ...others]) await basketOf(desk, eventId, [0, 1])
    const basket = done(await applyVoucher(desk, { code }))
    expect(basket.total).toBe(4 * 4000)
    expect(basket.lines.filter((line) => line.amount === 0).map((line) => line.eventTitle)).toEqual(['Tosca', 'Carmen'])
    done(await payCash(desk))
    expect((await passOf(desk, code)).uses.map((use) => use.eventTitle).sort()).toEqual(['Carmen', 'Tosca'])
    await basketOf(desk, others[1] ?? office.eventId, [5])
    expect(await applyVoucher(desk, { code })).toMatchObject({ refused: 'pass-refused', problem: 'used-up' })
  })

  test('E25 E26 before vouchers and instead of a policy, whose groups its seat still counts for; it bears no fee', async () => {
    const { office, desk, codes } = await passOffice()
    done(await addPolicy(desk, { title: 'Pair', effect: 'percent', value: 1000, conditions: { fewestSeats: 2 } }))
    done(await addFee(desk, { name: 'Service', per: 'ticket', effect: 'fixed', value: 100 }))
    done(await addVoucher(desk, { ...plainVoucher, code: 'SUMMER', value: '50' }))
    await basketOf(desk, office.eventId, [0, 1])
    done(await applyVoucher(desk, { code: 'SUMMER' }))
    const basket = done(await applyVoucher(desk, { code: codes[0] ?? '' }))
    expect(basket.lines.map((line) => line.amount)).toEqual([0, 2000])
    expect(basket.fees).toMatchObject([{ count: 1, amount: 100 }])
    expect(done(await removeVoucher(desk, { code: 'SUMMER' })).total).toBe(3700)
    expect(done(await removeVoucher(desk, { code: codes[0]?.toLowerCase() ?? '' })).total).toBe(7400)
  })

  test('T10 it is no voucher of the organiser: not listed, not printed, not changed by a file', async () => {
    const { desk, codes } = await passOffice()
    const [code = ''] = codes
    done(await addVoucher(desk, { ...plainVoucher, code: 'SUMMER' }))
    expect(done(await listVouchers(desk)).map((voucher) => voucher.code)).toEqual(['SUMMER'])
    expect(await printVoucher(desk, code)).toMatchObject({ refused: 'voucher-unknown' })
    const bytes = Buffer.from(`Voucher code,Price effect,Value\n${code},percent,10`)
    expect(await importVouchers(desk, { bytes, file: 'v.csv' })).toMatchObject({
      ...{ refused: 'bad-vouchers', problems: [{ problem: 'bad-code' }] },
    })
    expect(await addVoucher(desk, { ...plainVoucher, code })).toMatchObject({ refused: 'voucher-exists' })
  })

  test('A1 a cashier sells seats on a pass, and nobody who is not signed in', async () => {
    const { office, desk, codes } = await passOffice()
    await actAs(desk, 'cashier')
    expect((await seatsOnPass(desk, office.eventId, [0], codes[0] ?? '')).total).toBe(0)
    desk.state.session = null
    expect(await findVoucher(desk, { code: codes[0] ?? '' })).toEqual({ refused: 'not-signed-in' })
  })
})

describe('refusals', () => {
  test('T10 E26 once an event: somebody who has a seat gets no second one on the same pass, until the first comes back', async () => {
    const { office, desk, codes } = await passOffice({ sessions: 1 })
    const [code = ''] = codes
    const sale = await seatsOnPass(desk, office.eventId, [0], code)
    const other = await office.addEvent({ title: 'Carmen' })
    await basketOf(desk, other, [3])
    expect(await applyVoucher(desk, { code })).toMatchObject({ problem: 'used-up' })
    const begun = done(await beginRefund(desk, { saleId: sale.id }))
    expect(begun.amount).toBe(0)
    done(await refundSale(desk, { saleId: sale.id, key: begun.key, reason: 'returned' }))
    expect((await passOf(desk, code)).uses).toEqual([])
    done(await applyVoucher(desk, { code }))
    done(await payCash(desk))
    const unlimited = await sellPasses(desk, { name: 'Free' })
    await seatsOnPass(desk, office.eventId, [7], unlimited[0] ?? '')
    await basketOf(desk, office.eventId, [8])
    expect(await applyVoucher(desk, { code: unlimited[0] ?? '' })).toMatchObject({ problem: 'event-used' })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T10 the day of the event decides, by the clock of its venue, not the day of the sale', async () => {
    const { office, desk, codes } = await passOffice({ validFrom: '2027-03-20', validTo: '2027-03-20' })
    const [code = ''] = codes
    // The last minute of the day in Paris is the day before in no other way than by its clock.
    const late = await office.addEvent({ title: 'Late', starts: '2027-03-20T23:59' })
    const early = await office.addEvent({ title: 'Early', starts: '2027-03-20T00:00' })
    const after = await office.addEvent({ title: 'After', starts: '2027-03-21T00:00' })
    await basketOf(desk, after, [0])
    expect(await applyVoucher(desk, { code })).toMatchObject({
      ...{ refused: 'pass-refused', problem: 'wrong-day', validFrom: '2027-03-20', validTo: '2027-03-20' },
    })
    await basketOf(desk, late, [0])
    await basketOf(desk, early, [0])
    expect(done(await applyVoucher(desk, { code })).total).toBe(4000)
    done(await payCash(desk))
    expect((await passOf(desk, code)).uses.map((use) => use.eventTitle)).toEqual(['Late', 'Early'])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('E26 an empty basket, and the same pass a second time', async () => {
    const { office, desk, codes } = await passOffice()
    const [code = ''] = codes
    expect(await applyVoucher(desk, { code })).toEqual({ refused: 'basket-empty' })
    await basketOf(desk, office.eventId, [0, 1])
    done(await applyVoucher(desk, { code }))
    expect(await applyVoucher(desk, { code })).toMatchObject({ refused: 'pass-refused', problem: 'applied' })
  })

  test('T10 Y19 paid back, it pays for nothing; one that was used is paid back by those who may after the event', async () => {
    const { office, desk, codes } = await passOffice({}, 2)
    const [unused = '', used = ''] = codes
    await seatsOnPass(desk, office.eventId, [0], used)
    const { saleId } = await passOf(desk, used)
    await actAs(desk, 'supervisor')
    const card = done(await openSale(desk, { sale: saleId }))
    const lineOf = (index: number) => card.lines.slice(index, index + 1).map((line) => line.id)
    expect(await beginRefund(desk, { saleId })).toEqual({ refused: 'pass-used', pass: 'Season, full', seats: 1 })
    const back = done(await beginRefund(desk, { saleId, lines: lineOf(0) }))
    done(await refundSale(desk, { saleId, lines: lineOf(0), key: back.key, reason: 'returned' }))
    await basketOf(desk, office.eventId, [1])
    expect(await applyVoucher(desk, { code: unused })).toMatchObject({ refused: 'pass-refused', problem: 'void' })
    await actAs(desk, 'admin')
    const late = done(await beginRefund(desk, { saleId }))
    done(await refundSale(desk, { saleId, key: late.key, reason: 'returned' }))
    expect(await applyVoucher(desk, { code: used })).toMatchObject({ problem: 'void' })
    expect(faults(await office.diagnosis())).toEqual([])
  })
})

describe('an exchange', () => {
  test('F25 T10 another seat of the same event, or of another, on the same session of the pass', async () => {
    const { office, desk, codes } = await passOffice({ sessions: 1 })
    const [code = ''] = codes
    const sale = await seatsOnPass(desk, office.eventId, [120], code)
    await basketOf(desk, office.eventId, [0])
    const begun = done(await beginExchange(desk, { saleId: sale.id }))
    expect(begun).toMatchObject({ total: 0, due: 0 })
    const moved = done(await exchangeTickets(desk, { key: begun.key, saleId: sale.id, payments: [], total: 0 }))
    expect((await passOf(desk, code)).uses).toMatchObject([{ eventTitle: 'Tosca', seat: 'Stalls 1-1' }])
    await basketOf(desk, await office.addEvent({ title: 'Carmen' }), [4, 5])
    const again = done(await beginExchange(desk, { saleId: moved.sale.id }))
    expect(again.due).toBe(4000)
    done(await exchangeTickets(desk, { key: again.key, saleId: moved.sale.id, payments: [{ tender: 'cash' }] }))
    expect((await passOf(desk, code)).uses).toMatchObject([{ eventTitle: 'Carmen' }])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F25 E26 what a voucher took off goes on to the new seat, though it was its last use', async () => {
    const { office, desk } = await passOffice()
    done(await addVoucher(desk, { ...plainVoucher, code: 'ONCE', maxUses: 1, budget: 400 }))
    await basketOf(desk, office.eventId, [0])
    done(await applyVoucher(desk, { code: 'ONCE' }))
    const sale = done(await payCash(desk))
    await basketOf(desk, office.eventId, [1])
    const begun = done(await beginExchange(desk, { saleId: sale.id }))
    expect(begun).toMatchObject({ total: 3600, due: 0, back: [] })
    done(await exchangeTickets(desk, { key: begun.key, saleId: sale.id, payments: [] }))
    expect(done(await listVouchers(desk))).toMatchObject([{ uses: 1, spent: 400 }])
    expect(faults(await office.diagnosis())).toEqual([])
  })
})

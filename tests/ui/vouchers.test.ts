import { describe, expect, test } from 'vitest'
import { dialogRect } from '../../src/ui/screens/screens.ts'
import { languages } from '../../src/ui/words.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, scanOf } from './test-till.ts'

/** A till with two best seats in the basket, 48.00 together. */
async function withTwoSeats(options: Parameters<typeof openTestHall>[0] = {}) {
  const { till, desk } = await openTestHall(options)
  await till.press('2', 'f3')
  desk.calls.length = 0
  return { till, desk }
}

describe('vouchers on the screen', () => {
  test('E11 typed in the hall it takes its part off, stands in the panel and is sold with', async () => {
    const { till, desk } = await withTwoSeats()
    await till.press('v', 'summer', 'enter')
    expect(till.text()).toContain('Voucher summer: 4.80 EUR less, to pay 43.20 EUR.')
    expect(till.text()).toMatch(/SUMMER +2 seats +-4\.80/)
    await till.press('enter')
    expect(till.app.top.id).toBe('hall')
    expect(till.text()).toMatch(/Voucher +SUMMER/)
    expect(till.text()).toMatch(/Total +43\.20 EUR/)
    await till.press('f7')
    expect(desk.sales[0]).toMatchObject({ total: 4320 })
    expect(till.text()).not.toContain('SUMMER')
    till.close()
  })

  test('E26 a refusal is told in the words of the organiser, an unknown code is named', async () => {
    const { till } = await withTwoSeats()
    await till.press('v', 'GONE', 'enter')
    expect(till.text()).toContain('Voucher GONE: Members only, and only once.')
    await till.press('NEVER', 'enter')
    expect(till.text()).toContain('There is no voucher "NEVER".')
    await till.press('SUMMER', 'enter', 'SUMMER', 'enter')
    expect(till.text()).toContain('Voucher SUMMER: it is in this basket already.')
    till.close()
  })

  test('E11 what is typed after a code that came in one piece with its Enter stands in the order it was typed', async () => {
    const { till } = await withTwoSeats()
    await till.press('v')
    await till.send(scanOf('gone'))
    await till.press('n', 'e', 'v', 'e', 'r')
    expect(till.app.top).toMatchObject({ id: 'vouchers', code: 'never' })
    till.close()
  })

  test('E11 several are listed; one is taken out again and the price is as before', async () => {
    const { till } = await withTwoSeats()
    await till.press('v', 'PRESS', 'enter', 'SUMMER', 'enter')
    expect(till.text()).toMatch(/> PRESS +1 seat +-5\.00/)
    expect(till.text()).toMatch(/ {2}SUMMER +1 seat +-2\.40/)
    await till.press('down', 'f8')
    expect(till.text()).toContain('Voucher SUMMER is taken out.')
    expect(till.text()).toMatch(/Total +43\.00 EUR/)
    till.close()
  })

  test('E11 one that is applied in the sale window opens the payment anew with the new total', async () => {
    const { till, desk } = await withTwoSeats()
    await till.press('f5', 'f7', 'SUMMER', 'enter')
    expect(desk.calls.map((call) => call.split(' ')[0])).toEqual([
      'beginPayment',
      'applyVoucher',
      'cancelPayment',
      'beginPayment',
    ])
    await till.press('enter')
    expect(till.app.top).toMatchObject({ id: 'pay', total: 4320 })
    expect(till.text()).toMatch(/Voucher +SUMMER {2}-4\.80 EUR/)
    await till.press('enter')
    expect(desk.sales[0]).toMatchObject({ total: 4320 })
    till.close()
  })

  test('E11 from the basket one key opens them', async () => {
    const { till } = await withTwoSeats()
    await till.press('f4', 'f3')
    expect(till.app.top.id).toBe('vouchers')
    till.close()
  })

  test('E11 a voucher without figures is no typing where an amount goes: it applies, or is told why it does not', async () => {
    const { till } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    await till.send(scanOf('SUMMER'))
    expect(till.app.top).toMatchObject({ id: 'pay', field: 'given', given: '', total: 4320 })
    expect(till.row(22)).toContain('Voucher SUMMER')
    for (const [code, told] of [
      ['NOVOUCHER', 'Nobody here knows this code: NOVOUCHER'],
      ['SUMMER', 'Voucher SUMMER: '],
    ] as const) {
      await till.send({ ...scanOf(code), delivered: 0 })
      expect(till.app.top).toMatchObject({ id: 'pay', given: '', total: 4320 })
      expect(till.row(22)).toContain(told)
    }
    // An amount that came in one piece over a stuck line is an amount.
    await till.send({ ...scanOf('50,00'), terminator: 'tab' })
    expect(till.app.top).toMatchObject({ id: 'pay', given: '50,00' })
    till.close()
  })

  test('E11 the scan alone applies a voucher, in the hall and in the sale window', async () => {
    const { till } = await withTwoSeats()
    await till.send(scanOf('PRESS'))
    expect(till.text()).toContain('Voucher PRESS: 5.00 EUR less, to pay 43.00 EUR.')
    await till.press('f5')
    await till.send(scanOf('SUMMER0000'))
    expect(till.text()).toContain('SUMMER0000')
    expect(till.app.top.id).toBe('pay')
    till.close()
  })

  test('an empty basket says so instead of opening', async () => {
    const { till } = await openTestHall()
    await till.press('v')
    expect(till.app.top.id).toBe('hall')
    expect(till.text()).toContain('The basket is empty')
    till.close()
  })

  test.each(languages)(
    'it fits 80 columns and 24 rows in %s, and its keys stand in the last line',
    async (language) => {
      const { till } = await withTwoSeats({ desk: fakeDesk(), language })
      await till.press('v', 'SUMMER', 'enter')
      const { top, model } = till.app
      const rect = dialogRect(top, model)
      expect((rect?.row ?? 0) + (rect?.rows ?? 99)).toBeLessThanOrEqual(23)
      expect(till.row(23)).toContain(`Enter ${model.words.commands['apply-voucher']}`)
      expect(till.text()).toContain('SUMMER')
      till.close()
    },
  )
})

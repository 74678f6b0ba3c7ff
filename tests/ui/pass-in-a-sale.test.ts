import { describe, expect, test } from 'vitest'
import { openPass } from '../../src/desk/find-passes.ts'
import { changePassKind } from '../../src/desk/pass-kinds.ts'
import { dialogRect } from '../../src/ui/screens/screens.ts'
import { languages } from '../../src/ui/words.ts'
import { done } from '../desk/box-office.ts'
import { openFestivalTill } from './festival-till.ts'

type Language = (typeof languages)[number]

/** A till in the hall that sold as many passes for ten sessions each, by their codes. */
async function withPasses(count: number, language: Language = 'en') {
  const opened = await openFestivalTill('supervisor', language)
  const { till, desk, other } = opened
  done(await changePassKind(other, 'Season', { sessions: 10 }))
  for (let index = 0; index < count; index += 1)
    await till.press('ctrl-s', 'f5', 'down', 'enter', `Ana${index}`, 'tab', 'Петрова', 'enter')
  const codes = desk.state.basket.items.flatMap((item) => (item.kind === 'pass' ? [item.code] : []))
  await till.press('f5', 'enter', 'enter')
  expect(till.app.top.id).toBe('programme')
  await till.press('enter')
  expect(till.app.top.id).toBe('hall')
  return { ...opened, codes }
}

describe('T10 E11 a pass in a sale', () => {
  test('T10 the scan alone: one seat less to pay, whose pass it is, and what is left of it', async () => {
    const { till, scan, codes } = await withPasses(1)
    await till.press('2', 'f3')
    await scan(codes[0] ?? '')
    expect(till.app.top.id).toBe('hall')
    const name = `Season *${codes[0]?.slice(-4)}`
    expect(till.row(22)).toContain(`${name}: to pay 40.00 EUR. Sessions left: 9. Ana0 Петрова`)
    expect(till.text()).toMatch(new RegExp(`Pass +${name.replace('*', '\\*')}`))
    till.close()
  })

  test('T10 two people with two passes: two seats, two scans, nothing to pay, sold with one key', async () => {
    const { till, scan, codes, desk } = await withPasses(2)
    await till.press('2', 'f3')
    for (const code of codes) await scan(code)
    expect(till.row(22)).toContain('to pay 0.00 EUR')
    await till.press('f7')
    expect(till.row(22)).toContain('Sold 2 seats')
    for (const code of codes) expect(done(await openPass(desk, code)).uses).toHaveLength(1)
    till.close()
  })

  test('T10 also in the sale window, whose total follows, and typed where vouchers are', async () => {
    const { till, scan, codes } = await withPasses(2)
    await till.press('2', 'f3', 'v', codes[1]?.toLowerCase() ?? '', 'enter')
    expect(till.text()).toContain(`Season *${codes[1]?.slice(-4)}`)
    await till.press('escape', 'f5')
    expect(till.app.top).toMatchObject({ id: 'pay', total: 4000 })
    await scan(codes[0] ?? '')
    expect(till.app.top).toMatchObject({ id: 'pay', total: 0 })
    await till.press('enter')
    expect(till.app.top.id).toBe('sale-done')
    till.close()
  })

  test('T10 without seats, and where passes are looked for, the scan opens the card: sessions used and left, and for what', async () => {
    const { till, scan, codes } = await withPasses(1)
    const [code = ''] = codes
    await scan(code)
    expect(till.app.top.id).toBe('pass')
    expect(till.text()).toMatch(/Sessions +0 of 10 used, 10 left/)
    await till.press('escape', '1', 'f3')
    await scan(code)
    await till.press('f7', '1', 'f3', 'ctrl-s')
    await scan(code)
    expect(till.app.top.id).toBe('pass')
    expect(till.text()).toMatch(/Sessions +1 of 10 used, 9 left/)
    expect(till.text()).toMatch(/Used for +Sat 20\/03, 19:30, Tosca, Stalls/)
    till.close()
  })

  test('T10 E26 a pass that was used for the event says so, and the price stays', async () => {
    const { till, scan, codes } = await withPasses(1)
    const [code = ''] = codes
    await till.press('1', 'f3')
    await scan(code)
    await till.press('f7', '1', 'f3')
    await scan(code)
    expect(till.row(22)).toContain(`Season *${code.slice(-4)}: its holder has a seat of this event already.`)
    expect(till.app.model.basket?.total).toBe(4000)
    till.close()
  })

  test('T10 the voucher word of a typed line takes it: seats, pass and sale at once', async () => {
    const { till, codes, desk } = await withPasses(1)
    const [code = ''] = codes
    await till.press(':', `1-5 voucher ${code} cash`)
    expect(till.text()).toContain('0.00')
    await till.press('enter')
    expect(done(await openPass(desk, code)).uses).toMatchObject([{ seat: 'Stalls 1-5' }])
    till.close()
  })

  test('T10 a pass that was used is refunded only with a second person', async () => {
    const { till, scan, codes } = await withPasses(1)
    await till.press('1', 'f3')
    await scan(codes[0] ?? '')
    await till.press('f7')
    await scan(codes[0] ?? '')
    await till.press('enter', 'f6')
    expect(till.app.top.id).toBe('override')
    till.close()
  })

  test.each(languages)(
    'T10 T14 the card with many uses, the notice and the refusal fit 80 columns in %s',
    async (language) => {
      const { till, scan, codes } = await withPasses(1, language)
      const [code = ''] = codes
      await till.press('1', 'f3')
      await scan(code)
      expect(till.row(22)).toContain('0')
      await scan(code)
      expect(till.row(22)).toContain(till.app.model.words.passes.problems.applied)
      await till.press('f7')
      await scan(code)
      expect(till.text()).toContain(till.app.model.words.passes.usedFor)
      const rect = dialogRect(till.app.top, till.app.model)
      expect((rect?.row ?? 0) + (rect?.rows ?? 99)).toBeLessThanOrEqual(23)
      till.close()
    },
  )
})

import { describe, expect, test } from 'vitest'
import { checkDigit } from '../../src/domain/ticket-code.ts'
import { saleCardScreen, saleCardStart } from '../../src/ui/screens/sale-card.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, scanOf } from './test-till.ts'

function ticket(digits: string): string {
  const start = digits.padStart(19, '0')
  return `${start}${checkDigit(start)}`
}
/** A valid code whose last digit is not 1, and one whose last digit is. */
const codes = Array.from({ length: 40 }, (_, index) => ticket(String(index + 1)))
const [code = '', next = ''] = codes.filter((each) => !each.endsWith('1'))
const elsewhere = codes.find((each) => each.endsWith('1')) ?? ''

async function openDoor() {
  const opened = await openTestHall()
  await opened.till.press('ctrl-d')
  return opened
}

describe('F39 the door', () => {
  test('opens from the hall and from the programme, and says how many are in', async () => {
    const { till } = await openDoor()
    expect(till.app.top.id).toBe('door')
    expect(till.text()).toMatch(/Door: .*Swan Lake/)
    expect(till.text()).toContain('0 of 40 are in.')
    await till.press('escape', 'escape', 'ctrl-d')
    expect(till.app.top.id).toBe('door')
    till.close()
  })

  test('every scan is an entry with its word large, seat and reason; the same ticket again is used', async () => {
    const { till, desk } = await openDoor()
    await till.send(scanOf(code))
    expect(till.text()).toContain('V A L I D')
    expect(till.text()).toContain('++++++++')
    expect(till.text()).toContain('Stalls 5-12, Full')
    expect(till.text()).toContain('1 of 40 are in.')
    till.app.scanned({ data: code, symbology: 'qr', source: 'hid:' })
    await till.settle()
    expect(till.text()).toContain('U S E D')
    expect(till.text()).toContain('!!!!!!!!')
    expect(till.text()).toMatch(/Already let in: .*Side door/)
    await till.send(scanOf(elsewhere))
    expect(till.text()).toContain('W R O N G   E V E N T')
    expect(till.text()).toContain('This ticket is for Giselle')
    await till.send(scanOf('4006381333931'))
    expect(till.text()).toContain('U N K N O W N')
    expect(desk.calls.filter((call) => call.startsWith('enterTicket'))).toHaveLength(4)
    expect(desk.calls.filter((call) => call.startsWith('openSale'))).toEqual([])
    till.close()
  })

  test('a code that does not scan is typed; a scan over it leaves what was typed alone', async () => {
    const { till, desk } = await openDoor()
    await till.press('enter')
    expect(desk.calls.filter((call) => call.startsWith('enterTicket'))).toEqual([])
    await till.press(next, 'enter')
    expect(till.text()).toContain('V A L I D')
    await till.press('12')
    await till.send(scanOf(code))
    expect(till.app.top).toMatchObject({ id: 'door', code: '12', entry: { verdict: 'valid', code } })
    till.close()
  })

  test('a refusal takes the verdict of the ticket before off the screen', async () => {
    const { till, desk } = await openDoor()
    await till.send(scanOf(code))
    desk.refuseNext('enterTicket', { refused: 'database-busy' })
    await till.send(scanOf(next))
    expect(till.app.top).toMatchObject({ id: 'door', entry: null })
    expect(till.text()).not.toContain('V A L I D')
    till.close()
  })

  test('scans that come faster than their answers are each judged, in order', async () => {
    const { till, desk } = await openDoor()
    desk.holdBack()
    for (const each of [code, next, code]) till.app.scanned({ data: each, symbology: 'qr', source: 'hid:' })
    desk.letGo()
    await till.settle()
    const asked = desk.calls.filter((call) => call.startsWith('enterTicket'))
    expect(asked.map((call) => /"code":"(\d+)"/.exec(call)?.[1])).toEqual([code, next, code])
    expect(till.app.top).toMatchObject({ entry: { verdict: 'used', code } })
    till.close()
  })
})

test('F39 from the card of a sale its ticket is let in with one key; the second time that is refused with when', async () => {
  const { till, desk } = await openTestHall({ desk: fakeDesk() })
  await till.press('2', 'f3', 'f7')
  await till.send(scanOf('0'.repeat(20)))
  expect(till.app.top.id).toBe('sale')
  await till.press('f8')
  expect(till.row(22)).toContain('Let in: Stalls 5-12')
  await till.press('f8')
  expect(till.row(22)).toContain('USED: Stalls 5-12')
  expect(desk.calls.filter((call) => call.startsWith('enterTicket'))).toHaveLength(2)
  till.close()
})

test('F39 what is no ticket lets nobody in: the card of the sale says so', async () => {
  const { till } = await openTestHall({ desk: fakeDesk() })
  await till.press('2', 'f3', 'f7', 's', 'enter')
  const { saleCard } = till.app.model
  const lines = saleCard?.lines.map((line, index) => (index === 0 ? { ...line, ticketId: null, code: '' } : line)) ?? []
  const model = { ...till.app.model, saleCard: saleCard === null ? null : { ...saleCard, lines } }
  expect(saleCardScreen.onCommand(saleCardStart, 'let-in', model, '').intents).toEqual([
    { do: 'notice', notice: { level: 'info', text: 'No valid ticket is chosen.' } },
  ])
  till.close()
})

import { describe, expect, test } from 'vitest'
import { setupCodeText } from '../../src/domain/setup-code.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, openTestTill, scanOf } from './test-till.ts'

/** The fake desk's tickets are numbered from here; Damm's check digit of nothing but noughts is nought. */
const ticketCode = '0'.repeat(20)

async function hallWithSale() {
  const opened = await openTestHall()
  await opened.till.press('2', 'f3', 'f7')
  return opened
}

describe('what a scan does depends on what it is', () => {
  test('a ticket opens the card of its sale with the cursor on its line, from the hall and from the programme', async () => {
    const { till } = await hallWithSale()
    await till.send(scanOf(ticketCode))
    expect(till.app.top).toMatchObject({ id: 'sale', selected: 0 })
    expect(till.text()).toContain('ABCD-2342')
    await till.press('escape', 'escape')
    expect(till.app.top.id).toBe('programme')
    await till.send(scanOf(ticketCode))
    expect(till.app.top.id).toBe('sale')
    till.close()
  })

  test('from a device the same code does the same', async () => {
    const { till } = await hallWithSale()
    till.app.scanned({ data: ticketCode, symbology: 'qr', source: 'hid:05e0:1300' })
    await till.settle()
    expect(till.app.top.id).toBe('sale')
    till.close()
  })

  test('a sale code opens the sale, over another card in its place', async () => {
    const { till } = await hallWithSale()
    await till.send(scanOf(ticketCode))
    await till.press('f1')
    await till.press('escape')
    await till.send(scanOf('ABCD-2342'))
    expect(till.app.top).toMatchObject({ id: 'sale', selected: 0, marked: [] })
    await till.press('escape')
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('E13 a customer card puts the customer into the sale, also while the payment is open', async () => {
    const { till } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    expect(till.app.top.id).toBe('pay')
    await till.send(scanOf('cus_2'))
    expect(till.app.model.customer?.name).toBe('Eva Müller')
    expect(till.app.top.id).toBe('pay')
    expect(till.row(22)).toContain('Customer: Eva Müller')
    till.close()
  })

  test('a code nobody knows is told so, and no key is pressed with it', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3')
    await till.send(scanOf('qpc4006381333931'))
    expect(till.row(22)).toContain('Nobody here knows this code: qpc4006381333931')
    expect(desk.sales).toHaveLength(0)
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('F39 a ticket that was never sold is told so', async () => {
    const { till } = await openTestHall()
    await till.send(scanOf(ticketCode))
    expect(till.row(22)).toContain('There is no such ticket: 0000 0000 0000 0000 0000')
    till.close()
  })

  test('F39 a ticket that was paid back opens its card and is told so', async () => {
    const { till } = await openTestHall({ desk: fakeDesk({ role: 'supervisor' }) })
    await till.press('2', 'f3', 'f7')
    await till.send(scanOf(ticketCode))
    await till.press('f6', 'enter', 'escape')
    await till.send(scanOf(ticketCode))
    expect(till.app.top.id).toBe('sale')
    expect(till.row(22)).toContain('This ticket was paid back')
    till.close()
  })

  test('T04 nobody is signed in: no code opens anything', async () => {
    const desk = fakeDesk()
    const till = await openTestTill({ desk })
    await till.send(scanOf(ticketCode))
    expect(till.row(22)).toContain('Sign in first')
    expect(desk.calls.filter((call) => call.startsWith('open'))).toEqual([])
    till.close()
  })
})

describe('a scan is never typed by accident', () => {
  test('neither into the amount of a payment, nor is its Enter pressed there', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    await till.send(scanOf('4006381333931'))
    expect(till.app.top).toMatchObject({ id: 'pay', given: '' })
    await till.send(scanOf(ticketCode))
    expect(till.row(22)).toContain('Finish or close this first')
    expect(desk.sales).toHaveLength(0)
    till.close()
  })

  test('what of it had gone out as keys is taken back, in a field and in the hall', async () => {
    const { till } = await openTestHall()
    await till.press('u', 'ev', '4')
    expect(till.app.top).toMatchObject({ text: 'ev4' })
    await till.send(scanOf('4006381333931', { delivered: 1 }))
    expect(till.app.top).toMatchObject({ id: 'customers', text: 'ev' })
    await till.press('escape', '1', '2', '0')
    expect(till.app.top).toMatchObject({ id: 'hall', view: { typed: '120' } })
    await till.send(scanOf(ticketCode, { delivered: 1 }))
    expect(till.app.top).toMatchObject({ id: 'hall', view: { typed: '12' } })
    till.close()
  })

  test('a code whose beginning went out as keys on a stuck line is put together again', async () => {
    const { till } = await hallWithSale()
    await till.press('escape')
    await till.press('jazz', '0', '0', '0')
    await till.send(scanOf('0'.repeat(18), { delivered: 1, before: 'jazz00' }))
    expect(till.app.top.id).toBe('sale')
    await till.press('escape')
    expect(till.app.top).toMatchObject({ id: 'programme', filter: 'jazz' })
    till.close()
  })

  test('words that came in one piece over a stuck line are typing where text is typed', async () => {
    const { till } = await openTestHall()
    await till.press('escape')
    await till.send(scanOf('quartet', { terminator: 'tab' }))
    expect(till.text()).toContain('Bar quartet')
    expect(till.text()).not.toContain('Swan Lake')
    till.close()
  })

  test('but where letters are commands they press none', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3')
    await till.send(scanOf('quartet'))
    expect(desk.sales).toHaveLength(0)
    expect(till.row(22)).toContain('Nobody here knows this code: quartet')
    till.close()
  })

  test('keys that cannot be taken back wait for their neighbour, all others never', async () => {
    const { till } = await openTestHall()
    const key = (text: string) =>
      ({ type: 'key', name: 'char', text, ctrl: false, alt: false, shift: false, raw: text }) as const
    for (const text of ['q', 'p', 'c', 'b', 'Q', 'я']) expect(till.app.waitsForScan(key(text)), text).toBe(true)
    for (const text of ['1', 'n', 'o', 'x']) expect(till.app.waitsForScan(key(text)), text).toBe(false)
    await till.press('2', 'f3', 'f4')
    expect(till.app.top.id).toBe('basket')
    expect(till.app.waitsForScan(key('2'))).toBe(true)
    till.close()
  })
})

test('A13 at a locked till a scan opens nothing', async () => {
  const { till } = await hallWithSale()
  await till.press('ctrl-k')
  expect(till.app.top.id).toBe('lock')
  await till.send(scanOf(ticketCode))
  till.app.scanned({ data: ticketCode, symbology: null, source: 'hid:' })
  await till.settle()
  expect(till.app.top.id).toBe('lock')
  expect(till.row(22)).toContain('The till is locked')
  till.close()
})

test('T02 a set-up code is taken where nobody is signed in, scanned or pasted, and nowhere else', async () => {
  const desk = fakeDesk()
  const till = await openTestTill({ desk })
  const code = setupCodeText({ number: 7, proof: '1'.repeat(30) })
  await till.send(scanOf(code))
  await till.send({ type: 'paste', text: ` ${code}\n`, truncated: false })
  expect(desk.calls.filter((call) => call.startsWith('applySetupCode'))).toHaveLength(2)
  expect(till.app.top).toMatchObject({ id: 'sign-in', email: '' })
  await till.press('anna@example.org', 'tab', 'secret', 'enter')
  await till.send(scanOf(code))
  expect(till.row(22)).toContain('Set-up codes are taken at the sign-in screen')
  expect(desk.calls.filter((call) => call.startsWith('applySetupCode'))).toHaveLength(2)
  till.close()
})

test.each([
  ['hid:05e0:1300', '60-guichet-scanners.rules'],
  ['serial:/dev/ttyACM0', 'dialout'],
])('a scanner that may not be opened, %s, is told with what lets it be: %s', async (address, remedy) => {
  const { till } = await openTestHall()
  // In the hall the seat under the cursor needs the room.
  await till.press('escape')
  till.app.scannersChanged([{ address, failed: 'not-permitted', detail: 'EACCES', remedy }])
  await till.settle()
  expect(till.row(22)).toContain(`Scanner: may not be opened (${remedy})`)
  till.app.scannersChanged([])
  await till.settle()
  expect(till.text()).not.toContain(remedy)
  till.close()
})

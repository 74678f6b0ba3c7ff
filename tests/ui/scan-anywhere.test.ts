/** A scan from whatever screen is open: its card opens, or the status line says what it is and why it does not. Never neither. */
import { expect, test } from 'vitest'
import { textWidth } from '../../src/terminal/glyph.ts'
import type { Intent } from '../../src/ui/intent.ts'
import { ScanIntake } from '../../src/ui/scans/scan-intake.ts'
import type { ScreenId, ScreenState } from '../../src/ui/screen-state.ts'
import { screens } from '../../src/ui/screens/screens.ts'
import { fill, languages, wordsFor } from '../../src/ui/words.ts'
import { officeWindows, openOffice } from './office-windows.ts'
import { openReservationTill } from './reservation-till.ts'
import type { TestTill } from './test-till.ts'

const scanOf = (data: string) => ({ data, symbology: null, source: 'hid:' })

/** Forms with text that was typed, and decisions half made. Every other screen opens a card. */
const tells: readonly ScreenId[] = [
  ...(['pay', 'exchange', 'refund', 'reprint', 'reprint-reason', 'reserve', 'block', 'command-line'] as const),
  ...(['customer-form', 'customer-data', 'gift-card', 'pass-form', 'drawer', 'quit', 'language', 'recovered'] as const),
  ...(['shift-open', 'cash-form', 'count', 'override', 'user-form', 'secret', 'office-form'] as const),
]

/** What the till is asked for by a scan while these screens are open, the last one on top. */
function scannedOver(...openScreens: readonly ScreenId[]): string {
  const asked: string[] = []
  const top = { id: openScreens.at(-1), event: { id: 'evt_1' } } as unknown as ScreenState
  const intake = new ScanIntake({
    top,
    openScreens,
    mustWait: () => false,
    defer: () => undefined,
    clearNotice: () => undefined,
    tellLocked: () => asked.push('told that it is locked'),
    take: (intent: Intent) => asked.push(intent.do === 'take-scan' ? (intent.mayOpen ? 'opens' : 'tells') : intent.do),
    onKey: () => undefined,
    feedText: () => undefined,
    erase: () => undefined,
  })
  intake.told(scanOf('0'.repeat(20)))
  return asked.join()
}

test.each(Object.keys(screens) as ScreenId[])('a scan over %s is taken in one way, which is known', (id) => {
  const special: Partial<Record<ScreenId, string>> = { lock: 'told that it is locked', door: 'enter-ticket' }
  expect(scannedOver('programme', id)).toBe(special[id] ?? (tells.includes(id) ? 'tells' : 'opens'))
})

test('A13 what lies below the top screen counts as well: help over a lock or a payment opens nothing', () => {
  expect(scannedOver('programme', 'hall', 'lock', 'help')).toBe('told that it is locked')
  expect(scannedOver('programme', 'hall', 'pay', 'help')).toBe('tells')
  expect(scannedOver('programme', 'hall', 'basket', 'help')).toBe('opens')
})

/** Scans over what is open: where a card opens and is closed again, or it is told, all is as it was before. */
async function scanOver(till: TestTill, name: string, code: string): Promise<void> {
  const before = till.app.top
  till.app.scanned(scanOf(code))
  await till.settle()
  if (before.id === 'lock') expect(till.row(22), name).toContain('The till is locked')
  // A typed sale stands on the status line, and what is said above it.
  else if (tells.includes(before.id))
    expect(till.row(before.id === 'command-line' ? 21 : 22), name).toContain('A ticket. Finish or close this first')
  else {
    expect(till.app.top, name).toMatchObject({ id: 'sale', selected: 0 })
    if (before.id === 'sale') return
    await till.press('escape')
  }
  expect(till.app.top, name).toEqual(before)
}

test('a ticket is scanned over every window of people, shifts and set-up', async () => {
  const { till } = await openOffice('en')
  await till.press('enter', '2', 'f3', 'f7', 'escape')
  for (const [name, [state, ...keys]] of Object.entries(officeWindows)) {
    await till.press(...keys)
    expect(till.app.top, name).toMatchObject(state)
    await scanOver(till, name, '0'.repeat(20))
    if (name === 'lock') await till.press('2580', 'enter')
    await till.press('escape', 'escape', 'escape', 'escape')
  }
  till.close()
})

/** The keys that lead to it from the hall. */
const windows: Readonly<Partial<Record<ScreenId, readonly string[]>>> = {
  hall: [],
  tariff: ['f2'],
  basket: ['f4'],
  pay: ['f5'],
  prints: ['f12'],
  sales: ['s'],
  'sales-filter': ['s', 'f2', '12'],
  sale: ['s', 'enter'],
  refund: ['s', 'enter', 'f6'],
  reprint: ['s', 'enter', 'f5'],
  help: ['f1'],
  language: ['f9'],
  quit: ['f10'],
  customers: ['u', 'iva'],
  'customer-form': ['u', 'f2', 'Iva'],
  vouchers: ['v', 'ABC'],
  articles: ['f'],
  'gift-card': ['g', 'AB'],
  passes: ['z', 'iva'],
  'pass-grid': ['z', 'f5'],
  accreditations: ['a', 'iva'],
  reserve: ['r', 'Ivanova'],
  reservations: ['w', 'iva'],
  reservation: ['w', 'enter'],
  block: ['x'],
  'command-line': [':', 'stalls 3'],
}

test('a ticket is scanned over every window of selling, and what is typed or chosen there stays', async () => {
  const { till, desk, office } = await openReservationTill('admin')
  await till.press('1', 'f3', 'f7', '2', 'f3', 'r', 'Ivanova', 'enter')
  const [{ code = '' } = {}] = await desk.store.db.selectFrom('ticket').select('code').execute()
  await till.press('1', 'f3')
  for (const [name, keys] of Object.entries(windows)) {
    await till.press(...keys)
    expect(till.app.top.id, name).toBe(name)
    await scanOver(till, name, code)
    for (let left = 5; left > 0 && till.app.top.id !== 'hall'; left--) await till.press('escape')
    expect(till.app.top.id, name).toBe('hall')
  }
  expect(till.app.model.basket?.lines).toHaveLength(1)
  expect(office.eventId).toBe(till.app.model.hall?.event.id)
  till.close()
})

test('a second reservation that is scanned takes the place of the first, and nothing of what was begun there', async () => {
  const { till, desk } = await openReservationTill('admin')
  await till.press('1', 'f3', 'r', 'Ivanova', 'enter', '1', 'f3', 'r', 'Petrov', 'enter')
  const rows = await desk.store.db.selectFrom('reservation').select(['id', 'name']).execute()
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? ''
  till.app.scanned(scanOf(idOf('Ivanova')))
  await till.settle()
  expect(till.text()).toContain('Ivanova')
  await till.press('f8')
  expect(till.app.top).toMatchObject({ id: 'reservation', isAnnulling: true })
  till.app.scanned(scanOf(idOf('Petrov')))
  await till.settle()
  expect(till.text()).toContain('Petrov')
  expect(till.app.top).toMatchObject({ id: 'reservation', isAnnulling: false })
  till.close()
})

test('a ticket that is scanned over what was opened from a card comes to the top', async () => {
  const { till, desk } = await openReservationTill('admin')
  await till.press('1', 'f3', 'f7', '1', 'f3', 'f7', 's', 'enter', 'f1')
  expect(till.app.top.id).toBe('help')
  const tickets = await desk.store.db.selectFrom('ticket').select(['code', 'order_id']).execute()
  const other = tickets.find(({ order_id }) => order_id !== till.app.model.saleCard?.id)
  till.app.scanned(scanOf(other?.code ?? ''))
  await till.settle()
  expect(till.app.top.id).toBe('sale')
  expect(till.app.model.saleCard?.id).toBe(other?.order_id)
  await till.press('escape')
  expect(till.app.top.id).toBe('sales')
  till.close()
})

test.each(languages)('in %s the line that says so is whole on 80 columns', (language) => {
  const { finishFirst, kinds } = wordsFor(language).scans
  for (const what of Object.values(kinds)) expect(textWidth(fill(finishFirst, { what }))).toBeLessThanOrEqual(76)
})

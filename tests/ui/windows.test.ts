/** Every window of people, shifts and set-up, in every language, on the smallest screen: nothing is cut, the keys are there. */
import { expect, test } from 'vitest'
import type { ShiftId, UserId } from '../../src/domain/ids.ts'
import { textWidth } from '../../src/terminal/glyph.ts'
import { footerKeys } from '../../src/ui/key-list.ts'
import { dialogRect } from '../../src/ui/screens/screens.ts'
import { languages } from '../../src/ui/words.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, type TestTill } from './test-till.ts'

/** The keys that lead to each window from the programme. */
const ways: Readonly<Record<string, readonly string[]>> = {
  menu: ['f11'],
  'X report': ['f11', '1'],
  'operator report': ['f11', '1', 'f2'],
  cash: ['f11', '2'],
  'cash in': ['f11', '2', 'f2'],
  'cash out': ['f11', '2', 'f3'],
  'cash correction': ['f11', '2', 'f4'],
  count: ['f11', '3'],
  PIN: ['f11', '5'],
  password: ['f11', '6'],
  shifts: ['f11', '9'],
  'Z report': ['f11', '9', 'enter'],
  'set-up': ['f11', '0'],
  users: ['f11', '0', '1'],
  'new user': ['f11', '0', '1', 'f2'],
  classes: ['f11', '0', '2'],
  class: ['f11', '0', '2', 'f2'],
  outlets: ['f11', '0', '3'],
  outlet: ['f11', '0', '3', 'f2'],
  'events of an outlet': ['f11', '0', '3', 'enter'],
  'sale of an event': ['down', 'ctrl-w'],
  'data of a customer': ['ctrl-u', 'iva', 'f7', 'f6'],
  'data of a customer and a duplicate': ['ctrl-u', 'iva', 'f7', 'backspace', 'backspace', 'backspace', 'mul', 'f6'],
  drawer: ['ctrl-o'],
  lock: ['ctrl-k'],
}

async function openOffice(language: (typeof languages)[number]) {
  const desk = fakeDesk({ role: 'admin' })
  const { till } = await openTestHall({ desk, language })
  const listed = {
    tillName: 'till 1',
    openedAt: 0,
    openedBy: 'Anna',
    turnover: 4800,
    difference: -100,
    currency: 'EUR',
  }
  desk.office.shifts.push({ ...listed, id: 'shf_old' as ShiftId, zNumber: 3, closedAt: 1 })
  const known = { isActive: true, hasPassword: false, hasPin: false, createdBy: 'Anna', sold: 0 }
  desk.people.users.push({ ...known, id: 'usr_9' as UserId, email: 'b@example.org', name: 'Boris', role: 'supervisor' })
  desk.people.cash.push({
    ...{ id: 'csh_1' as never, kind: 'credit', amount: 5000, comment: 'change', operator: 'Anna' },
    ...{ approvedBy: null, at: 0, corrects: null, isCorrected: false },
  })
  await till.press('escape')
  return { desk, till }
}

/** What of the top window ends in the mark of a text that was too long. */
function cutTexts(till: TestTill): string[] {
  const rect = dialogRect(till.app.top, till.app.model)
  if (rect === null) return []
  return till
    .text()
    .split('\n')
    .slice(rect.row, rect.row + rect.rows)
    .filter((line) => /\.\.(?:\s|$|[│|])/.test(line.slice(rect.column)))
}

test.each(languages)(
  'F1 every window fits 80 columns in %s, and each of its first keys is in the footer',
  async (language) => {
    const { till } = await openOffice(language)
    for (const [name, keys] of Object.entries(ways)) {
      await till.press(...keys)
      expect([name, cutTexts(till)]).toEqual([name, []])
      const shown = till.row(23)
      const first = footerKeys(till.app.model, till.app.top.id, 80)[0]
      expect([name, first !== undefined && shown.includes(first.key)]).toEqual([name, true])
      expect(textWidth(shown.trimEnd())).toBeLessThanOrEqual(80)
      if (name === 'lock') await till.press('2580', 'enter')
      await till.press('escape', 'escape', 'escape', 'escape')
    }
    till.close()
  },
)

test.each(languages)('F41 the dialog for a second person names the action in full in %s', async (language) => {
  const { till, desk } = await openOffice(language)
  desk.refuseNext('setEventStatus', { refused: 'not-permitted', permission: 'manage-events' })
  const { session } = till.app.model
  Object.assign(session ?? {}, { permissions: new Set(['sell']) })
  await till.press('ctrl-w', '1')
  expect(till.app.top.id).toBe('override')
  expect(cutTexts(till)).toEqual([])
  expect(till.text()).toContain(till.app.model.words.people.permissions['manage-events'])
  till.close()
})

/** Every window of people, shifts and set-up, in every language, on the smallest screen: nothing is cut, the keys are there. */
import { expect, test } from 'vitest'
import { textWidth } from '../../src/terminal/glyph.ts'
import { footerKeys } from '../../src/ui/key-list.ts'
import { languages } from '../../src/ui/words.ts'
import { officeWindows, openOffice } from './office-windows.ts'
import { cutTexts } from './test-till.ts'

test.each(languages)(
  'F1 every window opens and fits 80 columns in %s, and all its first keys are in the footer',
  async (language) => {
    const { till } = await openOffice(language)
    for (const [name, [state, ...keys]] of Object.entries(officeWindows)) {
      await till.press(...keys)
      expect(till.app.top, name).toMatchObject(state)
      expect([name, cutTexts(till)]).toEqual([name, []])
      const shown = till.row(23)
      const wanted = footerKeys(till.app.model, till.app.top.id, 80)
      expect(wanted, name).not.toEqual([])
      for (const { key, label } of wanted) expect(shown, name).toContain(`${key} ${label}`)
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

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { EventId } from '../../src/domain/ids.ts'
import { waived } from '../../src/domain/permission.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { textWidth } from '../../src/terminal/glyph.ts'
import { footerKeys } from '../../src/ui/key-list.ts'
import type { Model } from '../../src/ui/model.ts'
import type { ScreenId } from '../../src/ui/screen-state.ts'
import { screens } from '../../src/ui/screens/screens.ts'
import { chooseLanguage, counted, fill, languages, refusalText, wordsFor } from '../../src/ui/words.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

type Tree = { readonly [name: string]: Tree | string }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as [string, string]] : leaves(value, `${path}${name}.`),
  )
}
/** A text that is empty in English is empty everywhere: an ordinary seat has no word for its kind. */
const english = new Map(leaves(wordsFor('en') as unknown as Tree))
const withoutPlurals = (path: string): string => path.replace(/\.(zero|one|two|few|many|other)$/, '')
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

describe.each(languages)('the words in %s', (language) => {
  const words = wordsFor(language)
  const texts = leaves(words as unknown as Tree)

  test('are all there, and none is empty that English has', () => {
    expect(new Set(texts.map(([path]) => withoutPlurals(path)))).toEqual(
      new Set([...english.keys()].map(withoutPlurals)),
    )
    expect(texts.filter(([path, text]) => text === '' && english.get(path) !== '')).toEqual([])
  })

  test('use the same facts as the English ones', () => {
    const wrong = texts.filter(([path, text]) => {
      const model = english.get(path) ?? english.get(`${withoutPlurals(path)}.other`) ?? ''
      return placeholders(text).join() !== placeholders(model).join()
    })
    expect(wrong).toEqual([])
  })

  test('have every plural form the language knows', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const forms = new Map<string, Set<string>>()
    for (const [path] of texts) {
      const form = /\.(zero|one|two|few|many|other)$/.exec(path)?.[1]
      if (form !== undefined) forms.set(withoutPlurals(path), (forms.get(withoutPlurals(path)) ?? new Set()).add(form))
    }
    expect(forms.size).toBeGreaterThan(5)
    for (const [path, found] of forms) expect([...found].sort(), path).toEqual([...needed].sort())
  })

  test('say why something was refused in one line of the screen', () => {
    // Facts that are lists, paths or reasons of their own may be longer than any line.
    const isOpen = (text: string): boolean => /\{(problems|known|detail|reason|seats|expected|value|path)\}/.test(text)
    const long = texts.filter(([path, text]) => {
      const isTold = /^(refusals|notices|reasons)\./.test(path) && !isOpen(text)
      return isTold && textWidth(text.replaceAll(/\{\w+\}/g, 'facts')) > 80 - 4
    })
    expect(long).toEqual([])
  })

  test('explain the gift card in one line of its window', () => {
    expect(textWidth(words.vouchers.loadHint)).toBeLessThanOrEqual(62)
  })

  test('F41 name everything that a second person can let through', () => {
    for (const permission of waived) expect(Object.keys(words.people.permissions)).toContain(permission)
  })

  test('have a sentence for every refusal there is', () => {
    const source = readFileSync(new URL('../../src/domain/refusal.ts', import.meta.url), 'utf8')
    const codes = [...source.matchAll(/refused: '([a-z-]+)'/g)].map((match) => match[1] ?? '')
    expect(codes.length).toBeGreaterThan(30)
    for (const code of codes) expect(Object.keys(words.refusals), code).toContain(code)
  })

  test('fit on the narrowest paper', () => {
    expect(Object.entries(words.paper).filter(([, text]) => textWidth(text) > 16)).toEqual([])
  })

  test('avoid signs of ambiguous width', () => {
    expect(texts.filter(([, text]) => /[\u2010-\u203f\u2190-\u25ff\u00b7\u00ab\u00bb\u20ac]/.test(text))).toEqual([])
  })
})

describe('the footer', () => {
  test.each(languages)('fits into 80 columns on every screen in %s, help included', async (language) => {
    const { till } = await openTestHall({ language })
    await till.press('2', 'f3')
    const model: Model = till.app.model
    for (const screen of Object.keys(screens) as ScreenId[]) {
      const keys = footerKeys(model, screen, 80)
      const width = keys.reduce((sum, { key, label }) => sum + textWidth(key) + 1 + textWidth(label) + 1, -1)
      expect(width, screen).toBeLessThanOrEqual(80)
      expect(keys.at(-1)?.key).toBe('F1')
    }
    const hall = footerKeys(model, 'hall', 80).map(({ key }) => key)
    expect(hall).toEqual(expect.arrayContaining(['F2', 'F3', 'F5', 'F6', 'F7']))
    till.close()
  })

  test('shows only keys that work now', async () => {
    const { till } = await openTestHall({ desk: fakeDesk() })
    expect(footerKeys(till.app.model, 'hall', 200).map(({ key }) => key)).not.toContain('F5')
    till.close()
  })
})

describe('sentences', () => {
  const swanLake = 'evt_1' as EventId

  test('counts take the form of the language', () => {
    const seats = (language: 'ru' | 'en', count: number) =>
      counted(wordsFor(language), wordsFor(language).panel.seats, count)
    expect([1, 2, 5, 21].map((count) => seats('ru', count))).toEqual(['1 место', '2 места', '5 мест', '21 место'])
    expect([1, 2].map((count) => seats('en', count))).toEqual(['1 seat', '2 seats'])
  })

  test('a refusal names its facts', () => {
    const taken: Refusal = { refused: 'seats-taken', seats: ['Stalls 1-2', 'Stalls 1-3'] }
    expect(refusalText(wordsFor('en'), taken)).toBe('Taken by somebody else: Stalls 1-2, Stalls 1-3')
    const short: Refusal = { refused: 'payment-short', total: 4800, paid: 2000, currency: 'EUR' }
    expect(refusalText(wordsFor('de'), short)).toBe('Es fehlen 28,00 EUR: 20,00 EUR von 48,00 EUR.')
    const status: Refusal = { refused: 'event-not-selling', event: swanLake, status: 'cancelled' }
    expect(refusalText(wordsFor('fr'), status)).toBe('Pas de vente, événement : annulé.')
  })

  test('a plan that cannot be used tells each place and problem', () => {
    const refusal: Refusal = {
      refused: 'bad-plan',
      problems: [{ place: 'zones[0].rows[1]', problem: 'duplicate-seat', value: 'A-1' }],
    }
    expect(refusalText(wordsFor('en'), refusal)).toContain('zones[0].rows[1]: this seat exists twice (A-1)')
  })

  test('facts that are missing leave nothing behind', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and ')
  })
})

describe('the language', () => {
  test('comes from the setting, then GUICHET_LANG, then the locale, else it is English', () => {
    expect(chooseLanguage({ LANG: 'de_DE.UTF-8', GUICHET_LANG: 'fr' }, 'bg')).toBe('bg')
    expect(chooseLanguage({ LANG: 'de_DE.UTF-8', GUICHET_LANG: 'fr' })).toBe('fr')
    expect(chooseLanguage({ LANG: 'de_DE.UTF-8' })).toBe('de')
    expect(chooseLanguage({ LC_ALL: 'ru_RU.UTF-8', LC_MESSAGES: 'de_DE', LANG: 'fr_FR' })).toBe('ru')
    expect(chooseLanguage({ LC_ALL: 'C' })).toBe('en')
    expect(chooseLanguage({ LANG: 'ja_JP.UTF-8' })).toBe('en')
    expect(chooseLanguage({})).toBe('en')
  })
})

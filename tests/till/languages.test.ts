import { describe, expect, test } from 'vitest'
import { counted, languages, type Words, wordsFor } from '../../src/ui/words.ts'
import type { Cashier } from './cashier.ts'
import { anna, openDemoOffice } from './demo-office.ts'

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
]

/** Every text stands whole on the screen, and the last line ends with the way to help, as it does everywhere. */
function expectWhole(till: Cashier, ...texts: readonly string[]): Promise<void> {
  return till.sees(() => {
    expect(texts.filter((text) => !till.screen.includes(text))).toEqual([])
    expect(till.footer).toMatch(new RegExp(`F1 ${till.words.commands.help}$`))
    expect(footerEntries(till)).toEqual([])
  })
}

/** What stands between the keys of the last line and is no label of any command. */
function footerEntries({ footer, words }: Cashier): readonly string[] {
  const labels = new Set<string>(Object.values(words.commands))
  const keys = /(?:^| +)(?:F\d+|Ctrl-[A-Z]|Enter|Space|Esc|Tab|Del|PgDn|Right|[1mns])(?= )/g
  return footer
    .split(keys)
    .map((label) => label.trim())
    .filter((label) => label !== '' && !labels.has(label))
}

/** A label and its value stand apart, neither cut. */
function expectPairs(till: Cashier, ...pairs: readonly (readonly [string, string | RegExp])[]): Promise<void> {
  return till.sees(() => {
    for (const [label, value] of pairs) {
      const source = typeof value === 'string' ? value : value.source
      expect(till.screen).toMatch(new RegExp(`${label.replaceAll('.', '\\.')} +${source}(?: |│|$)`, 'm'))
    }
  })
}

function panelPairs({ panel, tenders }: Words): readonly (readonly [string, string | RegExp])[] {
  return [
    [panel.total, /\d[\d .,]*\d (?:EUR|€)/],
    [panel.customer, panel.walkIn],
    [panel.tender, tenders.cash],
    [panel.next, 'full F'],
  ]
}

describe.each(languages)('in %s', (language) => {
  test.each(sizes)('no screen cuts its words at $columns×$rows', async (size) => {
    const words = wordsFor(language)
    const office = await openDemoOffice()
    const till = office.till({ language, ...size })
    await till.waitFor(() => till.footer.includes(words.commands['sign-in']))
    await expectWhole(till, words.signIn.email, words.signIn.password, words.signIn.demo, anna.email)
    await till.signIn(anna)
    const { ranges, none: _, ...headings } = words.programme
    await expectWhole(till, ...Object.values(headings), ranges.all, ...Object.values(words.statuses))
    await till.openHall('Jazz')
    await expectWhole(till, counted(words, words.panel.seats, 0), words.panel.empty, 'Maison Guichet', '23:30')
    await expectPairs(till, ...panelPairs(words))
    await till.press('5', 'f3')
    await till.waitForBasket(5)
    await expectWhole(till, counted(words, words.panel.seats, 5), words.commands.cash, words.commands.quick)
    await expectPairs(till, ...panelPairs(words), [words.panel.until, /\d\d:\d\d/])
    await till.press('f2')
    await till.waitFor(words.tariff.forNext)
    await expectWhole(till, words.screens.tariff, '1 full F', '3 child C', words.commands.close)
    await till.escape()
    await till.press('f4')
    await till.waitFor(words.tariff.forLine)
    await expectWhole(till, words.screens.basket, words.basket.held.replace('{time}.', ''), words.commands.close)
    await till.escape()
    await till.press('f6')
    await till.waitFor(words.pay.total)
    await expectWhole(till, words.pay.cardFirst, words.commands.sell, words.commands.close)
    await till.press('f5')
    await till.waitFor(words.pay.given)
    const { pay } = words
    await expectWhole(
      till,
      pay.tender,
      pay.given,
      pay.exact,
      pay.change,
      pay.tickets,
      pay.individual,
      pay.grouped,
      pay.note,
    )
    await till.press('enter')
    await till.waitFor(words.done.code)
    const { done } = words
    await expectWhole(
      till,
      words.screens['sale-done'],
      done.receipt,
      done.total,
      done.given,
      done.change,
      words.commands.finish,
    )
    await till.sees(() => expect(till.status).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}\.$/))
    await till.press('f12')
    await till.waitFor(words.prints.none)
    await expectWhole(till, words.screens.prints, words.commands.close)
    await till.escape()
    await till.press('enter')
    await till.waitForBasket(0)
    await till.press('space')
    await till.waitForBasket(1)
    await till.press('f10')
    await till.waitFor(words.screens.quit)
    await expectWhole(till, counted(words, words.quit.basket, 1), words.commands.yes, words.commands.close)
    await till.escape()
    await till.press('f1')
    await till.waitFor(`${words.screens.help}: ${words.screens.hall}`)
    await expectWhole(till, words.groups.sale, words.help.cash, words.commands.close)
  })
})

describe('letters under a Cyrillic layout are the keys they stand on', () => {
  test('ЙЦУКЕН: best, tariff and quick sale', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz', { language: 'ru' })
    await till.press('е')
    await till.waitFor(till.words.tariff.forNext)
    await till.escape()
    await till.press('2', 'и')
    await till.waitForBasket(2)
    await till.press('й')
    await till.waitFor(/\+ .*[0-9A-Z]{4}-[0-9A-Z]{4}/)
    await till.waitForBasket(0)
  })

  test('BDS: best, tariff and cash', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz', { language: 'bg' })
    await till.press('ш')
    await till.waitFor(till.words.tariff.forNext)
    await till.escape()
    await till.press('2', 'ф')
    await till.waitForBasket(2)
    await till.press('з')
    await till.waitFor(till.words.pay.total)
  })

  test('a cashier with a Russian layout on an English screen is understood as well', async () => {
    const office = await openDemoOffice()
    const till = await office.atHall('Jazz')
    await till.press('2', 'И', 'й')
    await till.waitFor('+ Sold 2 seats')
  })
})

test('the language follows the locale, and a key changes it at once, on the screen and on paper', async () => {
  const office = await openDemoOffice()
  const till = office.till({ language: 'de', env: { GUICHET_LANG: undefined, LANG: 'de_DE.UTF-8' } })
  await till.signIn(anna)
  await till.openHall('Tosca')
  await till.press('f3')
  await till.waitForBasket(2)
  const french = wordsFor('fr')
  await till.press('f9', '4')
  await till.waitFor(french.panel.customer)
  await till.press('f6', 'enter')
  await till.waitFor(french.done.code)
  await till.waitFor(/\d\d? \p{L}+ 20\d\d à 19:00/u)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CustomerContact } from '../../src/domain/customer.ts'
import { isSamePhone, searchKeys, searchWords } from '../../src/domain/customer-search.ts'

/** As the database does it: for each word one of its keys begins one of the customer's. */
function isFound(typed: string, contact: Partial<CustomerContact>): boolean {
  const keys = searchKeys({ name: '', phone: '', email: '', ...contact })
  const words = searchWords(typed)
  return words.length > 0 && words.every((word) => word.some((start) => keys.some((key) => key.startsWith(start))))
}

describe('E13 a name is found across alphabets and accents', () => {
  test.each([
    ['Иванов', 'ivanov'],
    ['Иванов', 'IVAN'],
    ['Ivanov', 'Иван'],
    ['Iwanow', 'иванов'],
    ['Müller', 'muller'],
    ['Müller', 'mueller'],
    ['Mueller', 'müller'],
    ['Muller', 'mueller'],
    ['Großmann', 'grossmann'],
    ['Grossmann', 'großm'],
    ['Göthe', 'goethe'],
    ['Søren Ærø', 'soren aero'],
    ['Łukasz', 'lukasz'],
    ['Dvořák', 'dvorak'],
    ['José', 'jose'],
    ['Œuvray', 'oeuvray'],
    ['Христо', 'hristo'],
    ['Христо', 'khristo'],
    ['Khristo', 'христ'],
    ['Hristo', 'христ'],
    ['Щерев', 'shterev'],
    ['Щербаков', 'shcherbakov'],
    ['Shcherbakova', 'щербак'],
    ['Ъгълов', 'agalov'],
    ['Цветан', 'tsvetan'],
    ['Цветан', 'cvetan'],
    ['Жана', 'jana'],
    ['Юлия', 'yulia'],
    ['Юлия', 'Julia'],
    ['Yuliya', 'юлия'],
    ['Хрущёв', 'hrushtev'],
    ['Хрущёв', 'хрущев'],
    ['Андрей', 'andrey'],
    ['Андрей', 'andrei'],
    ['Соловьёв', 'soloviev'],
    ['Чайковский', 'chaykovsky'],
    ['Ґалаґан', 'galagan'],
    ["O'Brien", 'obrien'],
    ['O’Brien', "o'brien"],
    ['Anne-Marie Dupont', 'marie dup'],
    ['Гео Милев', 'milev geo'],
    ['李小龙', '李'],
    ['Παπαδόπουλος', 'παπαδοπ'],
    ['İbrahim Işık', 'ibrahim isik'],
  ])('%s by %s', (name, typed) => {
    expect(isFound(typed, { name })).toBe(true)
  })

  test.each([
    ['Ivanov', 'petrov'],
    ['Ivanov', 'vanov'],
    ['Ivan Petrov', 'ivan ivan petrova'],
    ['Ivan', '@ivan'],
  ])('%s not by %s', (name, typed) => {
    expect(isFound(typed, { name })).toBe(false)
  })
})

describe('E13 a phone is found by its digits', () => {
  test.each([
    ['+359 888 123 456', '0888123456'],
    ['+359 888 123 456', '0888 12'],
    ['+359 888 123 456', '359888'],
    ['0888 123 456', '+359 888 123 456'],
    ['00359888123456', '888-123'],
    ['+49 (0)30 1234567', '030/1234'],
    ['030 1234567', '0301'],
    ['+7 495 123-45-67', '495123'],
  ])('%s by %s', (phone, typed) => {
    expect(isFound(typed, { phone })).toBe(true)
  })

  test('digits in the middle are no beginning', () => {
    expect(isFound('123456', { phone: '0888 123 456' })).toBe(false)
  })

  test('two ways of writing one phone are the same, other phones are not', () => {
    expect(isSamePhone('+359 888 123 456', '0888/123-456')).toBe(true)
    expect(isSamePhone('00359 888 123456', '+359888123456')).toBe(true)
    expect(isSamePhone('+359 888 123 457', '0888 123 456')).toBe(false)
    expect(isSamePhone('', '')).toBe(false)
  })
})

describe('E13 an e-mail is found by its beginning, its words and its place', () => {
  const email = 'Ivan.Petrov+tickets@Example.org'
  test.each([
    'ivan.petrov@example.org',
    'petrov@example.org',
    'ivan',
    'petrov',
    'ivan.pet',
    'ivan@',
    '@example',
    '@example.org',
    'иван',
  ])('%s', (typed) => expect(isFound(typed, { email })).toBe(true))
  test.each(['example', 'org', '@ivan'])('but not by %s', (typed) => expect(isFound(typed, { email })).toBe(false))
})

describe('whatever is typed', () => {
  const letters = fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяёєїґabcdefghijklmnopqrstuvwxyzäöüßéèçñåøłœ')
  const word = fc.array(letters, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''))

  test('every beginning of a name finds it, letter by letter', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), (words, at) => {
        const name = words.join(' ')
        const typed = name.slice(0, 1 + (at % name.length))
        // A soft sign alone is no sound, so alone it finds nobody.
        return searchWords(typed).length === 0 || isFound(typed, { name })
      }),
      { numRuns: 500 },
    )
  })

  test('case and the way accents are composed make no difference', () => {
    fc.assert(
      fc.property(word, (name) => {
        expect(searchKeys({ name: name.toUpperCase().normalize('NFD'), phone: '', email: '' }).sort()).toEqual(
          searchKeys({ name: name.toUpperCase(), phone: '', email: '' }).sort(),
        )
        return name.includes('ß') || isFound(name.toUpperCase(), { name })
      }),
    )
  })

  test('a phone is found by any beginning of its digits, however they are written', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 14 })
    fc.assert(
      fc.property(digits, fc.nat(), (all, at) => {
        const phone = `1${all.join('')}`
        return isFound(`0${phone.slice(0, 3 + (at % 4))}`, { phone: phone.replace(/(...)/g, '$1 ') })
      }),
    )
  })

  test('text of any kind makes keys of a limited length and no failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const key of searchKeys({ name: text, phone: text, email: text })) expect(key.length).toBeLessThan(45)
        for (const keys of searchWords(text)) expect(keys.length).toBeGreaterThan(0)
      }),
    )
    expect(searchWords('')).toEqual([])
    expect(searchWords('  () ')).toEqual([])
    expect(searchWords('%_\\*"')).toEqual([])
  })
})

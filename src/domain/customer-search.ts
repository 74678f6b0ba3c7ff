/**
 * Search across alphabets and accents. What is stored and what is typed are folded to the same keys, so that Иванов is
 * found by "ivanov" and "ivan", Müller by "muller", "mueller" and "mül", a phone by its digits. The key of a word's
 * beginning is the beginning of the word's key, whatever the word: that is all a search while typing needs.
 */
import type { CustomerContact } from './customer.ts'
import { cyrillicSpellings, spelled } from './transliteration.ts'

/** Under it every e-mail address has a second entry, by its place: `@example` finds a whole firm. */
const placeMark = '@'
/** More words than anybody types or has: the rest is ignored. */
const mostWords = 12
const longestKey = 40
/** A country's code has one to three digits; without knowing which, all three are taken off. */
const countryDigits = [1, 2, 3] as const
/** Shorter ones would be found by everything. */
const fewestNationalDigits = 4

/** All keys a customer is found by, without doubles. */
export function searchKeys({ name, phone, email }: CustomerContact): string[] {
  const [local = '', place = ''] = email.split('@')
  const domain = place === '' ? [] : [placeKey(place)]
  return [...new Set([...wordsOf(name), ...wordsOf(local)].flatMap(wordKeys).concat(domain, phoneKeys(phone)))]
}

/** What was typed, word by word; a customer is meant who has, for each word, a key that begins with one of the word's. */
export function searchWords(typed: string): readonly (readonly string[])[] {
  const text = typed.trim()
  if (/^[+\d\s()./-]*$/.test(text)) {
    const keys = phoneKeys(text)
    return keys.length === 0 ? [] : [keys]
  }
  const words = text.split(/\s+/).flatMap((part) => {
    const [local = '', place] = part.split('@')
    const found = wordsOf(local).map(wordKeys)
    return place === undefined ? found : [...found, [placeKey(place)]]
  })
  return words.filter((keys) => keys.length > 0).slice(0, mostWords)
}

/** A phone's digits without leading zeros, and as they are dialled within the country when its code is written. */
export function phoneKeys(phone: string): string[] {
  const digits = phone.replaceAll(/\D/g, '')
  const key = digits.replace(/^0+/, '').slice(0, longestKey)
  if (key === '') return []
  const isInternational = phone.trim().startsWith('+') || digits.startsWith('00')
  if (!isInternational) return [key]
  const national = countryDigits.map((count) => key.slice(count).replace(/^0+/, ''))
  return [...new Set([key, ...national.filter((each) => each.length >= fewestNationalDigits)])]
}

/** Whether two phones may be one: the same digits, with or without the country's code. */
export function isSamePhone(one: string, other: string): boolean {
  const keys = new Set(phoneKeys(one).filter((key) => key.length >= fewestNationalDigits))
  return phoneKeys(other).some((key) => keys.has(key))
}

function placeKey(place: string): string {
  return placeMark + (wordKeys(place.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''))[0] ?? '')
}

/** Apostrophes within a word are not its end: O'Brien, O’Brien and OBrien are one. */
function wordsOf(text: string): string[] {
  const joined = text.replaceAll(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '')
  return joined.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
}

/** One key for a Latin word, up to three for a Cyrillic one: nobody knows which spelling the other side chose. */
function wordKeys(word: string): string[] {
  const plain = word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
  const keys = cyrillicSpellings.map((spelling) => folded(spelled(plain, spelling)).slice(0, longestKey))
  return [...new Set(keys)].filter((key) => key !== '')
}

/**
 * Spellings that sound the same become one: y, j as i; w as v; ae, oe, ue as a, o, u; doubled letters as one; numbers without
 * leading zeros. It only drops or replaces signs from left to right, never looks ahead.
 */
function folded(word: string): string {
  let key = ''
  let before = ''
  for (const sign of word) {
    const same = sameSound[sign] ?? sign
    const isSilentE = same === 'e' && (before === 'a' || before === 'o' || before === 'u')
    const isLeadingZero = same === '0' && key === ''
    if (!isSilentE && !isLeadingZero && (same !== key.at(-1) || /\d/.test(same))) key += same
    before = isSilentE ? '' : same
  }
  return key
}

const sameSound: Readonly<Record<string, string>> = { y: 'i', j: 'i', w: 'v' }

/**
 * Cyrillic in Latin letters, in the ways people write their own names: the Bulgarian law's, the Russian passport's, and the
 * short one of chats. A letter always becomes the same signs whatever follows it, so the beginning of a word becomes the
 * beginning of its transliteration: that makes search while typing possible.
 */
export type Spelling = Readonly<Record<string, string>>

const shared: Spelling = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'y',
  ь: 'y',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  // Letters of the neighbours.
  і: 'i',
  є: 'ie',
  ґ: 'g',
  ў: 'u',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
}

const russian: Spelling = { ...shared, х: 'kh', щ: 'shch', ъ: '', ь: '' }
const short: Spelling = { ...shared, ж: 'j', ц: 'c', ъ: 'u', ь: '' }

export const cyrillicSpellings: readonly Spelling[] = [shared, russian, short]

/** Letters that are Latin, but that no mark can be taken off. The German ones are doubled as Germans do without their keys. */
export const latinLetters: Spelling = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
}

/** `word` (lower case, without marks) letter by letter; a letter that is not in the spelling stays. */
export function spelled(word: string, spelling: Spelling): string {
  let latin = ''
  for (const letter of word) latin += spelling[letter] ?? latinLetters[letter] ?? letter
  return latin
}

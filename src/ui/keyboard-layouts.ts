/**
 * Which Latin key a Cyrillic letter stands on, so that a letter command works whichever layout is switched on.
 * Each layout is its three rows of letters in the places of the American keyboard; everything else follows from that.
 */
const latin = ['`qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./']

export const cyrillicLayouts = {
  /** Russian ЙЦУКЕН. */
  jcuken: ['ёйцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю.'],
  /** Bulgarian BDS. */
  bds: ['(,уеишщксдзц;', 'ьяаожгтнвмч', 'юйъэфхпрлб'],
} as const
export type CyrillicLayout = keyof typeof cyrillicLayouts

const keysOf = new Map<CyrillicLayout, ReadonlyMap<string, string>>(
  (Object.keys(cyrillicLayouts) as CyrillicLayout[]).map((layout) => [layout, lettersOf(cyrillicLayouts[layout])]),
)

function lettersOf(rows: readonly string[]): ReadonlyMap<string, string> {
  const pairs = rows.flatMap((row, number) =>
    [...row].map((letter, at): [string, string] => [letter, latin[number]?.[at] ?? '']),
  )
  return new Map(pairs.filter(([letter, key]) => /\p{Script=Cyrillic}/u.test(letter) && key !== ''))
}

/**
 * The Latin keys a typed Cyrillic letter may have been meant for, likeliest first: the two layouts put some letters
 * on different keys, and a Bulgarian cashier uses BDS.
 */
export function latinKeys(letter: string, language: string): readonly string[] {
  const order: readonly CyrillicLayout[] = language === 'bg' ? ['bds', 'jcuken'] : ['jcuken', 'bds']
  const lower = letter.toLowerCase()
  const found = order.map((layout) => keysOf.get(layout)?.get(lower))
  return [...new Set(found.filter((key) => key !== undefined))]
}

/** Names as people type them in a hurry: "stalls", "bx" for "Boxes", "gf 1" for "Ground floor 1", "s12" for "Sector 12". */

/** How well what was typed fits a name; 0 not at all. */
export const nameFit = { none: 0, short: 1, beginning: 2, exact: 3 } as const
export type NameFit = (typeof nameFit)[keyof typeof nameFit]

/** Words and numbers of a text in lower case; "A12" is two of them. Dashes, slashes and spaces only part them. */
export function nameTokens(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+|[^\s\-–/.,:;]/gu) ?? []
  )
}

export function fitName(typed: readonly string[], name: readonly string[]): NameFit {
  if (typed.length === 0) return nameFit.none
  const isSame = (token: string, at: number) => token === name[at]
  if (typed.length === name.length && typed.every(isSame)) return nameFit.exact
  const last = typed.length - 1
  const isBeginning =
    typed.length <= name.length &&
    typed.every((token, at) => isSame(token, at) || (at === last && !isNumber(token) && name[at]?.startsWith(token)))
  if (isBeginning) return nameFit.beginning
  return isShortFor(typed, name, 0, 0) ? nameFit.short : nameFit.none
}

/** As `fitName`, for names of rows: the last word, which tells a row from the others, has to be typed in full ("2" or "bx 2" for "Box 2"). */
export function fitRowName(typed: readonly string[], name: readonly string[]): NameFit {
  if (typed.length === 0 || typed.at(-1) !== name.at(-1)) return nameFit.none
  const fit = fitName(typed, name)
  return fit === nameFit.beginning ? nameFit.short : fit
}

function isNumber(token: string): boolean {
  return /^\p{N}/u.test(token)
}

/** Each typed word stands for one word of the name, or for the initials of several; words of the name may be left out. */
function isShortFor(typed: readonly string[], name: readonly string[], typedAt: number, nameAt: number): boolean {
  const token = typed[typedAt]
  if (token === undefined) return true
  for (let at = nameAt; at < name.length; at++) {
    const word = name[at] ?? ''
    if (isWordFor(token, word) && isShortFor(typed, name, typedAt + 1, at + 1)) return true
    const isInitials =
      !isNumber(token) && token.length > 1 && [...token].every((letter, n) => name[at + n]?.startsWith(letter))
    if (isInitials && isShortFor(typed, name, typedAt + 1, at + [...token].length)) return true
  }
  return false
}

/** The same number, or letters of the word in their order, its first one among them. */
function isWordFor(token: string, word: string): boolean {
  if (isNumber(token) || isNumber(word)) return token === word
  const letters = [...token]
  if (letters[0] !== [...word][0]) return false
  let at = 0
  for (const letter of word) if (letter === letters[at]) at++
  return at === letters.length
}

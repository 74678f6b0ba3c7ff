/** Codes that people carry: a letter that says what they are, signs nobody can guess, and one that catches typing errors. */
import { areCodeSigns, codeSigns, randomSigns } from './code-signs.ts'
import type { IdSource } from './ids.ts'

const length = 20

/** @param kind the letter it begins with, one of the signs of codes. */
export function newCheckedCode(ids: IdSource, kind: string): string {
  const code = `${kind}${randomSigns(ids, length - 2)}`
  return `${code}${checkSign(code)}`
}

/** What somebody typed or scanned, as the database has it; `null` when it cannot be such a code. */
export function readCheckedCode(text: string, kind: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  if (code.length !== length || !code.startsWith(kind) || !areCodeSigns(code)) return null
  return checkSign(code.slice(0, -1)) === code.at(-1) ? code : null
}

/** In groups of five, as people read it out. */
export function checkedCodeText(code: string): string {
  return code.replace(/.{5}(?=.)/g, '$&-')
}

/**
 * Each place weighs differently modulo a prime: every single wrong sign and every two that changed places change the sum.
 * The check sign weighs one and is what the sum lacks.
 */
function checkSign(code: string): string {
  let sum = 0
  for (const [place, sign] of [...code].entries()) sum += (place + 2) * codeSigns.indexOf(sign)
  return codeSigns.charAt((codeSigns.length - (sum % codeSigns.length)) % codeSigns.length)
}

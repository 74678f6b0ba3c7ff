/** The code on a gift card (F30): `G`, 18 signs nobody can guess, and one that catches typing errors. */
import { areCodeSigns, codeSigns, randomSigns } from './code-signs.ts'
import type { IdSource } from './ids.ts'

const length = 20

export function newGiftCardCode(ids: IdSource): string {
  const code = `G${randomSigns(ids, length - 2)}`
  return `${code}${checkSign(code)}`
}

/** What somebody typed or scanned, as the database has it; `null` when it cannot be a gift card's code. */
export function readGiftCardCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  if (code.length !== length || !code.startsWith('G') || !areCodeSigns(code)) return null
  return checkSign(code.slice(0, -1)) === code.at(-1) ? code : null
}

/** In groups of five, as people read it out. */
export function giftCardCodeText(code: string): string {
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

/** The sale code (E16): what a customer can be told over the counter or the phone. */
import type { IdSource } from './ids.ts'

/** No 0 O, 1 I L, U V or lower case: nothing that sounds or looks like something else. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const length = 8

/** 29^8 codes, some 500 thousand million; the database keeps them unique. */
export function newSaleCode(ids: IdSource): string {
  let rest = BigInt(ids.randomDigits(18))
  let code = ''
  for (let place = 0; place < length; place += 1) {
    code += alphabet.charAt(Number(rest % BigInt(alphabet.length)))
    rest /= BigInt(alphabet.length)
  }
  return code
}

/** What somebody typed or read out, as the database has it; `null` when it cannot be a sale code. */
export function readSaleCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : null
}

/** In two groups of four. */
export function saleCodeText(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** The signs of codes that people read out and type: no 0 O, 1 I L, U V or lower case, nothing that sounds or looks alike. */
import type { IdSource } from './ids.ts'

/** 29 of them, a prime: check signs count on it. */
export const codeSigns = '23456789ABCDEFGHJKMNPQRSTWXYZ'

/** `count` signs from the secure source; none is more likely than another by anything that counts. */
export function randomSigns(ids: IdSource, count: number): string {
  // A sign is worth less than one and a half digits; ten more even the remainder out.
  let rest = BigInt(ids.randomDigits(Math.ceil(count * 1.5) + 10))
  let signs = ''
  while (signs.length < count) {
    signs += codeSigns.charAt(Number(rest % BigInt(codeSigns.length)))
    rest /= BigInt(codeSigns.length)
  }
  return signs
}

export function areCodeSigns(text: string): boolean {
  return [...text].every((sign) => codeSigns.includes(sign))
}

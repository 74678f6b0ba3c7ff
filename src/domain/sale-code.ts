/** The sale code (E16): what a customer can be told over the counter or the phone. */
import { areCodeSigns, randomSigns } from './code-signs.ts'
import type { IdSource } from './ids.ts'

const length = 8

/** 29^8 codes, some 500 thousand million; the database keeps them unique. */
export function newSaleCode(ids: IdSource): string {
  return randomSigns(ids, length)
}

/** What somebody typed or read out, as the database has it; `null` when it cannot be a sale code. */
export function readSaleCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  return code.length === length && areCodeSigns(code) ? code : null
}

/** In two groups of four. */
export function saleCodeText(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

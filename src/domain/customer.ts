/** A person the box office knows: found by name, phone or e-mail (E13). Contact is offered at the desk, never forced (E19). */
import type { CustomerId } from './ids.ts'

export interface CustomerContact {
  readonly name: string
  /** As it was typed, `''` when there is none. */
  readonly phone: string
  /** `''` when there is none. */
  readonly email: string
}

export interface Customer extends CustomerContact {
  readonly id: CustomerId
}

/** Long enough for every real one; what is longer is refused, because half a name finds nobody. */
export const longestContact = { name: 120, phone: 40, email: 200 } as const

const phoneSigns = /^[+\d\s()./-]+$/
/** The shortest number somebody can be called at, and the longest there is (E.164). */
const phoneDigits = { fewest: 3, most: 15 } as const

/** Whether a text can only be meant as a phone number. */
export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  return phoneSigns.test(text) && digits >= phoneDigits.fewest && digits <= phoneDigits.most
}

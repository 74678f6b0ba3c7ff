/** A person the box office knows: found by name, phone or e-mail (E13). Contact is offered at the desk, never forced (E19). */
import { holdsCardNumber } from './card-number.ts'
import { cleanText } from './clean-text.ts'
import type { CustomerId } from './ids.ts'
import type { Refusal } from './refusal.ts'

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
const emailShape = /^[^\s@"<>()[\],;:\\]+@[^\s@"<>()[\],;:\\]+\.[^\s@"<>()[\],;:\\.]{2,}$/

/**
 * What was typed made clean, or what is wrong with it. A customer has a name, or else a phone or an e-mail stands for one.
 * Refusals: bad-input.
 */
export function readContact(typed: Partial<CustomerContact>): CustomerContact | Refusal {
  for (const field of ['name', 'phone', 'email'] as const) {
    // One sign more than allowed tells that there was more.
    if ([...cleanText(typed[field] ?? '', longestContact[field] + 1)].length > longestContact[field])
      return badField(field, typed[field] ?? '', `<= ${longestContact[field]}`)
  }
  const name = cleanText(typed.name ?? '', longestContact.name)
  const phone = cleanText(typed.phone ?? '', longestContact.phone)
  const email = cleanText(typed.email ?? '', longestContact.email)
  if (phone !== '' && !isPhone(phone)) return badField('phone', phone, '+359 888 123 456')
  if (email !== '' && !emailShape.test(email)) return badField('email', email, 'name@example.org')
  // The number itself must not be repeated (A17).
  for (const [field, text] of Object.entries({ name, email }))
    if (holdsCardNumber(text)) return badField(field, '', 'no card number')
  if (name === '' && phone === '' && email === '') return badField('name', '', 'a name')
  return { name: name || email || phone, phone, email }
}

/** Whether a text can only be meant as a phone number. */
export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  return phoneSigns.test(text) && digits >= phoneDigits.fewest && digits <= phoneDigits.most
}

function badField(field: string, value: string, expected: string): Refusal {
  return { refused: 'bad-input', field, value: cleanText(value, 60), expected }
}

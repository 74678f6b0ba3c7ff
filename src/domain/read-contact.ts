import { holdsCardNumber } from './card-number.ts'
import { cleanText } from './clean-text.ts'
import { type CustomerContact, isPhone, longestContact } from './customer.ts'
import type { Refusal } from './refusal.ts'

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

function badField(field: string, value: string, expected: string): Refusal {
  return { refused: 'bad-input', field, value: cleanText(value, 60), expected }
}

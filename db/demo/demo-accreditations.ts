import { localDate } from '../../src/domain/option-date.ts'
import { type AccreditationToPut, putAccreditations } from '../accreditations.ts'
import type { SqlStatement } from '../store.ts'
import type { DemoHouse } from './demo-house.ts'
import { demoHouse } from './demo-programme.ts'
import { demoRandom } from './demo-random.ts'

/** Invented people of a festival, in the alphabets of its guests. */
const firstNames = [
  'Ана',
  'Georgi',
  'Noël',
  'Łukasz',
  'Ольга',
  'Zoë',
  'Søren',
  'Мария',
  'Yuki',
  'Éloïse',
  'Jürgen',
  'Иван',
]
const lastNames = [
  'Петрова',
  "O'Brien",
  'Nowak',
  'Müller',
  'Кузнецова',
  'Lefèvre',
  'Tanaka',
  'Şahin',
  'Димитров',
  'Weiß',
]
const organisations = ['', 'Radio Plovdiv', 'Nord Film', 'Филмова къща', 'Revue du cinéma', '']
/** Fees in minor units; who has to pay one has not always done so. */
const categories = [
  ['Guest', 0],
  ['Press', 0],
  ['Jury', 0],
  ['Industry', 12_000],
  ['Market', 25_000],
  ['Student', 4500],
] as const
const count = 48
const dayMs = 86_400_000
/** Chance of its own: who is accredited changes nothing of the demo's halls and sales. */
const seed = 20270103
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

export function demoAccreditations({ organiserId, administratorId }: DemoHouse, now: number): SqlStatement[] {
  const random = demoRandom(seed)
  const { currency, timeZone } = demoHouse
  const code = () => Array.from({ length: 19 }, () => signs[random.below(signs.length)]).join('')
  const people = Array.from({ length: count }, (_, index): AccreditationToPut => {
    const [category, fee] = random.pick(categories)
    return {
      id: random.newId('acc'),
      personId: String(70_001 + index),
      // A figure in front, so that it is a badge's code whatever chance makes of the rest.
      code: `7${code()}`,
      firstName: random.pick(firstNames),
      lastName: random.pick(lastNames),
      organisation: random.pick(organisations),
      category,
      email: `guest${index + 1}@example.org`,
      sourceStatus: random.pick(['Approved', 'Printed']),
      ...{ fee, currency, taxRateBasisPoints: 2000, isPaidAtSource: fee > 0 && random.next() < 0.5 },
      validFrom: localDate(now - dayMs, timeZone),
      validTo: localDate(now + 10 * dayMs, timeZone),
    }
  })
  return putAccreditations(people, organiserId, administratorId)
}

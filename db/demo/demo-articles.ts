import { eanCheckDigit } from '../../src/domain/ean.ts'
import type { OrganiserId, UserId } from '../../src/domain/ids.ts'
import { nameKey } from '../../src/domain/name-key.ts'
import type { SqlStatement } from '../store.ts'
import { demoHouse } from './demo-programme.ts'
import { insertRows } from './demo-statements.ts'

interface DemoArticle {
  readonly name: string
  readonly type: string
  /** Minor units. */
  readonly price: number
  readonly rate: number
  /** Without its check digit; numbers that begin with 2 are free for everybody's own use. */
  readonly digits?: string
}

/** T11: what the demo's house sells beside tickets. Ids never change. */
const demoArticles: readonly DemoArticle[] = [
  { name: 'Programme', type: 'Programmes', price: 500, rate: 900, digits: '200000000001' },
  { name: 'Season brochure', type: 'Programmes', price: 300, rate: 900, digits: '200000000002' },
  { name: 'Libretto', type: 'Programmes', price: 1200, rate: 900, digits: '2000003' },
  { name: 'Mineral water', type: 'Bar', price: 250, rate: 2000, digits: '200000000011' },
  { name: 'Lemonade', type: 'Bar', price: 350, rate: 2000, digits: '200000000012' },
  { name: 'Coffee', type: 'Bar', price: 300, rate: 900 },
  { name: 'Sparkling wine', type: 'Bar', price: 700, rate: 2000 },
  { name: 'Pretzel', type: 'Bar', price: 280, rate: 900 },
  { name: 'Poster', type: 'Merchandise', price: 1500, rate: 2000, digits: '200000000021' },
  { name: 'Tote bag', type: 'Merchandise', price: 1800, rate: 2000, digits: '200000000022' },
  { name: 'Mug', type: 'Merchandise', price: 1250, rate: 2000, digits: '200000000023' },
  { name: 'Opera glasses, hire', type: 'Hire', price: 400, rate: 2000 },
  { name: 'Seat cushion, hire', type: 'Hire', price: 200, rate: 2000 },
]

export function insertDemoArticles(organiserId: OrganiserId, changedBy: UserId): SqlStatement[] {
  return insertRows(
    'article',
    demoArticles.map(({ name, type, price, rate, digits }, index) => ({
      id: `art_demo${String(index + 1).padStart(12, '0')}`,
      ...{ organiser_id: organiserId, name, name_key: nameKey(name), type },
      ...{ ean: digits === undefined ? null : `${digits}${eanCheckDigit(digits)}`, price },
      ...{ currency: demoHouse.currency, tax_rate_basis_points: rate, is_on_sale: 1, changed_by: changedBy },
    })),
  )
}

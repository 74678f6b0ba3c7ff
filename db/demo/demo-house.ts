import type { OrganiserId, OutletId, TariffId, UserId, VenueId } from '../../src/domain/ids.ts'
import type { Sign } from '../../src/domain/journal-chain.ts'
import type { ClassRule } from '../../src/domain/option-date.ts'
import { administratorEmail } from '../../src/domain/permission.ts'
import type { SqlStatement } from '../store.ts'
import { insertDemoArticles } from './demo-articles.ts'
import { demoJournal } from './demo-journal.ts'
import type { DemoTill } from './demo-orders.ts'
import { demoPriceRules } from './demo-price-rules.ts'
import { demoHouse, demoTariffs } from './demo-programme.ts'
import type { DemoRandom } from './demo-random.ts'
import { insertRows } from './demo-statements.ts'
import { demoUsers } from './demo-users.ts'

/** The box office of the demo, and the statements that store it. */
export interface DemoHouse {
  readonly organiserId: OrganiserId
  readonly venueId: VenueId
  readonly outletId: OutletId
  readonly administratorId: UserId
  /** In the order of `demoTariffs`. */
  readonly tariffs: readonly TariffId[]
  readonly tills: readonly DemoTill[]
  /** O02: of everybody who works here. */
  readonly salesClass: ClassRule
  readonly statements: readonly SqlStatement[]
}

const dayMs = 86_400_000
const shiftDays = 3
const floatAmount = 10_000

export function makeHouse(random: DemoRandom, now: number, sign: Sign): DemoHouse {
  const organiserId = random.newId('org')
  const venueId = random.newId('ven')
  const outletId = random.newId('out')
  const administratorId = random.newId('usr')
  const users = demoUsers.map((user) => ({ ...user, id: random.newId('usr') }))
  const cashiers = users.filter((user) => user.role === 'cashier').map((user) => user.id)
  const openedAt = now - shiftDays * dayMs
  const tills = demoHouse.tills.map((name, index) => {
    const userId = cashiers[index % cashiers.length] ?? administratorId
    return makeTill(random, name, userId, administratorId, openedAt, sign)
  })
  const tariffs = demoTariffs.map((tariff) => ({ ...tariff, id: random.newId('trf') }))
  const { organiser, venue, timeZone, outlet, currency } = demoHouse
  return {
    organiserId,
    venueId,
    outletId,
    administratorId,
    tariffs: tariffs.map((tariff) => tariff.id),
    tills,
    salesClass: usual,
    statements: [
      ...insertRows('organiser', [{ id: organiserId, name: organiser, is_house: 1, currency }]),
      ...insertRows('venue', [{ id: venueId, name: venue, time_zone: timeZone }]),
      ...insertRows('user', [{ id: administratorId, email: administratorEmail, name: 'Administrator', role: 'admin' }]),
      ...insertRows(
        'user',
        users.map(({ id, email, name, role, passwordHash }) => ({
          id,
          email,
          name,
          role,
          password_hash: passwordHash,
          created_by: administratorId,
        })),
      ),
      ...insertClasses(random, [administratorId, ...users.map((user) => user.id)]),
      ...insertRows('outlet', [{ id: outletId, name: outlet, delivery: 'print' }]),
      ...insertTills(outletId, tills, openedAt),
      ...insertRows(
        'tariff',
        tariffs.map(({ id, name, mark }, position) => ({
          id,
          organiser_id: organiserId,
          name,
          mark,
          position,
          is_default: position === 0 ? 1 : 0,
        })),
      ),
      ...demoPriceRules(organiserId, openedAt),
      ...insertDemoArticles(organiserId, administratorId),
    ],
  }
}

/** O01: own people reserve up to the start, guests of a partner's desk pay two days before it. */
const [usual, partner] = [
  { name: 'Box office', optionDays: 7, reservationDays: 0, eveningDays: 1 },
  { name: 'Partner desk', optionDays: -5, reservationDays: 2, eveningDays: 3 },
] as const

function insertClasses(random: DemoRandom, users: readonly UserId[]): SqlStatement[] {
  const classes = [usual, partner].map((each) => ({ ...each, id: random.newId('cls') }))
  return [
    ...insertRows(
      'sales_class',
      classes.map(({ id, name, optionDays, reservationDays, eveningDays }) => ({
        id,
        name,
        option_days: optionDays,
        reservation_days: reservationDays,
        evening_days: eveningDays,
      })),
    ),
    ...insertRows(
      'user_sales_class',
      users.map((user_id) => ({ user_id, class_id: classes[0]?.id })),
    ),
  ]
}

function makeTill(
  random: DemoRandom,
  name: string,
  userId: UserId,
  administratorId: UserId,
  openedAt: number,
  sign: Sign,
): DemoTill {
  const id = random.newId('til')
  const shiftId = random.newId('shf')
  const journal = demoJournal(id, sign)
  journal.add({ at: openedAt, userId: administratorId, kind: 'set-up', subject: id, body: { till: name, house: true } })
  const body = { role: 'cashier', shift: shiftId, shiftOpened: true }
  journal.add({ at: openedAt, userId, kind: 'sign-in', subject: userId, body })
  return { id, name, shiftId, userId, journal, lastAt: openedAt, receiptNumber: 0, cash: 0, turnover: 0 }
}

function insertTills(outletId: OutletId, tills: readonly DemoTill[], openedAt: number): SqlStatement[] {
  const printers = { receipt_printer: 'preview', ticket_printer: 'preview' }
  return [
    ...insertRows(
      'till',
      tills.map(({ id, name }) => ({ id, outlet_id: outletId, name, ...printers })),
    ),
    ...insertRows(
      'shift',
      tills.map(({ id, shiftId, userId }) => ({
        id: shiftId,
        till_id: id,
        user_id: userId,
        opened_at: openedAt,
        float_amount: floatAmount,
      })),
    ),
  ]
}

/**
 * The past days are counted and closed (F03, F06), and the tills of the house are open for today: only one that nobody has
 * used yet asks for its float.
 */
export function startToday(till: DemoTill, random: DemoRandom, now: number): SqlStatement[] {
  const { id, shiftId, userId, journal, lastAt, cash, turnover, receiptNumber } = till
  const closedAt = Math.min(now, lastAt + 60_000)
  const expected = floatAmount + cash
  const figures = { orders: receiptNumber, turnover, grandTotal: turnover, float: floatAmount, cashIn: 0, cashOut: 0 }
  const body = { z: 1, ...figures, expected, counted: expected }
  journal.add({ at: closedAt, userId, kind: 'shift-closed', subject: shiftId, body })
  const today = random.newId('shf')
  journal.add({ at: now, userId, kind: 'shift-opened', subject: today, body: { float: floatAmount } })
  return [
    {
      sql: `update shift set closed_at = ?1, counted_amount = ?2, expected_amount = ?2, closed_by = user_id, z_number = 1
        where id = ?3`,
      parameters: [closedAt, expected, shiftId],
    },
    ...insertRows('shift', [{ id: today, till_id: id, user_id: userId, opened_at: now, float_amount: floatAmount }]),
    ...journal.statements(),
  ]
}

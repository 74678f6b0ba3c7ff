import { type RawBuilder, sql } from 'kysely'
import { cleanText } from '../src/domain/clean-text.ts'
import { searchKeys } from '../src/domain/customer-search.ts'
import type { OrderId, OrganiserId, PassId, PassKindId, TariffId, UserId } from '../src/domain/ids.ts'
import type { LocalDate } from '../src/domain/option-date.ts'
import {
  type Pass,
  type PassHolder,
  type PassKind,
  type PassStatus,
  type PassUse,
  passStatus,
} from '../src/domain/pass.ts'
import { hasWords, searchText } from './search-text.ts'
import type { SqlStatement, Store } from './store.ts'
import type { Tables } from './tables.ts'

/** All kinds with their prices, by name. */
export async function readPassKinds(store: Store): Promise<PassKind[]> {
  const kinds = await store.db.selectFrom('pass_kind').selectAll().orderBy('name').execute()
  const prices = await store.db
    .selectFrom('pass_price as c')
    .innerJoin('tariff as t', 't.id', 'c.tariff_id')
    .select(['c.kind_id', 'c.tariff_id', 'c.amount', 't.name'])
    .orderBy('t.position')
    .execute()
  const byKind = Map.groupBy(prices, (price) => price.kind_id)
  return kinds.map((row) => ({
    id: row.id,
    name: cleanText(row.name),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    sessions: row.sessions,
    currency: row.currency,
    taxRateBasisPoints: row.tax_rate_basis_points,
    isOnSale: row.is_on_sale === 1,
    prices: (byKind.get(row.id) ?? []).map((price) => ({
      ...{ tariffId: price.tariff_id, tariffName: cleanText(price.name), amount: price.amount },
    })),
  }))
}

export interface PassKindToPut extends Omit<PassKind, 'prices'> {
  readonly nameKey: string
  readonly prices: readonly { readonly tariffId: TariffId; readonly amount: number }[]
}

/** Adds a kind of passes, or changes the one of that id; its prices are these and no others. */
export function putPassKind(kind: PassKindToPut, organiserId: OrganiserId, by: UserId): SqlStatement[] {
  const { id, name, nameKey, validFrom, validTo, currency, taxRateBasisPoints, sessions, isOnSale, prices } = kind
  const days = [validFrom, validTo]
  const row = [id, organiserId, name, nameKey, ...days, currency, taxRateBasisPoints, sessions, isOnSale ? 1 : 0, by]
  return [
    {
      sql: `INSERT INTO pass_kind (id, organiser_id, name, name_key, valid_from, valid_to, currency, tax_rate_basis_points,
          sessions, is_on_sale, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, valid_from = excluded.valid_from,
          valid_to = excluded.valid_to, tax_rate_basis_points = excluded.tax_rate_basis_points,
          sessions = excluded.sessions, is_on_sale = excluded.is_on_sale, changed_by = excluded.changed_by`,
      parameters: row,
    },
    { sql: 'DELETE FROM pass_price WHERE kind_id = ?', parameters: [id] },
    {
      sql: `INSERT INTO pass_price (kind_id, tariff_id, amount)
        SELECT ?1, value ->> 0, value ->> 1 FROM json_each(?2)`,
      parameters: [id, JSON.stringify(prices.map(({ tariffId, amount }) => [tariffId, amount]))],
    },
  ]
}

interface Row extends Omit<Tables['pass'], 'search'> {
  readonly kind: string
  readonly tariff: string
  readonly sale_id: OrderId
  readonly sale: string
  readonly sold_at: number
  readonly price: number
  readonly currency: string
  readonly is_back: number
}

const isBack = sql`EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = l.id)`

async function read(store: Store, wanted: RawBuilder<unknown>, today: LocalDate, limit = -1): Promise<Pass[]> {
  const { rows } = await sql<Row>`
    SELECT p.id, p.code, p.kind_id, p.tariff_id, p.first_name, p.last_name, p.person_id, p.valid_from, p.valid_to, p.sessions,
      k.name AS kind, t.name AS tariff, o.id AS sale_id, o.code AS sale, o.created_at AS sold_at, l.amount AS price, o.currency,
      ${isBack} AS is_back
    FROM pass p JOIN pass_kind k ON k.id = p.kind_id JOIN tariff t ON t.id = p.tariff_id
      JOIN order_line l ON l.pass_id = p.id JOIN orders o ON o.id = l.order_id AND o.kind = 'sale'
    WHERE ${wanted} ORDER BY p.last_name, p.first_name, p.id LIMIT ${limit}`.execute(store.db)
  return rows.map((row) => passOf(row, today))
}

/** By the code on the paper, or by its id. */
export async function passByCode(store: Store, code: string, today: LocalDate): Promise<Pass | null> {
  const [found] = await read(store, sql`p.code = ${code} OR p.id = ${code}`, today)
  return found ?? null
}

export interface PassWish {
  /** For each word the keys one of which a name begins with; none find all. */
  readonly words: readonly (readonly string[])[]
  /** Finds the holder's id as well; '' for none. */
  readonly number: string
  readonly status: PassStatus | null
  readonly kindId: PassKindId | null
}

/** T14: by surname. */
export async function findPasses(store: Store, wish: PassWish, today: LocalDate, limit: number): Promise<Pass[]> {
  const { words, number, status, kindId } = wish
  const isNumber = sql`p.person_id = ${number} COLLATE NOCASE`
  const found = [
    words.length === 0 && number !== '' ? isNumber : sql`(${hasWords('p.search', words)} OR ${isNumber})`,
    ...(status === null ? [] : [ofStatus(status, today)]),
    ...(kindId === null ? [] : [sql`p.kind_id = ${kindId}`]),
  ]
  return read(store, sql.join(found, sql` AND `), today, limit)
}

/** As `passStatus` says. */
function ofStatus(status: PassStatus, today: LocalDate): RawBuilder<unknown> {
  const isEarly = sql`(p.valid_from <> '' AND ${today} < p.valid_from)`
  const isLate = sql`(p.valid_to <> '' AND ${today} > p.valid_to)`
  switch (status) {
    case 'void':
      return isBack
    case 'not-yet':
      return sql`NOT ${isBack} AND ${isEarly}`
    case 'expired':
      return sql`NOT ${isBack} AND NOT ${isEarly} AND ${isLate}`
    case 'valid':
      return sql`NOT ${isBack} AND NOT ${isEarly} AND NOT ${isLate}`
  }
}

function passOf(row: Row, today: LocalDate): Pass {
  const valid = { validFrom: row.valid_from, validTo: row.valid_to }
  return {
    ...{
      id: row.id,
      code: row.code,
      kindId: row.kind_id,
      kindName: cleanText(row.kind),
      tariffName: cleanText(row.tariff),
    },
    ...{ firstName: cleanText(row.first_name), lastName: cleanText(row.last_name), personId: cleanText(row.person_id) },
    ...{
      ...valid,
      status: passStatus(valid, row.is_back === 1, today),
      sessions: row.sessions,
      saleId: row.sale_id,
      saleCode: row.sale,
      soldAt: row.sold_at,
    },
    ...{ price: row.price, currency: row.currency },
  }
}

/** A pass of a sale in the same batch. */
export function insertPass(
  pass: PassHolder &
    Pick<Pass, 'id' | 'code' | 'kindId' | 'validFrom' | 'validTo' | 'sessions'> & { readonly tariffId: TariffId },
): SqlStatement {
  const { id, code, kindId, tariffId, firstName, lastName, personId, validFrom, validTo, sessions } = pass
  const keys = searchKeys({ name: `${firstName} ${lastName}`, phone: '', email: '' })
  const search = searchText(keys)
  return {
    sql: `INSERT INTO pass (id, code, kind_id, tariff_id, first_name, last_name, person_id, valid_from, valid_to, sessions,
        search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [id, code, kindId, tariffId, firstName, lastName, personId, validFrom, validTo, sessions, search],
  }
}

/** What the pass covers, as a voucher of its own; behind the lines of the sale. */
export function insertPassVoucher(passId: PassId, orderId: OrderId): SqlStatement {
  return {
    sql: `INSERT INTO voucher (id, organiser_id, code, code_key, effect, value, adds, max_uses, used_elsewhere, budget, valid_from,
        valid_to, refusal_text, tag, comment, conditions, changed_by, pass_id)
      SELECT 'vou_' || substr(p.id, 5), k.organiser_id, p.code, lower(p.code), 'percent', 10000, 0, p.sessions, 0, NULL, NULL,
        NULL, '', '', '', '{}', o.user_id, p.id
      FROM pass p JOIN pass_kind k ON k.id = p.kind_id JOIN orders o ON o.id = ?2 WHERE p.id = ?1`,
    parameters: [passId, orderId],
  }
}

/** What a pass covers now, latest first: tickets that were taken back do not count. */
export async function passUses(store: Store, id: PassId): Promise<PassUse[]> {
  const { rows } = await sql<PassUse>`
    SELECT e.id AS eventId, e.title AS eventTitle, e.starts_at AS startsAt, n.time_zone AS timeZone, l.description AS seat,
      o.id AS saleId, o.code AS saleCode
    FROM voucher v JOIN voucher_use u ON u.voucher_id = v.id JOIN order_line l ON l.id = u.line_id
      JOIN orders o ON o.id = l.order_id JOIN event e ON e.id = l.event_id JOIN hall h ON h.id = e.hall_id
      JOIN venue n ON n.id = h.venue_id
    WHERE v.pass_id = ${id} AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = l.id)
    ORDER BY e.starts_at DESC, l.id`.execute(store.db)
  return rows.map((row) => ({ ...row, eventTitle: cleanText(row.eventTitle), seat: cleanText(row.seat) }))
}

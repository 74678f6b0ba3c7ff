import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Statement } from '../../db/store.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { CustomerId, SalesClassId, UserId } from '../domain/ids.ts'
import type { ClassRule, SalesClass } from '../domain/option-date.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled, type JournaledBatch } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { knownCustomer } from './known-customer.ts'
import { prepared, queries } from './prepared.ts'

/** A class with those it is assigned to. */
export interface ListedSalesClass extends SalesClass {
  /** E-mails of users. */
  readonly users: readonly string[]
  /** Customers with a class of their own. */
  readonly customerCount: number
}

/** All sales classes by name (O01). Refusals: not-signed-in, the database's. */
export async function listSalesClasses(desk: Desk): Promise<ListedSalesClass[] | Refusal> {
  if (desk.state.session === null) return { refused: 'not-signed-in' }
  return orRefusal(() => readClasses(desk))
}

async function readClasses(desk: Desk): Promise<ListedSalesClass[]> {
  const { rows } = await sql<Omit<ListedSalesClass, 'users'> & { users: string }>`
    select c.id, c.name, c.option_days as optionDays, c.reservation_days as reservationDays, c.evening_days as eveningDays,
      (select json_group_array(email) from (select u.email from user_sales_class a join user u on u.id = a.user_id
        where a.class_id = c.id order by u.email)) as users,
      (select count(*) from customer_sales_class where class_id = c.id) as customerCount
    from sales_class c order by c.name collate nocase`.execute(desk.store.db)
  return rows.map((row) => ({ ...row, name: cleanText(row.name), users: JSON.parse(row.users) }))
}

const limits = { optionDays: [-999, 999], reservationDays: [0, 999], eveningDays: [0, 999] } as const

/**
 * Creates a sales class, or changes the one of that name (O01). What was booked keeps its option date.
 * Refusals: not-signed-in, not-permitted (manage-users), bad-input, the database's.
 */
export async function saveSalesClass(
  desk: Desk,
  input: ClassRule & { readonly name: string },
): Promise<SalesClass | Refusal> {
  const session = permittedSession(desk, 'manage-users')
  if (isRefusal(session)) return session
  const name = cleanText(input.name, 60)
  if (name === '') return { refused: 'bad-input', field: 'name', value: '', expected: 'a name' }
  for (const [field, [least, most]] of Object.entries(limits) as [keyof typeof limits, readonly [number, number]][]) {
    const days = input[field]
    if (!Number.isInteger(days) || days < least || days > most)
      return { refused: 'bad-input', field, value: String(days), expected: `${least}–${most}` }
  }
  const { optionDays, reservationDays, eveningDays } = input
  return desk.turns.take(() =>
    orRefusal<SalesClass | Refusal>(async () => {
      const known = (await readClasses(desk)).find((each) => isSameName(each.name, name))
      const saved = { id: known?.id ?? desk.ids.newId('cls'), name, optionDays, reservationDays, eveningDays }
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'sales-class-saved',
        subject: saved.id,
        body: { name, optionDays, reservationDays, eveningDays },
        before: [putClass(saved)],
      }))
      return result.committed ? saved : guardRefusal(result)
    }),
  )
}

/**
 * Gives a user a sales class (O02), or takes it away with `null`. Refusals: not-signed-in, not-permitted (manage-users),
 * user-unknown, sales-class-unknown, the database's.
 */
export async function assignSalesClass(
  desk: Desk,
  input: { readonly email: string; readonly salesClass: string | null },
): Promise<{ readonly salesClass: SalesClass | null } | Refusal> {
  return assigning(desk, input.salesClass, async (salesClass) => {
    const user = await desk.store.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', cleanText(input.email))
      .executeTakeFirst()
    if (user === undefined) return { refused: 'user-unknown', user: cleanText(input.email, 80) }
    return {
      body: { user: user.id, class: salesClass?.id ?? null },
      statements: [
        dropUser({ id: user.id }),
        ...(salesClass === null
          ? []
          : [queries.insertInto('user_sales_class').values({ user_id: user.id, class_id: salesClass.id })]),
      ],
    }
  })
}

/**
 * Gives a debtor a sales class of his own, which replaces the user's for his bookings (O02), or takes it away with `null`.
 * Refusals: not-signed-in, not-permitted (manage-users), customer-unknown, sales-class-unknown, the database's.
 */
export async function assignCustomerClass(
  desk: Desk,
  input: { readonly customerId: CustomerId; readonly salesClass: string | null },
): Promise<{ readonly salesClass: SalesClass | null } | Refusal> {
  return assigning(desk, input.salesClass, async (salesClass) => {
    const customer = await knownCustomer(desk, input.customerId)
    if (isRefusal(customer)) return customer
    return {
      body: { customer: customer.id, class: salesClass?.id ?? null },
      statements: [
        dropCustomer({ id: customer.id }),
        ...(salesClass === null
          ? []
          : [queries.insertInto('customer_sales_class').values({ customer_id: customer.id, class_id: salesClass.id })]),
      ],
    }
  })
}

interface Assignment {
  readonly body: JournaledBatch['body']
  readonly statements: readonly Statement[]
}

async function assigning(
  desk: Desk,
  name: string | null,
  plan: (salesClass: SalesClass | null) => Promise<Assignment | Refusal>,
): Promise<{ readonly salesClass: SalesClass | null } | Refusal> {
  const session = permittedSession(desk, 'manage-users')
  if (isRefusal(session)) return session
  return desk.turns.take(() =>
    orRefusal<{ readonly salesClass: SalesClass | null } | Refusal>(async () => {
      const classes = await readClasses(desk)
      const salesClass = name === null ? null : (classes.find((each) => isSameName(each.name, name)) ?? null)
      if (name !== null && salesClass === null)
        return {
          refused: 'sales-class-unknown',
          salesClass: cleanText(name, 60),
          known: classes.map((each) => each.name),
        }
      const assignment = await plan(salesClass)
      if ('refused' in assignment) return assignment
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'sales-class-assigned',
        subject: salesClass?.id ?? desk.till.id,
        body: assignment.body,
        before: assignment.statements,
      }))
      return result.committed ? { salesClass } : guardRefusal(result)
    }),
  )
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

const putClass = prepared<ClassRule & { id: SalesClassId; name: string }>(
  ({ id, name, optionDays, reservationDays, eveningDays }) => sql`
    insert into sales_class (id, name, option_days, reservation_days, evening_days)
    values (${id}, ${name}, ${optionDays}, ${reservationDays}, ${eveningDays})
    on conflict (id) do update set name = excluded.name, option_days = excluded.option_days,
      reservation_days = excluded.reservation_days, evening_days = excluded.evening_days`,
)

const dropUser = prepared<{ id: UserId }>(({ id }) => sql`delete from user_sales_class where user_id = ${id}`)

const dropCustomer = prepared<{ id: CustomerId }>(
  ({ id }) => sql`delete from customer_sales_class where customer_id = ${id}`,
)

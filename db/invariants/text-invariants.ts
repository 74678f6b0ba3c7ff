import { sql } from 'kysely'
import { holdsCardNumber } from '../../src/domain/card-number.ts'
import { type Checked, fromHex, type Invariant } from './invariant.ts'

interface TextColumn {
  readonly table: string
  readonly column: string
  /** The table's key, for finding the row again. */
  readonly key: readonly string[]
}

/** Where people type. Elsewhere stand our own numbers, and one in ten of those looks like a card's. */
const typedColumns = new Set([
  'accreditation.email',
  'accreditation.first_name',
  'accreditation.last_name',
  'accreditation.organisation',
  'article.name',
  'article.type',
  'cash_operation.comment',
  'customer.email',
  'customer.name',
  'event.title',
  'hall.name',
  'journal.body',
  'order_line.description',
  'orders.note',
  'organiser.name',
  'pass.first_name',
  'pass.last_name',
  'pass.person_id',
  'pass_kind.name',
  'payment.terminal_reference',
  'reservation.name',
  'reservation.note',
  'sales_class.name',
  'seat_claim.reason',
  'ticket_reprint.reason',
  'user.name',
  'voucher.comment',
  'voucher.refusal_text',
  'voucher.tag',
])

/**
 * All text is valid UTF-8 without control characters, and holds no card number (A17). Anything that may be otherwise is
 * fetched as hexadecimal digits: reading text that is not valid ends the process inside the native library.
 */
export async function textInvariants(store: Checked): Promise<Invariant[]> {
  const unclean: Record<string, string>[] = []
  const cards: Record<string, string>[] = []
  for (const column of await textColumns(store)) {
    for (const [row, text] of await suspects(store, column)) {
      const problem = text === null ? 'not UTF-8' : controls.test(text) ? 'control characters' : null
      if (problem !== null) unclean.push({ ...row, problem })
    }
    if (!typedColumns.has(`${column.table}.${column.column}`)) continue
    // The number itself is not repeated in the report.
    for (const [row, text] of await digitRuns(store, column))
      if (typedTexts(text ?? '').some(holdsCardNumber)) cards.push(row)
  }
  return [
    { id: 'text-clean', ok: unclean.length === 0, detail: `${unclean.length}`, rows: unclean.slice(0, shownRows) },
    { id: 'no-card-numbers', ok: cards.length === 0, detail: `${cards.length}`, rows: cards.slice(0, shownRows) },
  ]
}

const shownRows = 20
/** Line ends are allowed: notes have them. */
const controls = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/

/** The texts inside JSON, because its numbers are times and amounts; any other text as it is. */
function typedTexts(text: string): string[] {
  if (!/^[[{]/.test(text)) return [text]
  const texts: string[] = []
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value)
    })
    return texts
  } catch {
    return [text]
  }
}

async function textColumns(store: Checked): Promise<TextColumn[]> {
  const { rows } = await sql<{ table: string; column: string; pk: number; type: string }>`
    SELECT m.name AS "table", c.name AS "column", c.pk, c.type FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT GLOB 'sqlite_*' AND m.name NOT GLOB 'libsql_*'
    ORDER BY m.name, c.cid`.execute(store.db)
  return rows
    .filter(({ type }) => type === 'TEXT')
    .map(({ table, column }) => {
      const key = rows.filter((row) => row.table === table && row.pk > 0).toSorted((a, b) => a.pk - b.pk)
      return { table, column, key: key.map((row) => row.column) }
    })
}

/**
 * Rows whose text is more than printable ASCII, or goes on behind a NUL; `null` for text that is not valid UTF-8.
 * GLOB reads byte by byte and stops at NUL, so neither can slip through.
 */
async function suspects(store: Checked, column: TextColumn): Promise<[Record<string, string>, string | null][]> {
  const name = sql.ref(column.column)
  return found(store, column, sql`${name} GLOB '*[^ -~]*' OR length(CAST(${name} AS BLOB)) <> length(${name})`)
}

async function digitRuns(store: Checked, column: TextColumn): Promise<[Record<string, string>, string | null][]> {
  // Digits may stand apart, "4111 1111 …", so two groups of four are enough to look closer.
  return found(store, column, sql`${sql.ref(column.column)} GLOB '*[0-9][0-9][0-9]*[0-9][0-9][0-9]*[0-9][0-9][0-9]*'`)
}

async function found(
  store: Checked,
  { table, column, key }: TextColumn,
  condition: ReturnType<typeof sql>,
): Promise<[Record<string, string>, string | null][]> {
  const keys = key.map((name) => sql`hex(${sql.ref(name)}) AS ${sql.ref(`key ${name}`)}`)
  const { rows } = await sql<Record<string, string>>`
    SELECT ${sql.join([...keys, sql`hex(${sql.ref(column)}) AS text`])} FROM ${sql.table(table)} WHERE ${condition}`.execute(
    store.db,
  )
  return rows.map((row) => {
    const facts = key.map((name): [string, string] => [
      name,
      fromHex(row[`key ${name}`] ?? '') ?? `x'${row[`key ${name}`]}'`,
    ])
    return [{ table, column, ...Object.fromEntries(facts) }, fromHex(row.text ?? '')]
  })
}

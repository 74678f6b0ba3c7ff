/**
 * Every table's row, declared once. Money is integer minor units, times are UTC milliseconds, flags are 0 or 1.
 * The SQL that makes them, with its guards, is `migrations/`.
 */
import type { AccreditationsTables } from './tables/accreditations.ts'
import type { ArticlesTables } from './tables/articles.ts'
import type { ClaimsTables } from './tables/claims.ts'
import type { CustomersTables } from './tables/customers.ts'
import type { EntriesTables } from './tables/entries.ts'
import type { EventsTables } from './tables/events.ts'
import type { HallsTables } from './tables/halls.ts'
import type { OrdersTables } from './tables/orders.ts'
import type { PapersTables } from './tables/papers.ts'
import type { PassesTables } from './tables/passes.ts'
import type { PeopleTables } from './tables/people.ts'
import type { PriceRulesTables } from './tables/price-rules.ts'
import type { ReservationsTables } from './tables/reservations.ts'
import type { SchemaTables } from './tables/schema.ts'
import type { TerminalsTables } from './tables/terminals.ts'
import type { VouchersTables } from './tables/vouchers.ts'

export interface Tables
  extends AccreditationsTables,
    ArticlesTables,
    ClaimsTables,
    CustomersTables,
    EntriesTables,
    EventsTables,
    HallsTables,
    OrdersTables,
    PapersTables,
    PassesTables,
    PeopleTables,
    ReservationsTables,
    PriceRulesTables,
    SchemaTables,
    TerminalsTables,
    VouchersTables {}

export type TableName = keyof Tables

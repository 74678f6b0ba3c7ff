import { accreditations } from './001/accreditations.ts'
import { approvals } from './001/approvals.ts'
import { articles } from './001/articles.ts'
import { customers } from './001/customers.ts'
import { entries } from './001/entries.ts'
import { events } from './001/events.ts'
import { exchanges } from './001/exchanges.ts'
import { halls } from './001/halls.ts'
import { journal } from './001/journal.ts'
import { orders } from './001/orders.ts'
import { passes } from './001/passes.ts'
import { people } from './001/people.ts'
import { priceRules } from './001/price-rules.ts'
import { printing } from './001/printing.ts'
import { reprints } from './001/reprints.ts'
import { reservations, reservedSeats } from './001/reservations.ts'
import { salesClasses } from './001/sales-classes.ts'
import { schemaTables } from './001/schema-tables.ts'
import { seal } from './001/seal.ts'
import { seatClaims } from './001/seat-claims.ts'
import { shifts } from './001/shifts.ts'
import { terminals } from './001/terminals.ts'
import { tickets } from './001/tickets.ts'
import { vouchers } from './001/vouchers.ts'

/**
 * Version 1. All tables are STRICT, money is integer minor units, times are UTC milliseconds.
 * A guard raises its name (`E_…`); several guard the same promise on purpose, so that one forgotten condition in a verb
 * cannot break it. They must not lean on DELETE triggers firing for REPLACE: a server keeps recursive_triggers off.
 */
export const boxOffice: readonly string[] = [
  ...schemaTables,
  ...halls,
  ...people,
  ...shifts,
  ...terminals,
  ...customers,
  ...events,
  ...priceRules,
  ...orders,
  ...articles,
  ...salesClasses,
  ...reservations,
  ...approvals,
  ...seatClaims,
  ...reservedSeats,
  ...tickets,
  ...journal,
  ...seal,
  ...exchanges,
  ...reprints,
  ...entries,
  ...vouchers,
  ...accreditations,
  ...passes,
  ...printing,
]

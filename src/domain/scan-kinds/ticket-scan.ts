import { isTicketCode } from '../ticket-code.ts'
import type { ScanKind } from './scan-kind-shape.ts'

/** The code on a ticket, also on one that is void by now. */
export const ticketScan: ScanKind = {
  isStrict: true,
  read: (data) => (isTicketCode(data) ? data : null),
}

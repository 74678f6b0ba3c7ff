/** The desk's verbs of accreditations, as the screens use them. */
import type { PrintedBadge } from '../desk/activate-accreditation.ts'
import type { FoundAccreditations } from '../desk/find-accreditations.ts'
import type { Accreditation, AccreditationStatus } from '../domain/accreditation.ts'
import type { Basket } from '../domain/basket.ts'
import type { AccreditationId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'

export type { FoundAccreditations } from '../desk/find-accreditations.ts'

export interface AccreditationDesk {
  findAccreditations(input: {
    readonly text: string
    readonly status: AccreditationStatus | null
    /** As they were told before; counted anew without. */
    readonly counts: FoundAccreditations['counts'] | null
  }): Promise<FoundAccreditations | Refusal>
  /** By the code on the badge, or by its id. */
  openAccreditation(code: string): Promise<Accreditation | Refusal>
  /** T19: once. */
  activateAccreditation(id: AccreditationId): Promise<PrintedBadge | Refusal>
  /** T20: its fee, into the basket. */
  takeAccreditationFee(id: AccreditationId): Promise<Basket | Refusal>
  reprintBadge(input: { readonly id: AccreditationId; readonly reason: string }): Promise<PrintedBadge | Refusal>
}

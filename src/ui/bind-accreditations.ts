/** Binds the verbs of accreditations to one open desk. */
import { activateAccreditation, reprintBadge } from '../desk/activate-accreditation.ts'
import type { Desk } from '../desk/desk.ts'
import { findAccreditations, openAccreditation } from '../desk/find-accreditations.ts'
import { takeAccreditationFee } from '../desk/take-accreditation-fee.ts'
import type { AccreditationDesk } from './accreditation-desk.ts'

export function bindAccreditations(desk: Desk): AccreditationDesk {
  return {
    findAccreditations: (input) => findAccreditations(desk, input),
    openAccreditation: (code) => openAccreditation(desk, code),
    activateAccreditation: (id) => activateAccreditation(desk, id),
    takeAccreditationFee: (id) => takeAccreditationFee(desk, id),
    reprintBadge: (input) => reprintBadge(desk, input),
  }
}

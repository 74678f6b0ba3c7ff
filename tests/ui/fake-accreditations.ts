import type { Accreditation } from '../../src/domain/accreditation.ts'
import type { AccreditationId } from '../../src/domain/ids.ts'
import type { AccreditationDesk } from '../../src/ui/accreditation-desk.ts'

/** A desk of a house without a festival: nobody is accredited there. Tests of accreditations stand at a real desk. */
export function withoutAccreditations(): AccreditationDesk {
  const unknown = async (accreditation: string) => ({ refused: 'accreditation-unknown', accreditation }) as const
  return {
    findAccreditations: async () => ({
      accreditations: [] as readonly Accreditation[],
      isCut: false,
      counts: { new: 0, active: 0, 'handed-out': 0, withdrawn: 0 },
    }),
    openAccreditation: unknown,
    activateAccreditation: unknown,
    takeAccreditationFee: unknown,
    reprintBadge: ({ id }: { readonly id: AccreditationId }) => unknown(id),
  }
}

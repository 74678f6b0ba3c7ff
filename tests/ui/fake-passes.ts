import type { PassKind } from '../../src/domain/pass.ts'
import type { PassDesk } from '../../src/ui/pass-desk.ts'

/** A desk of a house without passes. Tests of passes stand at a real desk. */
export function withoutPasses(): PassDesk {
  return {
    listPassKinds: async () => [] as readonly PassKind[],
    findPasses: async () => ({ passes: [], isCut: false }),
    openPass: async (pass) => ({ refused: 'pass-unknown', pass }),
    takePass: async ({ kindId }) => ({ refused: 'pass-kind-unknown', kind: kindId }),
  }
}

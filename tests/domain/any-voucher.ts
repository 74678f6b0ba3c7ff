import type { OrganiserId, VoucherId } from '../../src/domain/ids.ts'
import type { AppliedVoucher } from '../../src/domain/voucher.ts'

/** Ten percent off everything of the organiser, without any limit. */
export function anyVoucher(changes: Partial<AppliedVoucher> = {}): AppliedVoucher {
  return {
    id: 'vou_1' as VoucherId,
    organiserId: 'org_1' as OrganiserId,
    code: 'SUMMER',
    effect: 'percent',
    value: 1000,
    adds: false,
    maxUses: 0,
    budget: null,
    validFrom: null,
    validTo: null,
    refusalText: '',
    tag: '',
    comment: '',
    conditions: {},
    usesLeft: null,
    budgetLeft: null,
    pass: null,
    ...changes,
  }
}

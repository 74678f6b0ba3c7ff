import type { VoucherInput } from '../../src/desk/add-voucher.ts'

/** Ten percent off everything, without any limit; its code is made up. */
export const plainVoucher: VoucherInput = {
  effect: 'percent',
  value: '10',
  adds: false,
  maxUses: 0,
  budget: null,
  validFrom: '',
  validTo: '',
  refusalText: '',
  tag: '',
  comment: '',
  events: [],
  tariffs: [],
  zones: [],
  seats: [],
  channels: [],
}

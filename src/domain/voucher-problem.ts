/** Why a voucher is refused (E26); each has its words in the language files. */
export type VoucherProblem =
  | 'not-yet'
  | 'expired'
  | 'used-up'
  | 'budget-spent'
  | 'no-line'
  | 'too-few-seats'
  | 'no-benefit'
  | 'applied'

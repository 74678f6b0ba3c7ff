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

/** Why a pass does not cover a seat (T10), besides being used up, for other events, or applied already. */
export type PassProblem =
  /** It was paid back. */
  | 'void'
  /** Its holder has a seat of that event. */
  | 'event-used'
  /** The event is on none of its days. */
  | 'wrong-day'
  /** Everything it could pay for is paid for by others. */
  | 'all-covered'

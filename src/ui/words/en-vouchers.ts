/** Vouchers and gift cards, in English. */
export const enVouchers = {
  screens: { vouchers: 'Vouchers' },
  commands: {
    voucher: 'Voucher',
    'apply-voucher': 'Apply',
    'remove-voucher': 'Take out',
  },
  help: {
    voucher: 'Apply a voucher to the basket, or take one out',
    'apply-voucher': 'Apply the typed or scanned voucher',
    'remove-voucher': 'Take the chosen voucher out of the basket',
  },
  label: 'Voucher',
  code: 'Code',
  hint: 'Type or scan the code, then Enter.',
  noneApplied: 'No voucher is applied.',
  applied: 'Voucher {code}: {off} less, to pay {total}.',
  removed: 'Voucher {code} is taken out.',
  refusals: {
    'gift-card-unknown': 'There is no gift card {code}.',
    'gift-card-short': 'Gift card {code} has only {balance} on it.',
    'bad-vouchers':
      'The vouchers cannot be used. Nothing was stored; correct these places and import the file again. {problems}',
    'voucher-unknown': 'There is no voucher "{code}".',
    'voucher-refused': 'Voucher {code}: {reason}',
    'voucher-exists': 'There is already a voucher "{code}".',
  },
  /** Why a voucher is refused; behind its code. */
  problems: {
    'not-yet': 'valid only from {at}.',
    expired: 'it was valid until {at}.',
    'used-up': 'it is used up.',
    'budget-spent': 'its budget is spent.',
    'no-line': 'it is not for any of these seats.',
    'no-benefit': 'a larger discount is given already.',
    applied: 'it is in this basket already.',
  },
  /** What is wrong with a file of vouchers, place by place. */
  fileProblems: {
    'bad-code': 'this cannot be a code',
    'duplicate-code': 'this code stands twice',
    'unknown-effect': 'unknown price effect',
    'bad-value': 'not an amount or percentage',
    'bad-date': 'not a date',
    'bad-count': 'not a number of uses',
    'below-used': 'less than was used already',
    'unknown-product': 'no tariff and no zone has this name',
    'unknown-seat': 'there is no such seat',
    'unknown-event': 'there is no such event',
    'unknown-channel': 'there is no such channel',
    'not-yes-or-no': 'neither yes nor no',
    'too-long': 'too long',
    'card-number': 'may be the number of a payment card',
    'no-rows': 'there is no voucher in it',
    'too-many-rows': 'too many vouchers',
  },
}

export type VoucherWords = typeof enVouchers

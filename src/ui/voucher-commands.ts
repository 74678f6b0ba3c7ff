/** The rows of the key table for vouchers. */
import type { Command } from './command.ts'
import type { Model } from './model.ts'

const basketEmpty = ({ basket, words }: Model): string | null =>
  (basket?.lines.length ?? 0) === 0 ? words.reasons.basketEmpty : null
const noVouchers = ({ basket, words }: Model): string | null =>
  (basket?.pricing.vouchers.length ?? 0) === 0 ? words.vouchers.noneApplied : null

export const voucherCommands: readonly Command[] = [
  {
    id: 'voucher',
    waits: true,
    keys: ['ctrl-v', 'char:v'],
    group: 'sale',
    where: ['hall', 'programme'],
    footer: 17,
    disabled: basketEmpty,
  },
  { id: 'voucher', waits: true, keys: ['f3', 'ctrl-v', 'char:v'], group: 'sale', where: ['basket'], footer: 6 },
  { id: 'voucher', waits: true, keys: ['f7', 'ctrl-v'], group: 'sale', where: ['pay'], footer: 7 },
  { id: 'apply-voucher', waits: true, keys: ['enter'], group: 'sale', where: ['vouchers'], footer: 1 },
  {
    id: 'remove-voucher',
    waits: true,
    keys: ['f8', 'delete'],
    group: 'sale',
    where: ['vouchers'],
    footer: 3,
    disabled: noVouchers,
  },
]

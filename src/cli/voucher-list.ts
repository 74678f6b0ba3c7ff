import type { StoredVoucher } from '../../db/vouchers.ts'
import { listVouchers } from '../desk/list-vouchers.ts'
import { isRefusal } from '../domain/refusal.ts'
import { voucherWorth } from '../domain/voucher.ts'
import { money } from '../ui/format.ts'
import { languageOfWords, type Words } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const voucherListCommand: ShellCommand = {
  name: 'voucher list',
  options: [],
  onlyReads: true,
  async run({ desk, words }) {
    const vouchers = await listVouchers(desk)
    if (isRefusal(vouchers)) return vouchers
    return {
      list: vouchers.map(({ organiserId: _organiser, key: _key, ...facts }) => facts),
      lines: vouchers.map((voucher) => lineOf(voucher, desk.organiser.currency, words)),
    }
  },
}

/** Code, worth, uses of how many, and what people keep with it. */
function lineOf(voucher: StoredVoucher, currency: string, words: Words): string {
  const worth = voucherWorth(voucher, (amount) => money(amount, currency, languageOfWords(words)))
  const { maxUses, uses, usedElsewhere, tag, comment } = voucher
  const used = `${uses + usedElsewhere}/${maxUses === 0 ? '-' : maxUses}`
  return [voucher.code, worth, used, tag, comment].join('  ').trimEnd()
}

import { basename } from 'node:path'
import { importVouchers } from '../desk/import-vouchers.ts'
import { planFileBytes } from '../desk/plan-files/plan-bytes.ts'
import { planLimits } from '../desk/plan-files/plan-limits.ts'
import { voucherLimits } from '../desk/voucher-files/read-voucher-file.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const voucherImportCommand: ShellCommand = {
  name: 'voucher import',
  operands: '<file>',
  options: [],
  async run({ desk, shellWords }, { operands: [path = ''] }) {
    const bytes = await planFileBytes(path, { ...planLimits, fileBytes: voucherLimits.fileBytes })
    if (isRefusal(bytes)) return bytes
    const imported = await importVouchers(desk, { bytes, file: basename(path) })
    if (isRefusal(imported)) return imported
    const { vouchersImported, quotasIgnored } = shellWords.answers
    const told = fill(vouchersImported, { ...imported })
    const ignored = imported.quotasIgnored === 0 ? '' : ` ${fill(quotasIgnored, { count: imported.quotasIgnored })}`
    return { facts: { ...imported }, text: `${told}${ignored}` }
  },
}

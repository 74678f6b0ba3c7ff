import { printVoucher } from '../desk/print-voucher.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { paperAnswer, printerOption, printPapers } from './papers.ts'
import type { ShellCommand } from './shell-command.ts'

export const voucherPrintCommand: ShellCommand = {
  name: 'voucher print',
  operands: '<code>',
  options: [printerOption],
  async run(context, { operands, option }) {
    const printed = await printVoucher(context.desk, operands[0] ?? '')
    if (isRefusal(printed)) return printed
    const { code, job } = printed
    const papers = await printPapers(context, [job], option('printer'))
    return paperAnswer({ code }, fill(context.shellWords.answers.voucherPrinted, { code }), papers)
  },
}

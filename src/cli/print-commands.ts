/** F35, F43: the papers of a till without a screen. */
import { copyReceipt } from '../desk/copy-receipt.ts'
import { listPrintJobs } from '../desk/list-print-jobs.ts'
import { openSale } from '../desk/open-sale.ts'
import { retryPrint } from '../desk/retry-print.ts'
import { settlePrint } from '../desk/settle-print.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { atTill, tillOption } from './at-till.ts'
import { paperAnswer, printerOption, printPapers } from './papers.ts'
import type { ShellCommand } from './shell-command.ts'

export const printListCommand: ShellCommand = {
  name: 'print list',
  options: [tillOption],
  async run({ desk }, { option }) {
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const jobs = await listPrintJobs(there)
    if (isRefusal(jobs)) return jobs
    return {
      list: jobs.map(({ createdAt, ...job }) => ({ ...job, created: new Date(createdAt).toISOString() })),
      lines: jobs.map(({ id, role, state, saleCode, problem, about }) =>
        [id, role, state, saleCode ?? '', problem ?? '', about].join('  ').trimEnd(),
      ),
    }
  },
}

/** What may be on paper comes with new codes. The till prints it; the shell's own papers, which no till prints, come at once. */
export const printRetryCommand: ShellCommand = {
  name: 'print retry',
  operands: '<job>',
  options: [tillOption, printerOption],
  async run(context, { operands: [job = ''], option }) {
    const { desk, words } = context
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const retried = await retryPrint(there, job as PrintJobId)
    if (isRefusal(retried)) return retried
    const { notices } = words
    const seats = retried.renewed.join(', ')
    const text = seats === '' ? notices.printAgain : fill(notices.printRenewed, { seats })
    const address = option('printer')
    if (address === undefined && there.till.id !== desk.till.id) return { facts: { ...retried }, text }
    return paperAnswer({ ...retried }, text, await printPapers({ ...context, desk: there }, retried.jobs, address))
  },
}

export const printSettleCommand: ShellCommand = {
  name: 'print settle',
  operands: '<job>',
  options: [tillOption, { flags: '--as <what>', word: 'settledAs', required: true }],
  async run({ desk, words }, { operands: [job = ''], option }) {
    const as = option('as') ?? ''
    if (as !== 'printed' && as !== 'dropped')
      return { refused: 'bad-input', field: 'as', value: as.slice(0, 40), expected: 'printed, dropped' }
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const settled = await settlePrint(there, { jobs: [job as PrintJobId], as })
    if (isRefusal(settled)) return settled
    return { facts: { ...settled, as }, text: words.notices[as === 'printed' ? 'printSeen' : 'printDropped'] }
  },
}

export const saleCopyCommand: ShellCommand = {
  name: 'sale copy',
  operands: '<sale>',
  options: [printerOption],
  async run(context, { operands: [sale = ''], option }) {
    const card = await openSale(context.desk, { sale })
    if (isRefusal(card)) return card
    const copy = await copyReceipt(context.desk, { saleId: card.id })
    if (isRefusal(copy)) return copy
    const papers = await printPapers(context, [copy.job], option('printer'))
    const facts = { sale: card.code, receiptNumber: card.receiptNumber, ...copy }
    return paperAnswer(facts, fill(context.words.notices.copied, { number: card.receiptNumber }), papers)
  },
}

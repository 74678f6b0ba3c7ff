import type { Sale } from '../domain/sale.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import { settlePapers } from './papers.ts'
import type { Given, ShellContext } from './shell-command.ts'

/** Tells a sale, once its papers are printed or dropped. */
export async function soldAnswer(context: ShellContext, sale: Sale, given: Given): Promise<Answer> {
  const { words, shellWords } = context
  const total = money(sale.total, sale.currency, languageOfWords(words))
  const papers = await settlePapers(context, sale.jobs, given)
  const text = fill(shellWords.answers.sold, { code: sale.code, total }) + papers.text
  return { facts: { ...saleFacts(sale), ...papers.facts }, text }
}

/** A sale as scripts read it. */
export function saleFacts(sale: Sale) {
  const { code, receiptNumber, total, given, change, currency, customerId, payments, tickets, items, fees } = sale
  return { code, receiptNumber, total, given, change, currency, customerId, payments, tickets, items, fees }
}

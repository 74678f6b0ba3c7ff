/** The papers of what the shell sells: printed at once when it is asked to, else nobody waits for them. */
import type { Desk } from '../desk/desk.ts'
import { dropPapers } from '../desk/print-jobs.ts'
import { printNow } from '../desk/print-queue.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { fill, printProblem } from '../ui/words.ts'
import type { Given, ShellContext, ShellOption } from './shell-command.ts'

export const paperOptions: readonly ShellOption[] = [
  { flags: '--print', word: 'print' },
  { flags: '--printer <address>', word: 'printOn' },
]

/** Facts and lines about the papers, to add to the answer; nothing when they were not asked for. */
export async function settlePapers(
  { desk, words, shellWords }: Pick<ShellContext, 'words' | 'shellWords'> & { readonly desk: Desk },
  jobs: readonly PrintJobId[],
  { option, isSet }: Given,
): Promise<{ readonly facts: object; readonly text: string }> {
  const address = option('printer')
  if (!isSet('print') && address === undefined) {
    await dropPapers(desk, jobs)
    return { facts: {}, text: '' }
  }
  const { printed, problems } = await printNow(desk, jobs, address)
  const [first] = problems
  const texts = [`\n${fill(shellWords.answers.papersPrinted, { count: printed })}`]
  if (first !== undefined) {
    const { reason, detail } = printProblem(words, first)
    const told = detail === '' ? reason : `${reason}: ${detail}`
    texts.push(`\n${fill(shellWords.answers.papersNotPrinted, { count: problems.length, reason: told })}`)
  }
  return { facts: { papers: { printed, problems } }, text: texts.join('') }
}

/** The papers of what the shell sells: printed at once when it is asked to, else nobody waits for them. */
import { preparePrinter } from '../../printers/prepare-printer.ts'
import type { Desk } from '../desk/desk.ts'
import { dropPapers } from '../desk/print-jobs.ts'
import { printNow } from '../desk/print-queue.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { fill, printProblem } from '../ui/words.ts'
import type { Answer, Facts } from './answer.ts'
import type { Settings } from './settings.ts'
import type { Given, ShellCommand, ShellContext, ShellOption } from './shell-command.ts'

/** Of sub-commands that are asked for a paper and nothing else; without it the till's own printers are meant. */
export const printerOption: ShellOption = { flags: '--printer <address>', word: 'printOn' }

export const paperOptions: readonly ShellOption[] = [{ flags: '--print', word: 'print' }, printerOption]

/** What was made of papers, to add to the answer. */
export interface SettledPapers {
  readonly facts: object
  readonly text: string
  /** Some of them did not print. */
  readonly isFailure: boolean
}
type PaperContext = Pick<ShellContext, 'words' | 'shellWords'> & { readonly desk: Desk }

/**
 * An address that makes no sense is told before anything is sold or changed: papers come last.
 * Refusals: bad-input.
 */
export async function unusablePrinter(
  { options }: Pick<ShellCommand, 'options'>,
  { option }: Given,
  { printFolder }: Pick<Settings, 'printFolder'>,
): Promise<Refusal | null> {
  const address = options.includes(printerOption) ? option('printer') : undefined
  const printer = address === undefined ? null : await preparePrinter(address, printFolder)
  return isRefusal(printer) ? printer : null
}

/** Facts and lines about the papers; nothing when they were not asked for. */
export async function settlePapers(
  context: PaperContext,
  jobs: readonly PrintJobId[],
  { option, isSet }: Given,
): Promise<SettledPapers> {
  const address = option('printer')
  if (isSet('print') || address !== undefined) return printPapers(context, jobs, address)
  await dropPapers(context.desk, jobs)
  return { facts: {}, text: '', isFailure: false }
}

/** Prints them at once, on the till's printers or all on one address. */
export async function printPapers(
  { desk, words, shellWords }: PaperContext,
  jobs: readonly PrintJobId[],
  address: string | undefined,
): Promise<SettledPapers> {
  const { printed, problems } = await printNow(desk, jobs, address)
  const [first] = problems
  const texts = [`\n${fill(shellWords.answers.papersPrinted, { count: printed })}`]
  if (first !== undefined) {
    const { reason, detail } = printProblem(words, first)
    const told = detail === '' ? reason : `${reason}: ${detail}`
    texts.push(`\n${fill(shellWords.answers.papersNotPrinted, { count: problems.length, reason: told })}`)
  }
  return { facts: { papers: { printed, problems } }, text: texts.join(''), isFailure: problems.length > 0 }
}

/** Of a sub-command that was asked for papers and nothing else: it fails when one did not print. */
export function paperAnswer(facts: Facts, text: string, papers: SettledPapers): Answer {
  return { facts: { ...facts, ...papers.facts }, text: text + papers.text, isFailure: papers.isFailure }
}

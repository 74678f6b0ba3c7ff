import { kickTillDrawer, openDrawer } from '../desk/open-drawer.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { fill, printProblem } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import type { ShellCommand, ShellContext } from './shell-command.ts'

/** A15: what opens the drawer stands in the journal first. */
export const drawerCommand: ShellCommand = {
  name: 'drawer',
  options: [
    { flags: '--printer <address>', word: 'drawerOf', required: true },
    { flags: '--reason <text>', word: 'drawerReason', required: true },
  ],
  run: (context, { option }) => openDrawerAt(context, option('printer') ?? '', option('reason') ?? ''),
}

export async function openDrawerAt(
  { desk, words, shellWords }: ShellContext,
  printer: string,
  reason: string,
): Promise<Answer | Refusal> {
  const opened = await openDrawer(desk, { reason })
  if (isRefusal(opened)) return opened
  const kicked = await kickTillDrawer({
    ...desk,
    till: { ...desk.till, receiptPrinter: printer, ticketPrinter: printer },
  })
  if (kicked !== null && 'kicked' in kicked)
    return { facts: { printer, opened: true }, text: fill(shellWords.answers.drawerOpened, { printer }) }
  const { failed, detail } = kicked ?? { failed: 'no-drawer', detail: printer }
  return {
    facts: { printer, failed, detail },
    text: `${printer}: ${printProblem(words, failed).reason} (${detail})`,
    isFailure: true,
  }
}

import { kickTillDrawer, openDrawer } from '../desk/open-drawer.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill, printProblem } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

/** A15: what opens the drawer stands in the journal first. */
export const drawerCommand: ShellCommand = {
  name: 'drawer',
  options: [
    { flags: '--printer <address>', word: 'drawerOf', required: true },
    { flags: '--reason <text>', word: 'drawerReason', required: true },
  ],
  async run({ desk, words, shellWords }, { option }) {
    const printer = option('printer') ?? ''
    const opened = await openDrawer(desk, { reason: option('reason') ?? '' })
    if (isRefusal(opened)) return opened
    const kicked = await kickTillDrawer({
      ...desk,
      till: { ...desk.till, receiptPrinter: printer, ticketPrinter: printer },
    })
    if (kicked !== null && 'kicked' in kicked)
      return { facts: { printer, opened: true }, text: fill(shellWords.answers.drawerOpened, { printer }) }
    const { failed, detail } = kicked ?? { failed: 'no-drawer', detail: printer }
    const { reason } = printProblem(words, failed)
    return { facts: { printer, failed, detail }, text: `${printer}: ${reason} (${detail})`, isFailure: true }
  },
}

import { type DeviceProblem, type FoundDevice, findDevices, remedied } from '../desk/find-devices.ts'
import { askPrinter, printTestPage } from '../desk/try-printer.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { fill, printProblem, type Words } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import { openDrawerAt } from './drawer.ts'
import { openShellDesk } from './open-shell-desk.ts'
import type { DesklessCommand, DesklessContext } from './shell-command.ts'

/**
 * Needs no database, so that a technician can use it on any machine. The drawer alone is opened at the shell's till, since nothing
 * opens it that does not stand in the journal (A15).
 */
export const devicesCommand: DesklessCommand = {
  name: 'devices',
  isDeskless: true,
  options: [
    { flags: '--test <address>', word: 'testPrint' },
    { flags: '--status <address>', word: 'printerStatus' },
    { flags: '--drawer <address>', word: 'drawerOf' },
    { flags: '--reason <text>', word: 'drawerReason' },
  ],
  async run(context, { option }) {
    const [test, status, drawer] = [option('test'), option('status'), option('drawer')]
    if (drawer !== undefined) return kickDrawer(context, drawer, option('reason') ?? '')
    if (test !== undefined) return testPrinter(context, test)
    if (status !== undefined) return readStatus(context, status)
    const devices = await findDevices()
    const { noDevices } = context.shellWords.answers
    return {
      list: devices.map((device) => ({ ...device })),
      lines: devices.length === 0 ? [noDevices] : devices.map((device) => deviceLine(context, device)),
    }
  },
}

function deviceLine(context: DesklessContext, { kind, address, name, serial, problem }: FoundDevice): string {
  const told = problem === null ? '' : problemText(context, problem)
  return [kind.padEnd(8), address, name, serial, told].filter(Boolean).join('  ').trimEnd()
}

/** What is wrong and what puts it right. */
function problemText({ words, shellWords }: DesklessContext, problem: DeviceProblem): string {
  const { failed, detail, debianPackage, rules, group } = problem
  const { needsUdev, needsGroup, needsPackage } = shellWords.answers
  const remedy = [
    rules === undefined ? '' : fill(needsUdev, { rule: rules }),
    group === undefined ? '' : fill(needsGroup, { group }),
    debianPackage === undefined ? '' : fill(needsPackage, { package: debianPackage }),
  ].join('')
  return [`! ${reasonOf(words, failed)} (${detail})`, remedy].filter(Boolean).join(': ')
}

function reasonOf(words: Words, failed: string): string {
  return printProblem(words, failed).reason
}

async function testPrinter(context: DesklessContext, printer: string): Promise<Answer | Refusal> {
  const tried = await printTestPage(printer, context.settings.printFolder)
  if (isRefusal(tried)) return tried
  if ('failed' in tried) return failure(context, printer, tried)
  const { testAcknowledged, testPrinted } = context.shellWords.answers
  return { facts: { printer, ...tried }, text: fill(tried.acknowledged ? testAcknowledged : testPrinted, { printer }) }
}

async function kickDrawer(context: DesklessContext, printer: string, reason: string): Promise<Answer | Refusal> {
  const opened = await openShellDesk(context.settings, context.words, { onlyReads: false })
  if (isRefusal(opened)) return opened
  try {
    return await openDrawerAt({ ...context, desk: opened.desk }, printer, reason)
  } finally {
    await opened.close()
  }
}

async function readStatus(context: DesklessContext, printer: string): Promise<Answer | Refusal> {
  const status = await askPrinter(printer, context.settings.printFolder)
  if (isRefusal(status)) return status
  if ('failed' in status) return failure(context, printer, status)
  const { statusReady, statusUnknown } = context.shellWords.answers
  if (status.status === 'unknown') return { facts: { printer, ...status }, text: fill(statusUnknown, { printer }) }
  const low = status.paperLow ? `, ${reasonOf(context.words, 'paper-low')}` : ''
  return { facts: { printer, ...status }, text: fill(statusReady, { printer }) + low }
}

function failure(context: DesklessContext, printer: string, failed: DeviceProblem): Answer {
  const problem = remedied(failed, printer)
  return { facts: { printer, ...problem }, text: `${printer}: ${problemText(context, problem)}`, isFailure: true }
}

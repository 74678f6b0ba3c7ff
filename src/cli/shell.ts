/** The till without a screen: the same verbs, for scripts. Exit 0 done, 1 refused, 2 bad input or usage. */
import { Command, CommanderError } from 'commander'
import { isRefusal } from '../domain/refusal.ts'
import { chooseLanguage, type Words, wordsFor } from '../ui/words.ts'
import { exitCodes, giveAnswer, type Output } from './answer.ts'
import { articleAddCommand, articleListCommand, articleSetCommand } from './article-commands.ts'
import { backupCommand } from './backup.ts'
import { blockCommand, unblockCommand } from './block.ts'
import { bridgeCommand } from './bridge.ts'
import { cashCorrectCommand, cashInCommand, cashListCommand, cashOutCommand } from './cash-commands.ts'
import { customerAddCommand } from './customer-add.ts'
import { customerChangeCommand } from './customer-change.ts'
import { customerEraseCommand } from './customer-erase.ts'
import { customerExportCommand } from './customer-export.ts'
import { customerFindCommand } from './customer-find.ts'
import { customerGroupCommand } from './customer-group.ts'
import { customerMergeCommand } from './customer-merge.ts'
import { customerShowCommand } from './customer-show.ts'
import { devicesCommand } from './devices.ts'
import { doctorCommand } from './doctor.ts'
import { drawerCommand } from './drawer.ts'
import { entryCommand } from './entry.ts'
import { eventAddCommand } from './event-add.ts'
import { eventDoorsCommand } from './event-doors.ts'
import { eventEveningCommand } from './event-evening.ts'
import { eventListCommand } from './event-list.ts'
import { eventStatusCommand } from './event-status.ts'
import { exchangeCommand } from './exchange.ts'
import { feeAddCommand } from './fee-add.ts'
import { feeListCommand } from './fee-list.ts'
import { feeSetCommand } from './fee-set.ts'
import { festivalCommands } from './festival-commands.ts'
import { giftCardBalanceCommand } from './gift-card-balance.ts'
import { giftCardSellCommand, giftCardTopUpCommand } from './gift-card-sell.ts'
import { importHallCommand } from './import-hall.ts'
import { misuseText, titleText } from './misuse.ts'
import { openShellDesk } from './open-shell-desk.ts'
import { outletAddCommand, outletListCommand, outletSetCommand } from './outlet-commands.ts'
import { unusablePrinter } from './papers.ts'
import { policyAddCommand } from './policy-add.ts'
import { policyListCommand } from './policy-list.ts'
import { policySetCommand } from './policy-set.ts'
import { printListCommand, printRetryCommand, printSettleCommand, saleCopyCommand } from './print-commands.ts'
import { printerSetCommand } from './printer-set.ts'
import { refundCommand } from './refund.ts'
import { reprintCommand } from './reprint.ts'
import { reservationChangeCommand } from './reservation-change.ts'
import {
  reservationAnnulCommand,
  reservationExtendCommand,
  reservationListCommand,
  reservationSellCommand,
} from './reservation-commands.ts'
import { reservationEveningCommand, reservationPrintCommand } from './reservation-print.ts'
import { reserveCommand } from './reserve.ts'
import { saleShowCommand } from './sale-show.ts'
import { salesClassAssignCommand, salesClassListCommand, salesClassSaveCommand } from './sales-class.ts'
import { salesListCommand } from './sales-list.ts'
import { scannerCalibrateCommand } from './scanner-calibrate.ts'
import { scannerListCommand } from './scanner-list.ts'
import { scannerSetCommand } from './scanner-set.ts'
import { scannerTestCommand } from './scanner-test.ts'
import { seatsCommand } from './seats.ts'
import { sellCommand } from './sell.ts'
import { readSettings, type Settings } from './settings.ts'
import { setupCodeApplyCommand } from './setup-code-apply.ts'
import { setupCodeMakeCommand } from './setup-code-make.ts'
import type { DesklessCommand, Given, ShellCommand } from './shell-command.ts'
import { shiftCloseCommand, shiftListCommand, shiftOpenCommand, shiftReportCommand } from './shift-commands.ts'
import { templateListCommand } from './template-list.ts'
import { templatePreviewCommand } from './template-preview.ts'
import { typeCommand } from './type-sale.ts'
import { userAddCommand } from './user-add.ts'
import {
  userActivateCommand,
  userDeactivateCommand,
  userListCommand,
  userResetPasswordCommand,
  userSetRoleCommand,
} from './user-commands.ts'
import { voucherAddCommand } from './voucher-add.ts'
import { voucherImportCommand } from './voucher-import.ts'
import { voucherListCommand } from './voucher-list.ts'
import { voucherPrintCommand } from './voucher-print.ts'
import type { GroupWord, ShellWords } from './words/shell-words.ts'
import { shellWordsFor } from './words/words.ts'

type AnyCommand = ShellCommand | DesklessCommand

const commands: readonly AnyCommand[] = [
  importHallCommand,
  eventAddCommand,
  eventListCommand,
  eventStatusCommand,
  seatsCommand,
  sellCommand,
  typeCommand,
  salesListCommand,
  saleShowCommand,
  saleCopyCommand,
  refundCommand,
  reprintCommand,
  exchangeCommand,
  reserveCommand,
  reservationListCommand,
  reservationExtendCommand,
  reservationChangeCommand,
  reservationAnnulCommand,
  reservationSellCommand,
  reservationPrintCommand,
  reservationEveningCommand,
  blockCommand,
  unblockCommand,
  salesClassListCommand,
  salesClassSaveCommand,
  salesClassAssignCommand,
  eventEveningCommand,
  eventDoorsCommand,
  entryCommand,
  userAddCommand,
  userListCommand,
  userSetRoleCommand,
  userDeactivateCommand,
  userActivateCommand,
  userResetPasswordCommand,
  shiftOpenCommand,
  shiftReportCommand,
  shiftListCommand,
  shiftCloseCommand,
  cashInCommand,
  cashOutCommand,
  cashCorrectCommand,
  cashListCommand,
  outletListCommand,
  outletAddCommand,
  outletSetCommand,
  customerAddCommand,
  customerChangeCommand,
  customerFindCommand,
  customerShowCommand,
  customerMergeCommand,
  customerExportCommand,
  customerEraseCommand,
  giftCardSellCommand,
  giftCardTopUpCommand,
  giftCardBalanceCommand,
  voucherAddCommand,
  voucherListCommand,
  voucherPrintCommand,
  voucherImportCommand,
  ...festivalCommands,
  customerGroupCommand,
  articleAddCommand,
  articleListCommand,
  articleSetCommand,
  policyAddCommand,
  policyListCommand,
  policySetCommand,
  feeAddCommand,
  feeListCommand,
  feeSetCommand,
  printListCommand,
  printRetryCommand,
  printSettleCommand,
  printerSetCommand,
  scannerSetCommand,
  scannerListCommand,
  scannerTestCommand,
  scannerCalibrateCommand,
  devicesCommand,
  drawerCommand,
  setupCodeMakeCommand,
  setupCodeApplyCommand,
  bridgeCommand,
  templateListCommand,
  templatePreviewCommand,
  backupCommand,
  doctorCommand,
]

const output: Output = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
}

/** @returns the exit code. */
export async function runShell(args: readonly string[]): Promise<number> {
  const settings = readSettings(process.env)
  const language = chooseLanguage(process.env, isRefusal(settings) ? undefined : settings.language)
  const words = wordsFor(language)
  if (isRefusal(settings)) return giveAnswer(settings, args.includes('--json'), words, output)
  let exitCode: number = exitCodes.done
  const program = shellProgram(shellWordsFor(language), async (command, given, asJson) => {
    exitCode = await runCommand(command, given, asJson, settings, words, shellWordsFor(language))
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help that was asked for ends this way too; it has been written.
    if (error.exitCode === 0) return exitCodes.done
    if (error.code !== 'commander.help') output.writeError(`${misuseText(error, shellWordsFor(language))}\n`)
    return exitCodes.badInput
  }
}

async function runCommand(
  command: AnyCommand,
  given: Given,
  asJson: boolean,
  settings: Settings,
  words: Words,
  shellWords: ShellWords,
): Promise<number> {
  const unusable = await unusablePrinter(command, given, settings)
  if (unusable !== null) return giveAnswer(unusable, asJson, words, output)
  if ('isDeskless' in command)
    return giveAnswer(await command.run({ settings, words, shellWords }, given), asJson, words, output)
  const opened = await openShellDesk(settings, words, { onlyReads: command.onlyReads === true })
  if (isRefusal(opened)) return giveAnswer(opened, asJson, words, output)
  try {
    const answer = await command.run({ desk: opened.desk, settings, words, shellWords }, given)
    return giveAnswer(answer, asJson, words, output)
  } finally {
    await opened.close()
  }
}

type Run = (command: AnyCommand, given: Given, asJson: boolean) => Promise<void>

/** All sub-commands with their help in the language of `words`; `run` is called with the one that was given. */
export function shellProgram(words: ShellWords, run: Run): Command {
  const program = new Command('guichet').description(words.about).exitOverride().helpCommand(false)
  program.helpOption('-h, --help', words.options.help)
  // What commander says itself is English: its titles are replaced, its errors told by `misuseText`.
  program.configureHelp({ styleTitle: (title) => titleText(title, words) }).configureOutput({ outputError: () => {} })
  program.addHelpText('after', `\n${words.exitCodes}`)
  for (const command of commands) addCommand(program, command, words, run)
  return program
}

function addCommand(program: Command, command: AnyCommand, words: ShellWords, run: Run): void {
  const [first = '', second] = command.name.split(' ')
  const parent = second === undefined ? program : groupOf(program, first, words)
  const added = parent
    .command([second ?? first, command.operands].filter(Boolean).join(' '))
    .description(words.commands[command.name])
    .helpOption('-h, --help', words.options.help)
    .option('--json', words.options.json)
  for (const { flags, word, required, fallback } of command.options) {
    if (required === true) added.requiredOption(flags, words.options[word])
    else added.option(flags, words.options[word], fallback)
  }
  added.action(async (...parameters: unknown[]) => {
    const options = added.opts<Record<string, unknown>>()
    const operands = parameters.flat().filter((parameter) => typeof parameter === 'string')
    await run(command, givenBy(operands, options), options.json === true)
  })
}

function groupOf(program: Command, name: string, words: ShellWords): Command {
  const existing = program.commands.find((command) => command.name() === name)
  return (
    existing ??
    program
      .command(name)
      .description(words.groups[name as GroupWord])
      .helpCommand(false)
      .helpOption('-h, --help', words.options.help)
  )
}

function givenBy(operands: readonly string[], options: Readonly<Record<string, unknown>>): Given {
  return {
    operands,
    option: (name) => (typeof options[name] === 'string' ? options[name] : undefined),
    isSet: (name) => options[name] === true,
    optionList: (name) => {
      const value = options[name]
      return Array.isArray(value) ? value.map(String) : []
    },
  }
}

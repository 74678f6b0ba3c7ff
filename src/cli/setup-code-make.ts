import { makeSetupCode } from '../desk/make-setup-code.ts'
import { isRefusal } from '../domain/refusal.ts'
import { dateTime } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import { codeLines, writeCodePicture } from './code-picture.ts'
import { readWholeNumber } from './read-whole-number.ts'
import type { ShellCommand } from './shell-command.ts'

const hourMs = 3_600_000

export const setupCodeMakeCommand: ShellCommand = {
  name: 'setup-code make',
  options: [
    { flags: '--till <name>', word: 'till', required: true },
    { flags: '--outlet <name>', word: 'setupOutlet' },
    { flags: '--language <language>', word: 'setupLanguage' },
    { flags: '--scanner <address...>', word: 'scannerAddress' },
    { flags: '--hall <hall...>', word: 'setupHall' },
    { flags: '--tickets <address>', word: 'setupTickets' },
    { flags: '--receipts <address>', word: 'setupReceipts' },
    { flags: '--hours <hours>', word: 'setupHours', fallback: '24' },
    { flags: '--png <file>', word: 'pngFile' },
  ],
  async run({ desk, words, shellWords }, { option, optionList }) {
    const hours = readWholeNumber('hours', option('hours') ?? '', '24')
    if (isRefusal(hours)) return hours
    const listed = (name: string): readonly string[] => optionList(name).filter((entry) => entry.trim() !== '')
    const made = await makeSetupCode(desk, {
      till: option('till') ?? '',
      validMs: hours * hourMs,
      ...given('outlet', option('outlet')),
      ...given('language', option('language')),
      ...given('ticketPrinter', option('tickets')),
      ...given('receiptPrinter', option('receipts')),
      ...(optionList('scanner').length === 0 ? {} : { scanners: listed('scanner') }),
      ...(optionList('hall').length === 0 ? {} : { halls: listed('hall') }),
    })
    if (isRefusal(made)) return made
    const png = option('png')
    const unwritten = png === undefined ? null : await writeCodePicture(made.code, png)
    if (unwritten !== null) return unwritten
    const until = dateTime(made.expiresAt, 'day-time', languageOfWords(words))
    const told = fill(shellWords.answers.setupMade, { ...made, until })
    return { facts: { ...made }, text: [...(await codeLines(made.code)), told].join('\n') }
  },
}

function given<K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, string>)
}

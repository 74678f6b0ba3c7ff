import { setPrinters } from '../desk/set-printers.ts'
import { isPrinterRole, type PrinterRole, printerRoles } from '../domain/printer-role.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

/** `--role R --printer ADDRESS --template NAME`; `--tickets` and `--receipts` are short for two of the roles. */
export const printerSetCommand: ShellCommand = {
  name: 'printer set',
  options: [
    { flags: '--till <name>', word: 'till', required: true },
    { flags: '--role <role>', word: 'printerRole' },
    { flags: '--printer <address>', word: 'printerAddress' },
    { flags: '--template <name>', word: 'templateName' },
    { flags: '--tickets <address>', word: 'tickets' },
    { flags: '--receipts <address>', word: 'receipts' },
  ],
  async run({ desk, shellWords }, { option }) {
    const role = option('role')
    if (role !== undefined && !isPrinterRole(role))
      return { refused: 'bad-input', field: 'role', value: role, expected: printerRoles.join(', ') }
    const [printer, template] = [option('printer'), option('template')]
    if (role === undefined && (printer ?? template) !== undefined)
      return { refused: 'bad-input', field: 'role', value: '', expected: printerRoles.join(', ') }
    const given = (of: PrinterRole, value: string | undefined) => (value === undefined ? {} : { [of]: value })
    const set = await setPrinters(desk, {
      till: option('till') ?? '',
      printers: {
        ...given('ticket', option('tickets')),
        ...given('receipt', option('receipts')),
        ...(role === undefined ? {} : given(role, printer)),
      },
      templates: role === undefined ? {} : given(role, template),
    })
    if (isRefusal(set)) return set
    const told = printerRoles.map((each) => {
      const [address, name] = [set.printers[each], set.templates[each]]
      return `${each}: ${address || '-'}${name === '' ? '' : ` (${name})`}`
    })
    return {
      facts: { ...set },
      text: fill(shellWords.answers.printersSet, { till: set.till, printers: told.join(', ') }),
    }
  },
}

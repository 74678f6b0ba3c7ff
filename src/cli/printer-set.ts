import { setPrinters } from '../desk/set-printers.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const printerSetCommand: ShellCommand = {
  name: 'printer set',
  options: [
    { flags: '--till <name>', word: 'till', required: true },
    { flags: '--tickets <address>', word: 'tickets' },
    { flags: '--receipts <address>', word: 'receipts' },
  ],
  async run({ desk, shellWords }, { option }) {
    const tickets = option('tickets')
    const receipts = option('receipts')
    const set = await setPrinters(desk, {
      till: option('till') ?? '',
      ...(tickets === undefined ? {} : { tickets }),
      ...(receipts === undefined ? {} : { receipts }),
    })
    if (isRefusal(set)) return set
    return { facts: { ...set }, text: fill(shellWords.answers.printersSet, { ...set }) }
  },
}

import { basename } from 'node:path'
import { importHall } from '../desk/import-hall.ts'
import { planFileBytes } from '../desk/plan-files/plan-bytes.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const importHallCommand: ShellCommand = {
  name: 'import hall',
  operands: '<file>',
  options: [
    { flags: '--name <name>', word: 'name', required: true },
    { flags: '--format <format>', word: 'format' },
  ],
  async run({ desk, shellWords }, { operands: [path = ''], option }) {
    const name = option('name') ?? ''
    const format = option('format')
    if (format !== undefined && format !== 'pretix' && format !== 'csv') return unknownFormat(format)
    const bytes = await planFileBytes(path)
    if (isRefusal(bytes)) return bytes
    const hall = await importHall(desk, {
      bytes,
      file: basename(path),
      name,
      ...(format === undefined ? {} : { format }),
    })
    if (isRefusal(hall)) return hall
    const facts = { id: hall.id, name: hall.name, seats: hall.seatCount, sections: hall.sections.length }
    return { facts: { ...facts, zones: hall.categories }, text: fill(shellWords.answers.hallImported, facts) }
  },
}

function unknownFormat(value: string): Refusal {
  return { refused: 'bad-input', field: 'format', value, expected: 'pretix, csv' }
}

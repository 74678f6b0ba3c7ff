import { basename } from 'node:path'
import { isPeopleEncoding, peopleEncodings } from '../desk/accreditation-files/people-bytes.ts'
import { isPeopleFormat, peopleFormats, peopleLimits } from '../desk/accreditation-files/read-people-file.ts'
import { type ImportedAccreditations, importAccreditations } from '../desk/import-accreditations.ts'
import { planFileBytes } from '../desk/plan-files/plan-bytes.ts'
import { planLimits } from '../desk/plan-files/plan-limits.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { readTax } from './read-rate.ts'
import type { ShellCommand } from './shell-command.ts'
import type { ShellWords } from './words/shell-words.ts'

/** T20. */
export const importAccreditationsCommand: ShellCommand = {
  name: 'import accreditations',
  operands: '<file>',
  options: [
    { flags: '--format <format>', word: 'peopleFormat' },
    { flags: '--encoding <encoding>', word: 'peopleEncoding' },
    { flags: '--tax <percent>', word: 'feeTax' },
  ],
  async run({ desk, shellWords }, { operands: [path = ''], option }) {
    const [format, encoding] = [option('format'), option('encoding')]
    if (format !== undefined && !isPeopleFormat(format)) return unknown('format', format, peopleFormats)
    if (encoding !== undefined && !isPeopleEncoding(encoding)) return unknown('encoding', encoding, peopleEncodings)
    const tax = readTax(option)
    if (isRefusal(tax)) return tax
    const bytes = await planFileBytes(path, { ...planLimits, fileBytes: peopleLimits.fileBytes })
    if (isRefusal(bytes)) return bytes
    const imported = await importAccreditations(desk, {
      ...{ bytes, file: basename(path) },
      ...(format === undefined ? {} : { format }),
      ...(encoding === undefined ? {} : { encoding }),
      ...tax,
    })
    return isRefusal(imported) ? imported : { facts: { ...imported }, text: toldOf(imported, shellWords) }
  },
}

function toldOf(imported: ImportedAccreditations, { answers }: ShellWords): string {
  const { leftOut, hasFees } = imported
  const texts = [fill(answers.accreditationsImported, { ...imported, hasFees: '' })]
  if (leftOut > 0) texts.push(fill(answers.accreditationsLeftOut, { count: leftOut }))
  texts.push(fill(answers.accreditationsToPay, { active: imported.active, toPay: imported.toPay }))
  if (!hasFees) texts.push(answers.accreditationsNoFees)
  return texts.join(' ')
}

function unknown(field: string, value: string, known: readonly string[]): Refusal {
  return { refused: 'bad-input', field, value, expected: known.join(', ') }
}

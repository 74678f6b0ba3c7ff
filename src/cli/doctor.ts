import { doctor } from '../desk/doctor.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const doctorCommand: ShellCommand = {
  name: 'doctor',
  onlyReads: true,
  options: [],
  async run({ desk, shellWords }) {
    const diagnosis = await doctor(desk)
    if (isRefusal(diagnosis)) return diagnosis
    const failed = diagnosis.checks.filter((check) => !check.ok)
    const lines = diagnosis.checks.flatMap(({ id, ok, detail, rows }) => [
      `${ok ? 'ok  ' : 'FAIL'}  ${id}  ${ok ? '' : detail}`.trimEnd(),
      ...rows.map(placeText),
    ])
    const verdict = diagnosis.ok
      ? shellWords.answers.healthy
      : fill(shellWords.answers.unhealthy, { count: failed.length })
    return {
      facts: { ok: diagnosis.ok, checks: diagnosis.checks },
      text: [...lines, verdict].join('\n'),
      isFailure: !diagnosis.ok,
    }
  },
}

/** Where a check found something: the same names and values as in JSON. */
function placeText(row: Readonly<Record<string, unknown>>): string {
  const facts = Object.entries(row).map(([name, value]) => `${name}=${String(value)}`)
  return `      ${facts.join('  ')}`
}

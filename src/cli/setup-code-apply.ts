import { applySetupCode } from '../desk/apply-setup-code.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'
import { keepTill } from './terminal-file.ts'

export const setupCodeApplyCommand: ShellCommand = {
  name: 'setup-code apply',
  operands: '<code>',
  options: [],
  async run({ desk, settings, shellWords }, { operands: [code = ''] }) {
    const fixedTill = settings.isTillFixed ? settings.tillName : null
    const applied = await applySetupCode(desk, { code: code.replaceAll(/\s/g, ''), fixedTill })
    if (isRefusal(applied)) return applied
    keepTill(settings.terminalFile, applied.till)
    return { facts: { ...applied }, text: fill(shellWords.answers.setupApplied, { ...applied }) }
  },
}

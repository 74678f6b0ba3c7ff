import { resolve } from 'node:path'
import { backup } from '../desk/backup.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const backupCommand: ShellCommand = {
  name: 'backup',
  operands: '<file>',
  options: [],
  async run({ desk, shellWords }, { operands: [path = ''] }) {
    const made = await backup(desk, resolve(path))
    if (isRefusal(made)) return made
    const facts = { file: made.file, bytes: made.sizeBytes }
    return { facts, text: fill(shellWords.answers.backedUp, facts) }
  },
}

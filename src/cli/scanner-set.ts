import { setScanners } from '../desk/set-scanners.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const scannerSetCommand: ShellCommand = {
  name: 'scanner set',
  options: [
    { flags: '--till <name>', word: 'till', required: true },
    { flags: '--scanner <address...>', word: 'scannerAddress', required: true },
  ],
  async run({ desk, shellWords }, { option, optionList }) {
    const scanners = optionList('scanner').filter((address) => address.trim() !== '')
    const set = await setScanners(desk, { till: option('till') ?? '', scanners })
    if (isRefusal(set)) return set
    return {
      facts: { till: set.till, scanners: set.scanners },
      text: fill(shellWords.answers.scannersSet, { till: set.till, scanners: set.scanners.join(', ') || '-' }),
    }
  },
}

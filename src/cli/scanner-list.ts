import { scannerRulesFile } from '../../scanners/device-rule.ts'
import { findScanners } from '../../scanners/find-scanners.ts'
import type { ScannerFault } from '../../scanners/scanner.ts'
import type { Words } from '../ui/words.ts'
import type { ShellCommand } from './shell-command.ts'

export const scannerListCommand: ShellCommand = {
  name: 'scanner list',
  options: [],
  onlyReads: true,
  async run({ words }) {
    const { scanners, faults } = await findScanners()
    return {
      list: [...scanners.map((scanner) => ({ ...scanner })), ...faults.map((fault) => ({ ...fault }))],
      lines: [
        ...scanners.map(({ address, name, serial }) => [address, name, serial].join('  ').trimEnd()),
        ...faults.map((fault) => faultLine(words, fault)),
      ],
    }
  },
}

/** What is wrong with a device, and what puts it right. */
export function faultLine(words: Words, { failed, detail, debianPackage }: ScannerFault): string {
  const remedy =
    failed === 'not-permitted'
      ? `sudo cp ${scannerRulesFile()} /etc/udev/rules.d/ && sudo udevadm control --reload && sudo udevadm trigger`
      : debianPackage === undefined
        ? ''
        : `sudo apt install ${debianPackage}`
  return [`${words.scans.faults[failed]} (${detail})`, remedy].filter(Boolean).join(': ')
}

import { userInfo } from 'node:os'
import { findScanners } from '../../scanners/find-scanners.ts'
import type { ScannerFault } from '../../scanners/scanner.ts'
import { deviceRemedy } from '../desk/device-remedy.ts'
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
        ...scanners.map(({ address, name, serial, fault }) => {
          const told = fault === undefined ? '' : `! ${faultLine(words, fault, address)}`
          return [address, name, serial, told].join('  ').trimEnd()
        }),
        ...faults.map((fault) => faultLine(words, fault, '')),
      ],
    }
  },
}

/** What is wrong with a device, and what puts it right. */
export function faultLine(words: Words, fault: ScannerFault, address: string): string {
  return [`${words.scans.faults[fault.failed]} (${fault.detail})`, remedyOf(fault, address)].filter(Boolean).join(': ')
}

function remedyOf({ failed, debianPackage }: ScannerFault, address: string): string {
  if (debianPackage !== undefined) return `sudo apt install ${debianPackage}`
  const remedy = failed === 'not-permitted' ? deviceRemedy(address) : null
  if (remedy === null) return ''
  return 'rules' in remedy
    ? `sudo cp ${remedy.rules} /etc/udev/rules.d/ && sudo udevadm control --reload && sudo udevadm trigger`
    : `sudo adduser ${userInfo().username} ${remedy.group}`
}

import { keepScanning } from '../../scanners/keep-scanning.ts'
import type { ScannerFault } from '../../scanners/scanner.ts'
import { parseScannerAddress } from '../../scanners/scanner-address.ts'
import { scannerSource } from '../../scanners/scanner-source.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { Scan } from '../domain/scan.ts'
import { readScan } from '../domain/scan-kind.ts'
import { readWholeNumber } from './read-whole-number.ts'
import { faultLine } from './scanner-list.ts'
import type { ShellCommand } from './shell-command.ts'

const usualSeconds = 30

export const scannerTestCommand: ShellCommand = {
  name: 'scanner test',
  operands: '<address>',
  options: [{ flags: '--seconds <seconds>', word: 'scannerSeconds' }],
  onlyReads: true,
  async run({ words, shellWords }, { operands: [address = ''], option }) {
    const wanted = parseScannerAddress(address)
    if (isRefusal(wanted)) return wanted
    const seconds = readWholeNumber('seconds', option('seconds') ?? String(usualSeconds), String(usualSeconds))
    if (isRefusal(seconds)) return seconds
    const source = await scannerSource(address, wanted)
    if (source === null) {
      return { refused: 'bad-input', field: 'address', value: address, expected: 'hid:, serial:, bridge:' }
    }
    const { scan, fault } = await firstScan(source, seconds * 1000)
    if (scan !== null) {
      const kinds = readScan(scan).map(({ kind }) => kind)
      return { facts: { ...scan, kinds }, text: [scan.data, scan.symbology ?? '', ...kinds].filter(Boolean).join('  ') }
    }
    if (fault !== null) return { facts: { address, ...fault }, text: faultLine(words, fault, address), isFailure: true }
    return { facts: { address, scans: 0 }, text: shellWords.answers.nothingScanned, isFailure: true }
  },
}

/** The first code within a time, or what keeps the scanner from giving one. */
async function firstScan(source: Parameters<typeof keepScanning>[0], forMs: number) {
  let fault: ScannerFault | null = null
  const { promise, resolve } = Promise.withResolvers<Scan | null>()
  const kept = keepScanning(source, {
    onScan: resolve,
    onChange(change) {
      fault = change
      // Only a scanner that may be plugged in meanwhile is worth waiting for.
      if (change !== null && change.failed !== 'not-found' && change.failed !== 'unplugged') resolve(null)
    },
  })
  const timer = setTimeout(() => resolve(null), forMs)
  const scan = await promise
  clearTimeout(timer)
  await kept.stop()
  return { scan, fault: fault as ScannerFault | null }
}

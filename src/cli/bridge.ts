import { join } from 'node:path'
import { preparePrinter } from '../../printers/prepare-printer.ts'
import { parseScannerAddress } from '../../scanners/scanner-address.ts'
import { scannerSource } from '../../scanners/scanner-source.ts'
import { serveBridge } from '../desk/serve-bridge.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import type { DesklessCommand } from './shell-command.ts'

/** Runs on the thin client until a signal ends it; needs no database there. */
export const bridgeCommand: DesklessCommand = {
  name: 'bridge',
  isDeskless: true,
  options: [
    { flags: '--printer <address>', word: 'bridgePrinter' },
    { flags: '--scanner <address>', word: 'bridgeScanner' },
    { flags: '--socket <path>', word: 'bridgeSocket' },
  ],
  async run({ settings, shellWords }, { option }) {
    const [printerAddress, scannerAddress] = [option('printer'), option('scanner')]
    const printer = printerAddress === undefined ? null : await preparePrinter(printerAddress, settings.printFolder)
    if (isRefusal(printer)) return printer
    const wanted = scannerAddress === undefined ? null : parseScannerAddress(scannerAddress)
    if (isRefusal(wanted)) return wanted
    const scanner = wanted === null ? null : await scannerSource(scannerAddress ?? '', wanted)
    if (printer === null && scanner === null)
      return { refused: 'bad-input', field: 'printer', value: '', expected: 'usb:, lp:, serial:, tcp:' }
    const socket = option('socket') ?? join(settings.printFolder, '..', 'bridge.sock')
    const bridge = await serveBridge(socket, { printer, scanner })
    if (isRefusal(bridge)) return bridge
    const facts = { socket, printer: printerAddress ?? null, scanner: scannerAddress ?? null }
    const told = { socket, printer: printerAddress ?? '-', scanner: scannerAddress ?? '-' }
    // Beside the answer, which comes when it ends.
    process.stderr.write(`${fill(shellWords.answers.bridgeOpen, told)}\n`)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    })
    await bridge.close()
    return { facts, text: '' }
  },
}

/**
 * Run as a program of its own, because an emulated USB bus belongs to one process: listens to one scanner and writes what
 * happens, one JSON object a line. `use-scanner.ts ADDRESS MS` or `use-scanner.ts find`
 */
import { setTimeout as pause } from 'node:timers/promises'
import { findScanners } from '../../../scanners/find-scanners.ts'
import { keepScanning } from '../../../scanners/keep-scanning.ts'
import { parseScannerAddress } from '../../../scanners/scanner-address.ts'
import { scannerSource } from '../../../scanners/scanner-source.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'

const [address = '', forMs = '0'] = process.argv.slice(2)
const say = (what: unknown): void => console.log(JSON.stringify(what))

async function listen(): Promise<void> {
  const wanted = parseScannerAddress(address)
  if (isRefusal(wanted)) return say(wanted)
  const source = await scannerSource(address, wanted)
  if (source === null) return say('keyboard')
  const kept = keepScanning(source, {
    onScan: (scan) => say({ scan }),
    onChange: (fault) => say({ state: fault?.failed ?? 'works' }),
    againMs: 100,
  })
  // While a device is read, timers go on: reading must not block.
  let ticks = 0
  const timer = setInterval(() => ticks++, 10)
  await pause(Number(forMs))
  clearInterval(timer)
  await kept.stop()
  say({ ticks })
}

if (address === 'find') say(await findScanners())
else await listen()

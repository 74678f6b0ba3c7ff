import { setTimeout as pause } from 'node:timers/promises'
import { type KeptScanner, keepScanning } from '../../scanners/keep-scanning.ts'
import { parseScannerAddress } from '../../scanners/scanner-address.ts'
import { scannerSource } from '../../scanners/scanner-source.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { Scan } from '../domain/scan.ts'
import type { ScannerTrouble } from '../domain/scanner-trouble.ts'
import { untouchedTerminal } from '../domain/terminal-settings.ts'
import { usualWedge, type WedgeOptions } from '../domain/wedge-options.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { deviceRemedy, remedyName } from './device-remedy.ts'
import { readTerminal } from './read-terminal.ts'

const longestFarewellMs = 500

export interface ScannerListener {
  onScan(scan: Scan): void
  /** The scanners that do not work just now; told whenever that changes. */
  onTroubles(troubles: readonly ScannerTrouble[]): void
}

export interface StartedScanners {
  /** How scanners that type are told from the cashier. */
  readonly wedge: WedgeOptions
  /** T03: the till's own language; null when it has none. */
  readonly language: string | null
  stop(): Promise<void>
}

/**
 * Listens to the scanners of this till until it is stopped. One that cannot be opened is looked for again and again. Libraries
 * of devices load only for scanners that need them. Throws nothing of a device's.
 */
export async function startScanners(desk: Desk, listener: ScannerListener): Promise<StartedScanners> {
  const terminal = await orRefusal(() => readTerminal(desk))
  // Without its settings the till still sells, and a scanner that types needs none.
  const { scanners, layout, language } = isRefusal(terminal) ? untouchedTerminal : terminal
  const troubles = new Map<string, ScannerTrouble>()
  let wedge: WedgeOptions = { ...usualWedge, layout }
  const kept: KeptScanner[] = []
  for (const address of scanners) {
    const wanted = parseScannerAddress(address)
    // An address of a newer version: that scanner alone stays silent.
    if (isRefusal(wanted)) continue
    if (wanted.on === 'keyboard') wedge = { ...wanted.wedge, layout }
    const source = await scannerSource(address, wanted)
    if (source === null) continue
    const onChange = (fault: Omit<ScannerTrouble, 'address' | 'remedy'> | null): void => {
      if (fault === null) troubles.delete(address)
      else {
        const { failed, detail } = fault
        const remedy = failed === 'not-permitted' ? deviceRemedy(address) : null
        troubles.set(address, { address, failed, detail, remedy: remedy === null ? '' : remedyName(remedy) })
      }
      listener.onTroubles([...troubles.values()])
    }
    kept.push(keepScanning(source, { onScan: listener.onScan, onChange }))
  }
  return {
    wedge,
    language,
    async stop() {
      const stopping = Promise.all(kept.map((scanner) => scanner.stop()))
      // A device that does not let go must not keep anybody at the till.
      await Promise.race([stopping, pause(longestFarewellMs, undefined, { ref: false })])
    },
  }
}

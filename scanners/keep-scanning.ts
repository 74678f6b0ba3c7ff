import type { Scan } from '../src/domain/scan.ts'
import { isScannerFault, type OpenScanner, type ScannerFault, type ScannerSource } from './scanner.ts'

export interface KeepScanningOptions {
  readonly onScan: (scan: Scan) => void
  /** `null`: the scanner works. Called when that changes, and for the first time when it is known. */
  readonly onChange: (fault: ScannerFault | null) => void
  /** How long to wait before a device that is not there is looked for again. */
  readonly againMs?: number
}

export interface KeptScanner {
  /** No scan is told after this was called; resolves when the device is given back. */
  stop(): Promise<void>
}

const usualAgainMs = 1000

/** Listens to one scanner for good: one that is unplugged, or not there yet, works as soon as it is plugged in. */
export function keepScanning(source: ScannerSource, options: KeepScanningOptions): KeptScanner {
  const { onScan, onChange, againMs = usualAgainMs } = options
  let isStopped = false
  let open: OpenScanner | null = null
  let timer: NodeJS.Timeout | undefined
  let told: string | null = null

  const tell = (fault: ScannerFault | null): void => {
    const state = fault?.failed ?? 'works'
    // A device that stays away fails every second in the same way.
    if (state !== told && !isStopped) onChange(fault)
    told = state
  }
  const later = (fault: ScannerFault): void => {
    open = null
    // Between being pulled and being looked for it is still the same unplugged scanner.
    if (!(told === 'unplugged' && fault.failed === 'not-found')) tell(fault)
    if (isStopped) return
    timer = setTimeout(() => {
      opening = attempt()
    }, againMs)
    timer.unref()
  }
  const attempt = async (): Promise<void> => {
    let isLost = false
    const opened = await source.open({
      scan: (scan) => {
        if (!isStopped) onScan(scan)
      },
      lost: (fault) => {
        isLost = true
        if (!isStopped) later(fault)
      },
    })
    if (isScannerFault(opened)) later(opened)
    else if (isStopped || isLost) await opened.close()
    else {
      open = opened
      tell(null)
    }
  }
  let opening = attempt()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await opening
      await open?.close()
      open = null
    },
  }
}

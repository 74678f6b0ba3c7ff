import { access, constants } from 'node:fs/promises'
import { type HidDevice, hidScanners, type OpenHid } from './hid-library.ts'
import { HidReports } from './hid-report.ts'
import type { OpenScanner, ScannerEvents, ScannerFault, ScannerSource } from './scanner.ts'
import type { HidAddress } from './scanner-address.ts'
import { scanOf } from './symbol-text.ts'

/** A scanner that speaks HID-POS on USB. Reports are read on a thread of the library's own. */
export function hidSource(address: string, wanted: HidAddress): ScannerSource {
  return {
    address,
    async open(on) {
      const found = await hidScanners()
      if ('failed' in found) return found
      const device = found.devices.find((each) => isWanted(each, wanted))
      if (device?.path === undefined) return { failed: 'not-found', detail: address }
      try {
        return listen(await found.library.HIDAsync.open(device.path, { nonExclusive: true }), address, wanted, on)
      } catch (error) {
        return openFault(device.path, error)
      }
    },
  }
}

function isWanted({ vendorId, productId, serialNumber }: HidDevice, { ids, serial }: HidAddress): boolean {
  if (ids !== null && (vendorId !== ids.vendor || productId !== ids.product)) return false
  return serial === null || serialNumber === serial
}

function listen(device: OpenHid, address: string, { report }: HidAddress, on: ScannerEvents): OpenScanner {
  const reports = new HidReports(report)
  let isOver = false
  const close = async (): Promise<void> => {
    isOver = true
    // One that is gone cannot be closed.
    await device.close().catch(() => undefined)
  }
  device.on('error', (error) => {
    if (isOver) return
    void close()
    on.lost({ failed: 'unplugged', detail: `${address}: ${String(error).slice(0, 160)}` })
  })
  device.on('data', (bytes) => {
    const text = isOver ? null : reports.take(bytes)
    const scan = text === null ? null : scanOf(text, address)
    if (scan !== null) on.scan(scan)
  })
  return { close }
}

/** The library says only that it could not; the device file tells why. */
async function openFault(path: string, error: unknown): Promise<ScannerFault> {
  const code = await access(path, constants.R_OK | constants.W_OK).then(
    () => 'EBUSY',
    (refused: NodeJS.ErrnoException) => refused.code ?? '',
  )
  const detail = `${path}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 200)
  if (code === 'EACCES' || code === 'EPERM') return { failed: 'not-permitted', detail: path }
  return { failed: code === 'EBUSY' ? 'busy' : 'not-found', detail }
}

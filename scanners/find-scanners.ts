import { hidAddressOf, hidScanners } from './hid-library.ts'
import type { ScannerFault } from './scanner.ts'

/** A scanner that is plugged in, or a serial line that may have one. */
export interface FoundScanner {
  readonly address: string
  readonly name: string
  readonly serial: string
}

export interface FoundScanners {
  readonly scanners: readonly FoundScanner[]
  /** Kinds of devices that could not be looked for, and what lacks. */
  readonly faults: readonly ScannerFault[]
}

/** What is plugged in. Scanners that type like a keyboard look like one and cannot be told. */
export async function findScanners(): Promise<FoundScanners> {
  const hid = await hidScanners()
  if ('failed' in hid) return { scanners: await serialLines(), faults: [hid] }
  const scanners = hid.devices.map((device) => ({
    address: hidAddressOf(device),
    name: [device.manufacturer, device.product].filter(Boolean).join(' '),
    serial: device.serialNumber ?? '',
  }))
  return { scanners: [...scanners, ...(await serialLines())], faults: [] }
}

/** Only lines on USB: every computer has others, with nothing at their end. */
async function serialLines(): Promise<FoundScanner[]> {
  try {
    const { SerialPort } = await import('serialport')
    const ports = await SerialPort.list()
    return ports
      .filter(({ vendorId }) => vendorId !== undefined)
      .map(({ path, manufacturer, serialNumber }) => ({
        address: `serial:${path}`,
        name: manufacturer ?? '',
        serial: serialNumber ?? '',
      }))
  } catch {
    // Without udev there is no list; a line can be set up all the same.
    return []
  }
}

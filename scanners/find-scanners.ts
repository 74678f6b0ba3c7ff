import { access, constants } from 'node:fs/promises'
import { hidAddressOf, hidScanners } from './hid-library.ts'
import type { ScannerFault } from './scanner.ts'

/** A scanner that is plugged in, or a serial line that may have one. */
export interface FoundScanner {
  readonly address: string
  readonly name: string
  readonly serial: string
  /** It is there and may not be opened. */
  readonly fault?: ScannerFault
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
  const scanners = await Promise.all(
    hid.devices.map(async (device) => ({
      address: hidAddressOf(device),
      name: [device.manufacturer, device.product].filter(Boolean).join(' '),
      serial: device.serialNumber ?? '',
      ...(await closedTo(device.path ?? '')),
    })),
  )
  return { scanners: [...scanners, ...(await serialLines())], faults: [] }
}

/** Only lines on USB: every computer has others, with nothing at their end. */
async function serialLines(): Promise<FoundScanner[]> {
  try {
    const { SerialPort } = await import('serialport')
    const ports = await SerialPort.list()
    const onUsb = ports.filter(({ vendorId }) => vendorId !== undefined)
    return await Promise.all(
      onUsb.map(async ({ path, manufacturer, serialNumber }) => ({
        address: `serial:${path}`,
        name: manufacturer ?? '',
        serial: serialNumber ?? '',
        ...(await closedTo(path)),
      })),
    )
  } catch {
    // Without udev there is no list; a line can be set up all the same.
    return []
  }
}

/** Whether this user may not open a device file. */
async function closedTo(path: string): Promise<Pick<FoundScanner, 'fault'>> {
  try {
    await access(path, constants.R_OK | constants.W_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EACCES' || code === 'EPERM') return { fault: { failed: 'not-permitted', detail: path } }
  }
  return {}
}

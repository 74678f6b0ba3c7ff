import { missingLibrary } from './device-library.ts'
import type { ScannerFault } from './scanner.ts'

/** The part of `node-hid` that is used here. */
export interface HidLibrary {
  devicesAsync(): Promise<HidDevice[]>
  readonly HIDAsync: { open(path: string, options?: { nonExclusive?: boolean }): Promise<OpenHid> }
}
export interface HidDevice {
  readonly vendorId: number
  readonly productId: number
  readonly path?: string | undefined
  readonly serialNumber?: string | undefined
  readonly manufacturer?: string | undefined
  readonly product?: string | undefined
  readonly usagePage?: number | undefined
  readonly usage?: number | undefined
}
export interface OpenHid {
  on(event: 'data', listener: (report: Buffer) => void): unknown
  on(event: 'error', listener: (error: unknown) => void): unknown
  close(): Promise<void>
}

/** Bar code scanner, of the usage tables for point of sale devices. */
const scannerPage = 0x8c
const scannerUsage = 2

/**
 * The library, and what is plugged in of scanners. It loads without the shared libraries it needs and fails at its first
 * question, so it is asked at once.
 */
export async function hidScanners(): Promise<{ library: HidLibrary; devices: HidDevice[] } | ScannerFault> {
  // The name is no literal: where the package is not installed, only scanners of this kind are missing.
  const packageName: string = 'node-hid'
  try {
    const { default: library } = (await import(packageName)) as { default: HidLibrary }
    const devices = await library.devicesAsync()
    return { library, devices: devices.filter(isScanner) }
  } catch (error) {
    return missingLibrary(packageName, error)
  }
}

function isScanner({ usagePage, usage }: HidDevice): boolean {
  return usagePage === scannerPage && usage === scannerUsage
}

export function hidAddressOf({ vendorId, productId }: HidDevice): string {
  return `hid:${hex(vendorId)}:${hex(productId)}`
}

function hex(id: number): string {
  return id.toString(16).padStart(4, '0')
}

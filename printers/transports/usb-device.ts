import type { Device } from 'usb'
import { isPrintFailure, type PrintFailure, type PrintFailureCode } from '../printer.ts'
import { loadLibrary } from './device-library.ts'

const printerClass = 7

/** A printer that is plugged in. `null` texts were not told, or could not be read for lack of permission. */
export interface UsbPrinter {
  /** What a till's setting names: `usb:04b8:0e15`. */
  readonly address: string
  readonly manufacturer: string | null
  readonly product: string | null
  readonly serial: string | null
  /** Why it could not be opened. */
  readonly problem: PrintFailure | null
}

/** All printers on USB, asked for their names. Fails when the library cannot load. */
export async function findUsbPrinters(): Promise<readonly UsbPrinter[] | PrintFailure> {
  const library = await loadLibrary('usb', () => import('usb'))
  if (isPrintFailure(library)) return library
  const found: UsbPrinter[] = []
  for (const device of library.usb.getDeviceList()) {
    if (printerInterfaceNumber(device) === null) continue
    found.push(await describe(device))
  }
  return found
}

async function describe(device: Device): Promise<UsbPrinter> {
  const address = `usb:${nameOf(device)}`
  try {
    device.open()
  } catch (error) {
    return { address, manufacturer: null, product: null, serial: null, problem: usbFault(error, nameOf(device)) }
  }
  const { iManufacturer, iProduct } = device.deviceDescriptor
  const names = {
    manufacturer: await stringOf(device, iManufacturer),
    product: await stringOf(device, iProduct),
    serial: await serialOf(device),
  }
  device.close()
  return { address, ...names, problem: null }
}

/** `04b8:0e15`. */
export function nameOf({ deviceDescriptor: { idVendor, idProduct } }: Device): string {
  return [idVendor, idProduct].map((id) => id.toString(16).padStart(4, '0')).join(':')
}

/** The number of the device's interface for printing, or null when it is no printer. */
export function printerInterfaceNumber(device: Device): number | null {
  try {
    const settings = device.configDescriptor?.interfaces.flat() ?? []
    return settings.find(({ bInterfaceClass }) => bInterfaceClass === printerClass)?.bInterfaceNumber ?? null
  } catch {
    // A device in the middle of being unplugged has no descriptor any more.
    return null
  }
}

/** Of an open device. */
export function serialOf(device: Device): Promise<string | null> {
  return stringOf(device, device.deviceDescriptor.iSerialNumber)
}

function stringOf(device: Device, index: number): Promise<string | null> {
  if (index === 0) return Promise.resolve(null)
  return new Promise((resolve) => {
    try {
      device.getStringDescriptor(index, (error, text) => resolve(error === undefined ? (text ?? null) : null))
    } catch {
      resolve(null)
    }
  })
}

const codes: Readonly<Record<string, PrintFailureCode>> = {
  LIBUSB_ERROR_ACCESS: 'not-permitted',
  LIBUSB_ERROR_BUSY: 'busy',
  LIBUSB_ERROR_NO_DEVICE: 'link-lost',
  LIBUSB_ERROR_NOT_FOUND: 'not-found',
  LIBUSB_TRANSFER_NO_DEVICE: 'link-lost',
  LIBUSB_TRANSFER_TIMED_OUT: 'stalled',
  LIBUSB_TRANSFER_STALL: 'stalled',
}

/** What libusb throws or hands to a callback; anything unknown means that the link broke. */
export function usbFault(error: unknown, name: string): PrintFailure {
  const message = error instanceof Error ? error.message : String(error)
  return { failed: codes[message] ?? 'link-lost', detail: `${name}: ${message.slice(0, 100)}` }
}

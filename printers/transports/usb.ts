import type { Device, InEndpoint, Interface, OutEndpoint } from 'usb'
import type { UsbAddress } from '../address.ts'
import { isPrintFailure, type Link, type PrinterCondition, type PrintFailure, type Transport } from '../printer.ts'
import { loadLibrary } from './device-library.ts'
import { openWithin, within } from './fault.ts'
import { nameOf, printerInterfaceNumber, serialOf, usbFault } from './usb-device.ts'

type UsbLibrary = typeof import('usb')['usb']

const closeMs = 1000
const controlMs = 500
const quietMs = 20
const leastReadBytes = 64

/**
 * A printer on USB, through libusb. Reads, deadlines, the port status and an unplug are all heard; the kernel's own printer
 * driver is set aside for the length of a job and put back.
 */
export function usbTransport(address: UsbAddress): Transport {
  return {
    open(timeoutMs) {
      const late: PrintFailure = { failed: 'stalled', detail: 'usb' }
      return openWithin(timeoutMs, openPrinter(address), late)
    },
  }
}

async function openPrinter(address: UsbAddress): Promise<Link | PrintFailure> {
  const library = await loadLibrary('usb', () => import('usb'))
  if (isPrintFailure(library)) return library
  const device = await findOpen(library.usb, address)
  if (isPrintFailure(device)) return device
  const claimed = claim(device)
  if (isPrintFailure(claimed)) {
    closeQuietly(device)
    return claimed
  }
  return openLink(library.usb, device, claimed)
}

/** The one device of that address, open. */
async function findOpen(usb: UsbLibrary, { ids, serial }: UsbAddress): Promise<Device | PrintFailure> {
  const wanted = usb.getDeviceList().filter((device) => {
    const { idVendor, idProduct } = device.deviceDescriptor
    if (ids !== null && (idVendor !== ids.vendor || idProduct !== ids.product)) return false
    return ids !== null || printerInterfaceNumber(device) !== null
  })
  let refused: PrintFailure | null = null
  for (const device of wanted) {
    try {
      device.open()
    } catch (error) {
      const fault = usbFault(error, nameOf(device))
      // It is in the list, but its device file is gone.
      refused ??= fault.failed === 'link-lost' ? { ...fault, failed: 'not-found' } : fault
      continue
    }
    device.timeout = controlMs
    if (serial === null || (await serialOf(device)) === serial) return device
    closeQuietly(device)
  }
  const name = ids === null ? '' : `${hex(ids.vendor)}:${hex(ids.product)} `
  return refused ?? { failed: 'not-found', detail: `usb ${name}${serial ?? ''}`.trim() }
}

function hex(id: number): string {
  return id.toString(16).padStart(4, '0')
}

interface Claimed {
  readonly face: Interface
  readonly out: OutEndpoint
  /** Null: the printer cannot answer. */
  readonly input: InEndpoint | null
  /** Whether the kernel's driver is to be put back. */
  readonly hadDriver: boolean
}

function claim(device: Device): Claimed | PrintFailure {
  const name = nameOf(device)
  const number = printerInterfaceNumber(device)
  if (number === null) return { failed: 'not-found', detail: `${name}: no printer` }
  try {
    const face = device.interface(number)
    const hadDriver = face.isKernelDriverActive()
    if (hadDriver) face.detachKernelDriver()
    face.claim()
    const out = face.endpoints.find((endpoint): endpoint is OutEndpoint => endpoint.direction === 'out')
    const input = face.endpoints.find((endpoint): endpoint is InEndpoint => endpoint.direction === 'in') ?? null
    if (out === undefined) return { failed: 'not-found', detail: `${name}: no way in` }
    return { face, out, input, hadDriver }
  } catch (error) {
    return usbFault(error, name)
  }
}

function openLink(usb: UsbLibrary, device: Device, { face, out, input, hadDriver }: Claimed): Link {
  const name = nameOf(device)
  let ended: PrintFailure | null = null
  let pulled: (failure: PrintFailure) => void = () => undefined
  const pulling = new Promise<PrintFailure>((resolve) => {
    pulled = resolve
  })
  const onDetach = (gone: Device) => {
    if (gone !== device) return
    ended ??= { failed: 'link-lost', detail: `${name}: unplugged` }
    pulled(ended)
  }
  usb.on('detach', onDetach)
  /** A transfer that is under way keeps the device from being closed. */
  let underWay: Promise<unknown> = Promise.resolve()

  /** One transfer, which ends by itself at its deadline, or is given up when the cable is pulled. */
  function transfer<T>(begin: (done: (error: unknown, value: T | undefined) => void) => void) {
    const ending = new Promise<{ readonly value: T | undefined } | PrintFailure>((resolve) => {
      try {
        begin((error, value) => resolve(error === undefined || error === null ? { value } : usbFault(error, name)))
      } catch (error) {
        resolve(usbFault(error, name))
      }
    })
    underWay = ending
    return Promise.race([ending, pulling])
  }

  async function write(bytes: Uint8Array, timeoutMs: number): Promise<PrintFailure | null> {
    if (ended !== null) return ended
    out.timeout = Math.max(1, Math.ceil(timeoutMs))
    const sent = await transfer<number>((done) => out.transfer(Buffer.from(bytes), done))
    if (!isPrintFailure(sent)) return sent.value === bytes.length ? null : { failed: 'stalled', detail: name }
    if (sent.failed === 'link-lost') ended = sent
    return sent
  }

  async function read(endpoint: InEndpoint, timeoutMs: number): Promise<Uint8Array | PrintFailure> {
    const until = performance.now() + timeoutMs
    const length = Math.max(leastReadBytes, endpoint.descriptor.wMaxPacketSize)
    for (;;) {
      if (ended !== null) return ended
      const left = until - performance.now()
      if (left <= 0) return { failed: 'no-answer', detail: `${Math.round(timeoutMs)} ms` }
      endpoint.timeout = Math.ceil(left)
      const heard = await transfer<Buffer>((done) => endpoint.transfer(length, done))
      if (isPrintFailure(heard)) {
        if (heard.failed === 'link-lost') ended = heard
        if (heard.failed !== 'stalled') return heard
      } else if (heard.value !== undefined && heard.value.length > 0) return heard.value
      // Some printers answer a read with nothing at once, and would be asked thousands of times a second.
      else await new Promise((resolve) => setTimeout(resolve, quietMs))
    }
  }

  async function condition(timeoutMs: number): Promise<PrinterCondition | PrintFailure | null> {
    if (ended !== null) return ended
    device.timeout = Math.max(1, Math.ceil(Math.min(timeoutMs, controlMs)))
    const asked = await transfer<Buffer | number>((done) =>
      device.controlTransfer(0xa1, 0x01, 0, face.interfaceNumber, 1, done),
    )
    if (isPrintFailure(asked)) return asked.failed === 'link-lost' ? asked : null
    return typeof asked.value === 'object' ? portCondition(asked.value[0] ?? 0) : null
  }

  async function giveBack(): Promise<void> {
    await underWay
    try {
      await new Promise<void>((resolve) => face.release(true, () => resolve()))
      if (hadDriver) face.attachKernelDriver()
    } catch {
      // The device is gone, or the driver takes it by itself; there is nothing left to put back.
    }
    closeQuietly(device)
  }

  async function close(): Promise<void> {
    usb.off('detach', onDetach)
    await within(closeMs, giveBack(), { failed: 'stalled', detail: name })
  }

  const link: Link = { write, condition, finish: async () => ended, close }
  return input === null ? link : { ...link, read: (timeoutMs: number) => read(input, timeoutMs) }
}

/** Selected, no error, paper empty; printers that do not keep this byte leave it at 0. */
export function portCondition(status: number): PrinterCondition | PrintFailure | null {
  const detail = `port status 0x${status.toString(16).padStart(2, '0')}`
  if (status & 0x20) return { failed: 'paper-out', detail }
  if ((status & 0x18) === 0x10) return { failed: 'printer-error', detail }
  if ((status & 0x18) === 0x08) return { failed: 'offline', detail }
  return status === 0 ? null : { paperLow: false }
}

function closeQuietly(device: Device): void {
  try {
    device.close()
  } catch {
    // A device that is gone cannot be closed.
  }
}

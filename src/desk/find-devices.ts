import { access, constants, readdir } from 'node:fs/promises'
import { isPrintFailure } from '../../printers/printer.ts'
import { findUsbPrinters } from '../../printers/transports/usb-device.ts'
import { findScanners } from '../../scanners/find-scanners.ts'
import { deviceRemedy } from './device-remedy.ts'

/** Something that is plugged in, or a kind of device that could not be looked for: then the address is empty. */
export interface FoundDevice {
  /** `serial`: a line that may have a printer or a scanner at its end. */
  readonly kind: 'printer' | 'scanner' | 'serial'
  /** What a till's setting names. */
  readonly address: string
  readonly name: string
  readonly serial: string
  readonly problem: DeviceProblem | null
}

export interface DeviceProblem {
  /** A code of the printing or scanning contract. */
  readonly failed: string
  readonly detail: string
  readonly debianPackage?: string
  /** The file of udev rules that lets it be opened, or the group that may. */
  readonly rules?: string
  readonly group?: string
}

/** With what lets the device be opened, where it may not be. */
export function remedied<P extends DeviceProblem>(problem: P, address: string): DeviceProblem {
  return problem.failed === 'not-permitted' ? { ...problem, ...deviceRemedy(address) } : problem
}

/** One a kind of device. */
const finders: readonly (() => Promise<readonly FoundDevice[]>)[] = [usbPrinters, kernelPrinters, scanners]

/** Everything that is plugged in and that a till can use, asked for in one go; loads the libraries of the devices. */
export async function findDevices(): Promise<readonly FoundDevice[]> {
  return (await Promise.all(finders.map((find) => find()))).flat()
}

async function usbPrinters(): Promise<readonly FoundDevice[]> {
  const found = await findUsbPrinters()
  if (isPrintFailure(found)) return [{ kind: 'printer', address: '', name: 'USB', serial: '', problem: found }]
  return found.map(({ address, manufacturer, product, serial, problem }) => ({
    kind: 'printer',
    address,
    name: [manufacturer, product].filter(Boolean).join(' '),
    serial: serial ?? '',
    problem: problem && remedied(problem, address),
  }))
}

const kernelFolder = '/dev/usb'

async function kernelPrinters(): Promise<readonly FoundDevice[]> {
  const names = await readdir(kernelFolder).catch((): string[] => [])
  const devices = names.filter((name) => /^lp\d+$/.test(name)).sort()
  return Promise.all(
    devices.map(async (name): Promise<FoundDevice> => {
      const path = `${kernelFolder}/${name}`
      const mayWrite = await access(path, constants.W_OK).then(
        () => true,
        () => false,
      )
      const address = `lp:${path}`
      const problem = mayWrite ? null : remedied({ failed: 'not-permitted', detail: path }, address)
      return { kind: 'printer', address, name, serial: '', problem }
    }),
  )
}

async function scanners(): Promise<readonly FoundDevice[]> {
  const { scanners: found, faults } = await findScanners()
  return [
    ...found.map(
      ({ address, name, serial, fault }): FoundDevice => ({
        kind: address.startsWith('serial:') ? 'serial' : 'scanner',
        address,
        name,
        serial,
        problem: fault === undefined ? null : remedied(fault, address),
      }),
    ),
    ...faults.map((fault): FoundDevice => ({ kind: 'scanner', address: '', name: 'HID', serial: '', problem: fault })),
  ]
}

import type { ScannerSource } from './scanner.ts'
import type { ScannerAddress } from './scanner-address.ts'

type Device = Exclude<ScannerAddress, { readonly on: 'keyboard' }>
type SourceOf = {
  readonly [K in Device['on']]: (address: string, wanted: Extract<Device, { on: K }>) => Promise<ScannerSource>
}

/** One line a kind of device. Each loads with its library when such a scanner is set up. */
const sources: SourceOf = {
  hid: async (address, wanted) => (await import('./hid.ts')).hidSource(address, wanted),
  serial: async (address, wanted) => (await import('./serial.ts')).serialSource(address, wanted),
  bridge: async (address, wanted) => (await import('./bridge.ts')).bridgeSource(address, wanted),
}

/** The source of an address; null for a scanner that types, whose codes come through the terminal. */
export async function scannerSource(address: string, wanted: ScannerAddress): Promise<ScannerSource | null> {
  switch (wanted.on) {
    case 'keyboard':
      return null
    case 'hid':
      return sources.hid(address, wanted)
    case 'serial':
      return sources.serial(address, wanted)
    case 'bridge':
      return sources.bridge(address, wanted)
  }
}

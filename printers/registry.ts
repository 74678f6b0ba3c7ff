import type { PrinterAddress, TransportName } from './address.ts'
import type { Dialect, DialectName, TerminalWriter, Transport } from './printer.ts'

/** One line a printer language. Each loads with its libraries when a printer first needs it. */
export const dialects: { readonly [D in DialectName]: () => Promise<Dialect> } = {
  text: async () => (await import('./dialects/text.ts')).text,
  picture: async () => (await import('./dialects/picture.ts')).picture,
  escpos: async () => (await import('./dialects/escpos.ts')).escpos,
  'star-prnt': async () => (await import('./dialects/star.ts')).starPrnt,
  'star-line': async () => (await import('./dialects/star.ts')).starLine,
  fgl: async () => (await import('./dialects/fgl.ts')).fgl,
}

/** What a transport may need besides its address. */
export interface JobFile {
  /** A file's name without ending; anything but letters, digits, dot and dash becomes a dash. */
  readonly name: string
  readonly extension: string
  /** Where the preview puts its pictures. */
  readonly previewFolder: string
  /** Absent where there is no terminal. */
  readonly terminal?: TerminalWriter | undefined
}

type AddressOf<T extends TransportName> = Extract<PrinterAddress, { readonly transport: T }>

/** One line a kind of cable. */
export const transports: {
  readonly [T in TransportName]: (address: AddressOf<T>, file: JobFile) => Promise<Transport>
} = {
  preview: async (_, file) => (await import('./transports/file.ts')).fileTransport(file.previewFolder, file),
  file: async ({ folder }, file) => (await import('./transports/file.ts')).fileTransport(folder, file),
  tcp: async ({ host, port }) => (await import('./transports/network.ts')).networkTransport(host, port),
  serial: async (address) => (await import('./transports/serial.ts')).serialTransport(address),
  usb: async (address) =>
    address.driver === 'escpos-usb'
      ? (await import('./transports/escpos-usb.ts')).escposUsbTransport(address)
      : (await import('./transports/usb.ts')).usbTransport(address),
  lp: async ({ path }) => (await import('./transports/lp.ts')).lpTransport(path),
  bridge: async (address) => (await import('./transports/bridge.ts')).bridgeTransport(address),
  terminal: async (address, { terminal }) =>
    (await import('./transports/terminal.ts')).terminalTransport(address, terminal),
}

/** The transport of an address, whatever its kind. */
export async function transportOf(address: PrinterAddress, file: JobFile): Promise<Transport> {
  switch (address.transport) {
    case 'preview':
      return transports.preview(address, file)
    case 'file':
      return transports.file(address, file)
    case 'tcp':
      return transports.tcp(address, file)
    case 'serial':
      return transports.serial(address, file)
    case 'usb':
      return transports.usb(address, file)
    case 'lp':
      return transports.lp(address, file)
    case 'bridge':
      return transports.bridge(address, file)
    case 'terminal':
      return transports.terminal(address, file)
  }
}

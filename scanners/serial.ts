import type { SerialPort } from 'serialport'
import type { ScannerFaultCode } from '../src/domain/scanner-trouble.ts'
import { missingLibrary } from './device-library.ts'
import type { OpenScanner, ScannerEvents, ScannerFault, ScannerSource } from './scanner.ts'
import type { SerialAddress } from './scanner-address.ts'
import { SerialLines } from './serial-lines.ts'
import { scanOf } from './symbol-text.ts'

/** A scanner that sends no end has said all when it says nothing for so long. */
const silenceMs = 150

/** A scanner on a serial line, or on USB as one. Every opening makes a new port: one that was unplugged is never used again. */
export function serialSource(address: string, { path, baud }: SerialAddress): ScannerSource {
  return {
    address,
    async open(on) {
      const library = await import('serialport').catch((error: unknown) => missingLibrary('serialport', error))
      if ('failed' in library) return library
      const port = new library.SerialPort({ path, baudRate: baud, autoOpen: false })
      // An error without a listener would end the program.
      port.on('error', () => undefined)
      const error = await new Promise<Error | null>((resolve) => port.open(resolve))
      return error === null ? listen(port, address, on) : openFault(path, error)
    },
  }
}

function listen(port: SerialPort, address: string, on: ScannerEvents): OpenScanner {
  const lines = new SerialLines()
  let isOver = false
  let silence: NodeJS.Timeout | undefined
  const tell = (codes: readonly string[]): void => {
    for (const code of codes) {
      const scan = scanOf(code, address)
      if (scan !== null && !isOver) on.scan(scan)
    }
  }
  port.on('data', (bytes: Buffer) => {
    clearTimeout(silence)
    tell(lines.take(bytes))
    if (!lines.isEmpty) silence = setTimeout(() => tell(lines.rest()), silenceMs)
  })
  port.on('close', () => {
    clearTimeout(silence)
    if (isOver) return
    isOver = true
    on.lost({ failed: 'unplugged', detail: address })
  })
  return {
    close() {
      isOver = true
      clearTimeout(silence)
      return port.isOpen ? new Promise((resolve) => port.close(() => resolve())) : Promise.resolve()
    },
  }
}

/** The library gives the system's sentence and no code. */
function openFault(path: string, { message }: Error): ScannerFault {
  return { failed: faultCode(message), detail: `${path}: ${message}`.slice(0, 200) }
}

function faultCode(message: string): ScannerFaultCode {
  if (/permission denied|not permitted/i.test(message)) return 'not-permitted'
  return /cannot lock|busy/i.test(message) ? 'busy' : 'not-found'
}

/**
 * The contract of everything that scans. Whatever a scanner is plugged into, one scan is one event: data, symbology, source.
 *
 * A *source* opens one device once. Order: `open` resolves with an open device, or with the fault that keeps it shut; after
 * that `scan` is called once for each code, in the order they were read, until `lost` is called, once, or `close` resolves;
 * after either nothing is called any more. A device's failure is a value: only bugs are thrown. Nothing here blocks.
 * `keepScanning` opens a source again and again, so that an unplugged scanner works when it is plugged in again.
 */
import type { Scan } from '../src/domain/scan.ts'
import type { ScannerFaultCode } from '../src/domain/scanner-trouble.ts'

export interface ScannerSource {
  readonly address: string
  open(on: ScannerEvents): Promise<OpenScanner | ScannerFault>
}

export interface ScannerEvents {
  scan(scan: Scan): void
  lost(fault: ScannerFault): void
}

export interface OpenScanner {
  close(): Promise<void>
}

export interface ScannerFault {
  readonly failed: ScannerFaultCode
  /** For the technician: a path, a system code. */
  readonly detail: string
  /** Of `module-missing`: what to install, where it is known. */
  readonly debianPackage?: string
}

export function isScannerFault(value: OpenScanner | ScannerFault): value is ScannerFault {
  return 'failed' in value
}

import type { ScannerFault } from './scanner.ts'

/** Shared libraries that device modules are linked with, and the Debian packages that bring them. */
const debianPackages: Readonly<Record<string, string>> = {
  'libusb-1.0.so.0': 'libusb-1.0-0',
  'libudev.so.1': 'libudev1',
  'libstdc++.so.6': 'libstdc++6',
}

/** What lacks for a module to load: the module itself, or a shared library that Debian has. */
export function missingLibrary(name: string, error: unknown): ScannerFault {
  const message = error instanceof Error ? error.message : String(error)
  const shared = /(lib[\w.+-]+\.so(?:\.\d+)*)/.exec(message)?.[1]
  const debianPackage = shared === undefined ? undefined : debianPackages[shared]
  const detail = `${name}: ${shared ?? message.split('\n')[0]?.slice(0, 160) ?? ''}`
  return { failed: 'module-missing', detail, ...(debianPackage === undefined ? {} : { debianPackage }) }
}

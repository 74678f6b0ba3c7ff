/** A scanner that does not work just now, and why. */
export interface ScannerTrouble {
  readonly address: string
  readonly failed: ScannerFaultCode
  /** For the technician. */
  readonly detail: string
  /** What lets it be opened: the name of a file of udev rules, or of a group; '' where neither would. */
  readonly remedy: string
}

export type ScannerFaultCode =
  /** Nothing of that address is plugged in. */
  | 'not-found'
  /** It is there, and this user may not open it: the udev rules of the package let him. */
  | 'not-permitted'
  /** Another program holds it. */
  | 'busy'
  /** The library of this kind of device cannot load; the detail names it. */
  | 'module-missing'
  /** It was open and is gone: the cable, or the device itself. */
  | 'unplugged'

import { basename } from 'node:path'
import { printerRulesFile } from '../../printers/shipped-files.ts'
import { scannerRulesFile } from '../../scanners/device-rule.ts'

/** What lets this user open a device that is there. */
export type DeviceRemedy =
  /** The file of udev rules that the package ships. */
  | { readonly rules: string }
  /** A group of Debian that may open such devices already. */
  | { readonly group: string }

/** Of a device that may not be opened, by its address; `null` where neither rules nor a group would help. */
export function deviceRemedy(address: string): DeviceRemedy | null {
  const [place] = address.split(':', 1)
  if (place === 'serial') return { group: 'dialout' }
  if (place === 'usb' || place === 'lp') return { rules: printerRulesFile() }
  return place === 'hid' ? { rules: scannerRulesFile() } : null
}

/** The file's name, or the group's. */
export function remedyName(remedy: DeviceRemedy): string {
  return 'rules' in remedy ? basename(remedy.rules) : remedy.group
}

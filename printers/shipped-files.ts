import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Beside this source, or in the package when this code runs from its bundle in `dist/`. */
const places = ['./', '../printers/', '../../printers/']

/**
 * The path of a data file that the package ships, such as `models/text.json`. They stay files, so that a new model or a
 * changed template is no change of code. Throws when the package is incomplete.
 */
export function shippedFile(name: string): string {
  for (const place of places) {
    const path = fileURLToPath(new URL(place + name, import.meta.url))
    if (existsSync(path)) return path
  }
  throw new Error(`the package lacks its file printers/${name}`)
}

/** The rules of udev that let a till open printers, as the package ships them. */
export function printerRulesFile(): string {
  return shippedFile('60-guichet-printers.rules')
}

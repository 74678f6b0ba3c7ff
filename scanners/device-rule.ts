import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Beside this source, or in the package when this code runs from its bundle in `dist/`. */
const places = ['./', '../scanners/']

/** The rules of udev that let a till read scanners, as the package ships them. */
export function scannerRulesFile(): string {
  const name = '60-guichet-scanners.rules'
  for (const place of places) {
    const path = fileURLToPath(new URL(place + name, import.meta.url))
    if (existsSync(path)) return path
  }
  throw new Error(`the package lacks its file scanners/${name}`)
}

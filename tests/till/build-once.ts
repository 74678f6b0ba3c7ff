import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** What the bundle is made of. */
const sources = ['src', 'db', 'printers', 'build.ts', 'package.json']

/** Before all tests: the till is tested as it is started, from its bundle, and the bundle must not be older than the code. */
export function setup(): void {
  const bundle = join(root, 'dist', 'main.js')
  if (existsSync(bundle) && newest(sources) < statSync(bundle).mtimeMs) return
  execFileSync(process.execPath, ['build.ts'], { cwd: root, stdio: 'inherit' })
}

function newest(places: readonly string[]): number {
  const files = places.flatMap((place) => {
    const path = join(root, place)
    if (!statSync(path).isDirectory()) return [path]
    // Folders too: a file that was taken away leaves its trace there.
    return [path, ...readdirSync(path, { recursive: true }).map((name) => join(path, String(name)))]
  })
  return Math.max(...files.map((file) => statSync(file).mtimeMs))
}

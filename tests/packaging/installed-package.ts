/** The package as a user gets it: packed, and installed globally under a folder of its own. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

export interface InstalledPackage {
  /** Holds everything; gone after `remove`. */
  readonly folder: string
  /** The command as npm puts it into the PATH. */
  readonly command: string
  /** The package itself among the installed modules. */
  readonly home: string
  /** Paths of the files in the tarball. */
  readonly files: readonly string[]
  remove(): void
}

/** The bundle is the one the tests are run on, so the script that builds is left out. */
export async function installPackage(): Promise<InstalledPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-packaging-'))
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { stdout } = await run('npm', pack, { cwd: root, env: npmEnvironment() })
  const [packed] = Object.values(JSON.parse(stdout) as object) as { filename: string; files: { path: string }[] }[]
  if (packed === undefined) throw new Error(`npm pack said ${stdout}`)
  const prefix = join(folder, 'prefix')
  mkdirSync(prefix)
  const install = ['install', '--global', '--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund']
  await run('npm', [...install, join(folder, packed.filename)], { cwd: folder, env: npmEnvironment() })
  return {
    folder,
    command: join(prefix, 'bin', 'guichet'),
    home: join(prefix, 'lib', 'node_modules', 'guichet'),
    files: packed.files.map((file) => file.path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** What `npm test` sets for its own scripts must not reach the npm of a user. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_(?!config_cache$)/i.test(name))
  return { ...Object.fromEntries(entries), npm_config_loglevel: 'error' }
}

/** A Node too old for the till, as Debian ships one, and the PATH it is alone in; null where there is none. */
export async function oldNode(): Promise<{ version: string; path: string } | null> {
  for (const folder of ['/usr/bin', '/usr/local/bin']) {
    const node = join(folder, 'node')
    if (!existsSync(node)) continue
    const { stdout } = await run(node, ['--version'])
    if (Number.parseInt(stdout.slice(1), 10) < 22)
      return { version: stdout.trim(), path: [folder, '/bin'].join(delimiter) }
  }
  return null
}

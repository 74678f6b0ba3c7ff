import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))
export const launcher = join(repository, 'bin', 'guichet.js')

/** Folders of one run, all under one temporary folder: nothing of the user's own is read or written. */
export interface Ground {
  readonly folder: string
  /** A place of its own for everything a till keeps, empty or a copy of another; the compile cache is shared. */
  place(name: string, copyOf?: Place): Place
  remove(): void
}

export interface Place {
  readonly folder: string
  readonly database: string
  readonly env: Readonly<Record<string, string>>
}

/** @throws when the till has not been built. */
export function layGround(): Ground {
  if (!existsSync(join(repository, 'dist', 'main.js'))) throw new Error('build the till first: npm run build')
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'))
  return {
    folder,
    place(name, copyOf) {
      const place = placeIn(folder, name)
      if (copyOf !== undefined) cpSync(copyOf.folder, place.folder, { recursive: true })
      return place
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function placeIn(ground: string, name: string): Place {
  const folder = join(ground, name)
  mkdirSync(folder, { recursive: true })
  const database = join(folder, 'guichet.db')
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    LANG: 'C.UTF-8',
    GUICHET_DB: database,
    GUICHET_LANG: 'en',
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(ground, 'cache'),
  }
  return { folder, database, env }
}

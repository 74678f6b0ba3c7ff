import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { OpenHall } from '../../../src/domain/open-hall.ts'
import { seatStateName } from '../../../src/domain/seat-state.ts'
import { openDeskAt, openHallOf } from '../desk-at-work.ts'
import { type Ground, type Place, repository } from '../ground.ts'
import { stadiumTitle } from '../till-at-work.ts'
import type { HallPicture } from './hall-picture.ts'

/** Programs beside this file that draw the same hall, each in its own way. */
const names = ['by-hand', 'neo-blessed', 'terminal-kit'] as const

export interface Rival {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const marks = { free: '.', basket: '@', held: 'o', reserved: 'o', sold: '#', blocked: 'x' } as const

/** The rivals, ready to run: built as the till is, with the stadium's first level in a file that all of them read. */
export async function prepareRivals(ground: Ground, demo: Place): Promise<Rival[]> {
  const place = ground.place('rivals', demo)
  const picture = join(place.folder, 'hall.json')
  const desk = await openDeskAt(place.env, 'bench')
  writeFileSync(picture, JSON.stringify(pictureOfHall(await openHallOf(desk, stadiumTitle), 0)))
  await desk.store.close()
  await build({
    entryPoints: names.map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))),
    outdir: place.folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  })
  // Their libraries are asked for with require(), which looks here.
  const env = { ...place.env, NODE_PATH: join(repository, 'node_modules') }
  return names.map((name) => ({ name, args: [join(place.folder, `${name}.mjs`), picture], env }))
}

/** What the launcher sets for the till, so that the comparison is fair. */
const launcherFlags = [
  '--semi-space-growth-factor=1',
  '--no-parallel-scavenge',
  '--heap-growing-percent=20',
  '--optimize-for-size',
]

/** No rival: the libraries the till is made of, bundled as the till is, with nothing of the till. */
export async function prepareParts(ground: Ground): Promise<Rival> {
  const place = ground.place('parts-alone')
  await build({
    entryPoints: [fileURLToPath(new URL('parts-alone.tsx', import.meta.url))],
    outdir: place.folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    external: ['react-devtools-core'],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: {
      js: "import{createRequire as partsRequire}from'node:module';const require=partsRequire(import.meta.url);",
    },
  })
  return {
    name: 'libraries alone',
    args: [...launcherFlags, join(place.folder, 'parts-alone.mjs'), place.database, repository],
    env: place.env,
  }
}

/** One level of a hall as the rivals draw it: the till's own grid, states and labels. */
function pictureOfHall({ grid, map }: OpenHall, levelNumber: number): HallPicture {
  const level = grid.levels[levelNumber]
  if (level === undefined) throw new Error(`the hall has no level ${levelNumber}`)
  const { columns, rows, seats, labels } = level
  const cells = Array.from({ length: rows }, () => new Array<string>(columns).fill(' '))
  for (const { text, column, row } of labels) {
    // In capitals: small letters are marks of seats.
    for (const [index, character] of [...text.toUpperCase()].entries()) {
      const line = cells[row]
      if (line !== undefined && column + index < columns) line[column + index] = character
    }
  }
  for (const [at, seat] of seats.entries()) {
    const line = cells[Math.floor(at / columns)]
    if (seat >= 0 && line !== undefined) line[at % columns] = marks[seatStateName(map.states[seat] ?? 0)]
  }
  return { lines: cells.map((line) => line.join('')) }
}

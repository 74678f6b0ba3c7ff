import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenHall } from '../../../src/domain/open-hall.ts'
import { seatStateName } from '../../../src/domain/seat-state.ts'
import { openDeskAt, openHallOf } from '../desk-at-work.ts'
import type { Ground, Place } from '../ground.ts'
import { stadiumTitle } from '../till-at-work.ts'
import type { HallPicture } from './hall-picture.ts'

/** Programs beside this file that draw the same hall; each is given the picture's file. */
export const rivals = ['by-hand', 'neo-blessed', 'terminal-kit'] as const

const marks = { free: '.', basket: '@', held: 'o', reserved: 'o', sold: '#', blocked: 'x' } as const

/** The stadium's first level in a file, the same for all rivals. @returns its path. */
export async function writePicture(ground: Ground, demo: Place): Promise<string> {
  const path = join(ground.folder, 'hall.json')
  const desk = await openDeskAt(ground.place('picture', demo).env, 'bench')
  writeFileSync(path, JSON.stringify(pictureOfHall(await openHallOf(desk, stadiumTitle), 0)))
  await desk.store.close()
  return path
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

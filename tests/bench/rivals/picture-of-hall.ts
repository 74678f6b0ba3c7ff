import type { OpenHall } from '../../../src/domain/open-hall.ts'
import { seatStateName } from '../../../src/domain/seat-state.ts'
import type { HallPicture } from './hall-picture.ts'

const marks = { free: '.', basket: '@', held: 'o', reserved: 'o', sold: '#', blocked: 'x' } as const

/** One level of a hall as the rivals draw it: the till's own grid, states and labels. */
export function pictureOfHall({ grid, map }: OpenHall, levelNumber: number): HallPicture {
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

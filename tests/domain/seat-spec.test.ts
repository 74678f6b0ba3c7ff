import { expect, test } from 'vitest'
import { readSeatSpec, seatName } from '../../src/domain/seat-spec.ts'
import { hallOfRows } from './hall-of-rows.ts'

// Two sections with rows 1 to 3; row 1 of the stalls is numbered 1 3 5 | 2 4 6.
const drawn = hallOfRows(['Stalls/... ...', 'Stalls/......', 'Upper Circle/......'])
const oddEven = ['1', '3', '5', '2', '4', '6']
const hall = {
  grid: drawn.grid,
  seats: drawn.seats.map((seat, index) => ({
    ...seat,
    row: index >= 12 ? '2' : seat.row,
    number: index < 6 ? (oddEven[index] ?? '') : seat.number,
  })),
}

test.each([
  ['Stalls 2-3', [8]],
  ['Stalls 1-5,1-2', [2, 3]],
  ['stalls 2-1, 2-2 , upper  circle 2-6', [6, 7, 17]],
  ['1-3..4', [1, 2, 3, 4]],
  ['1-4..1-3', [4, 3, 2, 1]],
  ['Stalls 2-1..2,2-2', [6, 7]],
])('places are read: %s', (text, seats) => {
  expect(readSeatSpec(hall, text)).toEqual(seats)
})

test('E05 every seat is found again by its own name', () => {
  for (const [index, seat] of hall.seats.entries()) expect(readSeatSpec(hall, seatName(seat))).toEqual([index])
})

test('a place in several sections names the candidates', () => {
  expect(readSeatSpec(hall, '2-3')).toEqual({
    refused: 'seats-ambiguous',
    place: '2-3',
    candidates: ['Stalls 2-3', 'Upper Circle 2-3'],
  })
})

test('seats that are not there are all named', () => {
  expect(readSeatSpec(hall, 'Stalls 2-3,9-9,2-99,2-1..77')).toEqual({
    refused: 'unknown-seats',
    seats: ['9-9', '2-99', '2-1..77'],
  })
})

test.each(['', ' , ', '2-1..', '..2', '1-1..2..3'])('what is no place at all is bad input: "%s"', (text) => {
  expect(readSeatSpec(hall, text)).toMatchObject({ refused: 'bad-input', field: 'seats' })
})

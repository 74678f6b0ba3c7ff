/** What the hall shows of a seat, one byte each: a hall of 16,000 is read for every frame. */
export const seatState = {
  free: 0,
  /** In this till's basket. */
  basket: 1,
  /** In another till's basket. */
  held: 2,
  reserved: 3,
  sold: 4,
  blocked: 5,
} as const

export type SeatState = (typeof seatState)[keyof typeof seatState]

/** Indexed by state: the names that scripts and lists use. */
export const seatStateNames = ['free', 'basket', 'held', 'reserved', 'sold', 'blocked'] as const
export type SeatStateName = (typeof seatStateNames)[number]

export function seatStateName(state: number): SeatStateName {
  const name = seatStateNames[state]
  if (name === undefined) throw new RangeError(`${state} is no seat state`)
  return name
}

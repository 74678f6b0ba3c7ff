/**
 * Gives every item a slot of its own so that all costs together are smallest (the Hungarian method with potentials).
 * With squared distances as costs what stood left of another does not end up right of it without need.
 *
 * @param cost of item i in slot j; there are at least as many slots as items.
 * @returns per item its slot.
 */
export function assignSlots(items: number, slots: number, cost: (item: number, slot: number) => number): number[] {
  if (items > slots) throw new RangeError(`${items} items do not fit into ${slots} slots`)
  const itemPrice = new Float64Array(items + 1)
  const slotPrice = new Float64Array(slots + 1)
  /** Per slot (from 1) the item (from 1) that has it; 0 is none, and slot 0 stands for the item being placed. */
  const holder = new Int32Array(slots + 1)
  const before = new Int32Array(slots + 1)
  for (let item = 1; item <= items; item++) {
    holder[0] = item
    let slot = cheapestPath(slots, cost, { itemPrice, slotPrice, holder, before })
    while (slot !== 0) {
      const previous = before[slot] ?? 0
      holder[slot] = holder[previous] ?? 0
      slot = previous
    }
  }
  const chosen = new Array<number>(items).fill(0)
  for (let slot = 1; slot <= slots; slot++) {
    const item = holder[slot] ?? 0
    if (item > 0) chosen[item - 1] = slot - 1
  }
  return chosen
}

interface Matching {
  readonly itemPrice: Float64Array
  readonly slotPrice: Float64Array
  readonly holder: Int32Array
  readonly before: Int32Array
}

/** Finds the free slot that is cheapest to reach by moving items on; `before` tells the way back. */
function cheapestPath(slots: number, cost: (item: number, slot: number) => number, matching: Matching): number {
  const { itemPrice, slotPrice, holder, before } = matching
  const least = new Float64Array(slots + 1).fill(Number.POSITIVE_INFINITY)
  const isDone = new Uint8Array(slots + 1)
  let slot = 0
  while (holder[slot] !== 0) {
    isDone[slot] = 1
    const item = holder[slot] ?? 0
    let step = Number.POSITIVE_INFINITY
    let next = 0
    for (let other = 1; other <= slots; other++) {
      if (isDone[other] === 1) continue
      const reduced = cost(item - 1, other - 1) - (itemPrice[item] ?? 0) - (slotPrice[other] ?? 0)
      if (reduced < (least[other] ?? 0)) {
        least[other] = reduced
        before[other] = slot
      }
      if ((least[other] ?? 0) < step) {
        step = least[other] ?? 0
        next = other
      }
    }
    for (let other = 0; other <= slots; other++) {
      if (isDone[other] === 1) {
        const owner = holder[other] ?? 0
        itemPrice[owner] = (itemPrice[owner] ?? 0) + step
        slotPrice[other] = (slotPrice[other] ?? 0) - step
      } else least[other] = (least[other] ?? 0) - step
    }
    slot = next
  }
  return slot
}

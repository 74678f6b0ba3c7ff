/** Work that may be asked for many times a second and is done at once, but then not again for a while. */
export interface Spaced {
  call(): void
  /** What was asked for meanwhile is not done any more. */
  callOff(): void
}

/** Runs when called; of all calls within the next `intervalMs` one run comes of it, at their end. */
export function atMostEvery(
  intervalMs: number,
  after: (delayMs: number, run: () => void) => () => void,
  run: () => void,
): Spaced {
  let isResting = false
  let isAsked = false
  let callOff = (): void => undefined
  const call = (): void => {
    if (isResting) {
      isAsked = true
      return
    }
    isResting = true
    isAsked = false
    run()
    callOff = after(intervalMs, () => {
      isResting = false
      if (isAsked) call()
    })
  }
  return { call, callOff: () => callOff() }
}

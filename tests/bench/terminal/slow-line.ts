/** A line between a program and its terminal, with buffers as deep as SSH's: nothing is ever refused, it only comes late. */
export interface Line {
  /** Bytes for the terminal. */
  down(bytes: Buffer): void
  /** What the terminal sends: keys and answers. */
  up(text: string): void
  /** Something is still under way to the terminal. */
  readonly isBusy: boolean
}

export interface LineEnds {
  readonly toTerminal: (bytes: Buffer) => void
  readonly toProgram: (text: string) => void
}

export interface LineSpeed {
  readonly bytesPerSecond: number
  readonly roundTripMs: number
}

export function directLine({ toTerminal, toProgram }: LineEnds): Line {
  return { down: toTerminal, up: toProgram, isBusy: false }
}

/** Both ways have the same speed, and half the round trip each. */
export function slowLine(speed: LineSpeed, { toTerminal, toProgram }: LineEnds): Line {
  const down = new Way(speed, toTerminal)
  const up = new Way(speed, (bytes) => toProgram(bytes.toString()))
  return {
    down: (bytes) => down.send(bytes),
    up: (text) => up.send(Buffer.from(text)),
    get isBusy() {
      return down.isBusy
    },
  }
}

/** Bytes arrive in slices of this much line time, as a modem or a network hands them on. */
const sliceMs = 5

class Way {
  readonly #speed: LineSpeed
  readonly #arrive: (bytes: Buffer) => void
  readonly #underWay: { readonly dueAtMs: number; readonly bytes: Buffer }[] = []
  #freeAtMs = 0
  #isPumping = false

  constructor(speed: LineSpeed, arrive: (bytes: Buffer) => void) {
    this.#speed = speed
    this.#arrive = arrive
  }

  get isBusy(): boolean {
    return this.#underWay.length > 0
  }

  send(bytes: Buffer): void {
    const { bytesPerSecond, roundTripMs } = this.#speed
    const sliceBytes = Math.max(1, Math.round((bytesPerSecond * sliceMs) / 1000))
    this.#freeAtMs = Math.max(this.#freeAtMs, performance.now())
    for (let from = 0; from < bytes.length; from += sliceBytes) {
      const slice = bytes.subarray(from, from + sliceBytes)
      this.#freeAtMs += (slice.length * 1000) / bytesPerSecond
      this.#underWay.push({ dueAtMs: this.#freeAtMs + roundTripMs / 2, bytes: slice })
    }
    if (!this.#isPumping) this.#pump()
  }

  #pump(): void {
    const now = performance.now()
    for (;;) {
      const [next] = this.#underWay
      this.#isPumping = next !== undefined
      if (next === undefined) return
      if (next.dueAtMs > now) {
        setTimeout(() => this.#pump(), next.dueAtMs - now)
        return
      }
      this.#underWay.shift()
      this.#arrive(next.bytes)
    }
  }
}

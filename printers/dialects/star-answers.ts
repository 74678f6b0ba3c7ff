/** One automatic status block of a Star printer (ASB), as far as a till needs it. */
export interface StarStatus {
  readonly offline: boolean
  readonly coverOpen: boolean
  readonly paperOut: boolean
  readonly paperLow: boolean
  /** Cutter, mechanics, head too hot, or an error that only switching off clears. */
  readonly error: boolean
  /** Counts executed ETB commands, 0 to 31; cancelling what is in the buffer sets it to 0. */
  readonly jobs: number
  /** The block's bytes in hexadecimal, for the log. */
  readonly raw: string
}

const leastBytes = 7

/**
 * Pure framing. The first byte tells the block's length; no other byte of a block has its lowest bit set, so flow control and
 * noise are told apart. `rest` is the beginning of a block whose end has not arrived.
 */
export function parseStarAnswers(bytes: Uint8Array): { readonly answers: StarStatus[]; readonly rest: Uint8Array } {
  const answers: StarStatus[] = []
  let at = 0
  while (at < bytes.length) {
    const head = bytes[at] ?? 0
    const length = ((head >> 1) & 0x07) | ((head >> 2) & 0x18)
    const body = bytes.subarray(at + 1, at + length)
    if ((head & 0x91) !== 0x01 || length < leastBytes || body.some((byte) => (byte & 0x91) !== 0)) {
      at++
      continue
    }
    if (body.length < length - 1) break
    answers.push(statusOf(bytes.subarray(at, at + length)))
    at += length
  }
  return { answers, rest: bytes.subarray(at) }
}

function statusOf(block: Uint8Array): StarStatus {
  const has = (index: number, mask: number) => ((block[index] ?? 0) & mask) !== 0
  const counter = block[7] ?? 0
  return {
    offline: has(2, 0x08),
    coverOpen: has(2, 0x20),
    error: has(3, 0x6c) || has(4, 0x0c),
    paperOut: has(5, 0x08),
    paperLow: has(5, 0x06),
    jobs: ((counter >> 1) & 0x07) | ((counter >> 2) & 0x18),
    raw: Buffer.from(block).toString('hex'),
  }
}

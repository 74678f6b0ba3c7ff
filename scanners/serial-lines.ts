/** Bytes of a serial scanner to codes: each ends with CR, LF, Tab or ETX; an empty one is the second half of CR LF. */
import { mostScanBytes, textOf } from './symbol-text.ts'

const carriageReturn = 0x0d
const ends: ReadonlySet<number> = new Set([carriageReturn, 0x0a, 0x09, 0x03])
const startOfText = 0x02

export class SerialLines {
  private bytes: number[] = []
  private isTooLong = false

  /** @returns the codes that are whole now. */
  take(chunk: Uint8Array): string[] {
    const codes: string[] = []
    for (const byte of chunk) {
      if (byte === startOfText) this.reset()
      else if (!ends.has(byte)) this.add(byte)
      else codes.push(...this.rest())
    }
    return codes
  }

  /** The scanner says no more: one that sends no end has said it all. */
  rest(): string[] {
    const code = this.isTooLong ? '' : textOf(Uint8Array.from(this.bytes)).trim()
    this.reset()
    return code === '' ? [] : [code]
  }

  get isEmpty(): boolean {
    return this.bytes.length === 0
  }

  reset(): void {
    this.bytes = []
    this.isTooLong = false
  }

  private add(byte: number): void {
    if (this.bytes.length < mostScanBytes) this.bytes.push(byte)
    else this.isTooLong = true
  }
}

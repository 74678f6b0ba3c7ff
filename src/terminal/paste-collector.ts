import { maxPasteCharacters, type PasteEvent } from './key-event.ts'
import { Utf8Decoder } from './utf8-decoder.ts'

const endMark = Uint8Array.from('\x1b[201~', (character) => character.charCodeAt(0))
const escapeByte = 0x1b

/** Gathers a bracketed paste up to its end mark. However long it is, no more than `maxPasteCharacters` are kept. */
export class PasteCollector {
  private readonly decoder = new Utf8Decoder()
  private text = ''
  private isTruncated = false
  private matched = 0
  private afterReturn = false

  /** Takes bytes from `from` on and returns where the paste ended (behind its mark), or -1 when it goes on. */
  take(bytes: Uint8Array, from: number): number {
    let at = from
    while (at < bytes.length) {
      if (this.matched === 0 && this.isTruncated) {
        const next = bytes.indexOf(escapeByte, at)
        if (next < 0) return -1
        at = next
      }
      const byte = bytes[at++] ?? 0
      if (byte === endMark[this.matched]) {
        this.matched++
        if (this.matched === endMark.length) return at
      } else {
        // What looked like the mark was text; its escape is dropped like every control character.
        for (let index = 1; index < this.matched; index++) this.byte(endMark[index] ?? 0)
        this.matched = byte === escapeByte ? 1 : 0
        if (byte !== escapeByte) this.byte(byte)
      }
    }
    return -1
  }

  /** What was pasted; `isWhole` says that the end mark came. Starts anew. */
  finish(isWhole: boolean): PasteEvent {
    this.decoder.end(this.add)
    const event: PasteEvent = { type: 'paste', text: this.text, truncated: this.isTruncated || !isWhole }
    this.text = ''
    this.isTruncated = false
    this.matched = 0
    this.afterReturn = false
    return event
  }

  private byte(byte: number): void {
    this.decoder.push(byte, this.add)
  }

  private readonly add = (codePoint: number): void => {
    const isReturn = codePoint === 0x0d
    const isSecondHalf = codePoint === 0x0a && this.afterReturn
    this.afterReturn = isReturn
    if (isSecondHalf) return
    const isKept = isReturn || codePoint === 0x0a || codePoint === 0x09
    if (!isKept && (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0))) return
    if (this.text.length >= maxPasteCharacters - 1) this.isTruncated = true
    else this.text += isReturn ? '\n' : String.fromCodePoint(codePoint)
  }
}

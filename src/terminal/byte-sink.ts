import { type Glyph, glyphText, isCluster } from './glyph.ts'

const encoder = new TextEncoder()

/** Bytes on their way to the terminal, in one buffer that grows and is used again for every frame. */
export class ByteSink {
  length = 0
  private bytes = new Uint8Array(4096)

  clear(): void {
    this.length = 0
  }

  /** A copy, because the next frame overwrites the buffer while this one may still wait in the kernel's queue. */
  take(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1)
    this.bytes[this.length++] = value
  }

  /** ASCII only: control sequences. */
  ascii(text: string): void {
    this.grow(text.length)
    for (let at = 0; at < text.length; at++) this.bytes[this.length++] = text.charCodeAt(at)
  }

  decimal(value: number): void {
    if (value >= 10) this.decimal(Math.trunc(value / 10))
    this.byte(0x30 + (value % 10))
  }

  /** A glyph in UTF-8; the right half of a wide one is nothing. */
  glyph(glyph: Glyph): void {
    if (glyph < 0x80) {
      if (glyph !== 0) this.byte(glyph)
    } else if (glyph < 0x800) {
      this.byte(0xc0 | (glyph >> 6))
      this.byte(0x80 | (glyph & 0x3f))
    } else if (glyph < 0x10000) {
      this.byte(0xe0 | (glyph >> 12))
      this.byte(0x80 | ((glyph >> 6) & 0x3f))
      this.byte(0x80 | (glyph & 0x3f))
    } else if (isCluster(glyph)) {
      this.encoded(encoder.encode(glyphText(glyph)))
    } else {
      this.byte(0xf0 | (glyph >> 18))
      this.byte(0x80 | ((glyph >> 12) & 0x3f))
      this.byte(0x80 | ((glyph >> 6) & 0x3f))
      this.byte(0x80 | (glyph & 0x3f))
    }
  }

  private encoded(bytes: Uint8Array): void {
    this.grow(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  private grow(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    larger.set(this.bytes)
    this.bytes = larger
  }
}

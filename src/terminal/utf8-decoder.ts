const replacement = 0xfffd

/** UTF-8 byte by byte, so that a character may be split between reads; wrong bytes become U+FFFD as a TextDecoder does it. */
export class Utf8Decoder {
  private missing = 0
  private codePoint = 0
  private lowest = 0x80
  private highest = 0xbf

  /** Whether the beginning of a character waits for its rest. */
  get isPartial(): boolean {
    return this.missing > 0
  }

  push(byte: number, take: (codePoint: number) => void): void {
    if (this.missing > 0) {
      const fits = byte >= this.lowest && byte <= this.highest
      this.lowest = 0x80
      this.highest = 0xbf
      if (fits) {
        this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
        this.missing--
        if (this.missing === 0) take(this.codePoint)
        return
      }
      this.missing = 0
      take(replacement)
    }
    this.start(byte, take)
  }

  /** Gives up a character whose rest never came. */
  end(take: (codePoint: number) => void): void {
    if (this.missing === 0) return
    this.missing = 0
    this.lowest = 0x80
    this.highest = 0xbf
    take(replacement)
  }

  private start(byte: number, take: (codePoint: number) => void): void {
    if (byte < 0x80) take(byte)
    else if (byte >= 0xc2 && byte <= 0xdf) this.expect(1, byte & 0x1f)
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.expect(2, byte & 0x0f)
      // Neither a longer form than needed nor half a surrogate pair.
      if (byte === 0xe0) this.lowest = 0xa0
      if (byte === 0xed) this.highest = 0x9f
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.expect(3, byte & 0x07)
      if (byte === 0xf0) this.lowest = 0x90
      if (byte === 0xf4) this.highest = 0x8f
    } else take(replacement)
  }

  private expect(missing: number, bits: number): void {
    this.missing = missing
    this.codePoint = bits
  }
}

/** Characters at most this far apart are one text: a line may be stuck as long. */
const togetherMs = 600
/** A person does not type a whole code, check digit and all, with less than this between nearly all of its characters. */
const steadyGapMs = 75
/** Of so many characters one may have come late, because the line was stuck or the machine had much to do. */
const charactersPerTear = 4
const mostCharacters = 64

/** The characters handed out as keys last, so that a code among them can still be told. */
export class RecentTyping {
  private characters: { readonly text: string; readonly afterMs: number }[] = []
  private lastAtMs = Number.NEGATIVE_INFINITY

  add(text: string, atMs: number): void {
    const afterMs = atMs - this.lastAtMs
    if (afterMs > togetherMs) this.clear()
    this.lastAtMs = atMs
    this.characters.push({ text, afterMs })
    if (this.characters.length > mostCharacters) this.characters.shift()
  }

  clear(): void {
    this.characters = []
  }

  /** All of them but the newest `count`, if what came at `atMs` belongs to the same text. */
  before(count: number, atMs: number): string {
    if (atMs - this.lastAtMs > togetherMs) return ''
    return this.text(0, Math.max(0, this.characters.length - count))
  }

  /** Those at the end that came faster than anybody types, but for a line that was stuck; `''` when that is long ago. */
  steady(sinceLastMs: number): string {
    if (sinceLastMs > togetherMs) return ''
    let tears = 0
    let from = this.characters.length
    while (from > 0) {
      from--
      const isTear = (this.characters[from]?.afterMs ?? 0) > steadyGapMs
      if (isTear) tears++
      // What came before a pause belongs to the same code only while pauses are few.
      const count = this.characters.length - from
      if (tears > Math.max(2, count / charactersPerTear)) break
    }
    return this.text(from, this.characters.length)
  }

  private text(from: number, to: number): string {
    return this.characters
      .slice(from, to)
      .map(({ text }) => text)
      .join('')
  }
}

/** Characters at most this far apart are one text. */
const togetherMs = 300
/** A person does not type a whole code, check digit and all, with less than this between any two of its characters. */
const steadyGapMs = 75
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
    return this.characters
      .slice(0, Math.max(0, this.characters.length - count))
      .map(({ text }) => text)
      .join('')
  }

  /** Those at the end that came one after the other faster than anybody types, if the last one came so long ago. */
  steady(sinceLastMs: number): string {
    if (sinceLastMs > steadyGapMs) return ''
    const from = this.characters.findLastIndex(({ afterMs }) => afterMs > steadyGapMs)
    return this.characters
      .slice(Math.max(0, from))
      .map(({ text }) => text)
      .join('')
  }
}

import { type KeyEvent, maxPasteCharacters, type TerminalEvent } from './key-event.ts'

export interface ScanOptions {
  /** A shorter burst is typing. */
  readonly minCharacters: number
  /** Characters further apart than this are typed by a person. Over SSH it may need more. */
  readonly gapMs: number
  /** A burst without its end is handed back as keys after this time without a character. */
  readonly quietMs: number
  /** What the scanners are set to send first, such as the AIM identifiers ']C1' or ']Q1'. */
  readonly prefixes: readonly string[]
}

export const usualScanOptions: ScanOptions = { minCharacters: 6, gapMs: 35, quietMs: 60, prefixes: [] }

/** A character again after this long is a key held down, which repeats at 30 a second and less. */
const repeatGapMs = 15
/** A code does not begin with more of the same character than this. */
const longestLead = 32
/** After a known prefix the rest may come as slowly as this. */
const prefixGapMs = 200
/** A longer burst was no scanner but a paste in a terminal that cannot mark one. */
const mostScanCharacters = 512
const groupSeparator = '\x1d'

/**
 * Tells a scanner's typing from a person's. A character that comes alone is handed out at once, so that no key ever
 * waits. Characters are held when several come in one read, when one comes within the gap after another, or when one
 * begins a configured prefix. Enter or Tab then makes a scan of what is held (with the one character that was handed
 * out before it, told as `delivered`; a key held down is handed out too, so it may be a run of that character) if that is long enough; else everything is handed back as the keys it was, at
 * once when the burst ends with a key, otherwise after the quiet time.
 */
export class ScanDetector {
  private readonly options: ScanOptions
  private readonly emit: (event: TerminalEvent) => void
  private held: KeyEvent[] = []
  /** The character handed out at once, or a run of it; it may turn out to be a scan's beginning. */
  private lead = ''
  private leadIsHeld = false
  private lastAtMs = Number.NEGATIVE_INFINITY
  /** Text of a burst too long for a scan. */
  private pasted: string | null = null
  private isTruncated = false

  constructor(options: ScanOptions, emit: (event: TerminalEvent) => void) {
    this.options = options
    this.emit = emit
  }

  /** When the quiet time will be over, or null when nothing is held. */
  get dueAtMs(): number | null {
    return this.isHolding ? this.lastAtMs + Math.max(this.options.quietMs, this.gapMs) : null
  }

  /** A printable character. `hasMore` says that the same read brought another one right behind it. */
  character(key: KeyEvent, atMs: number, hasMore: boolean): void {
    if (this.isHolding && atMs - this.lastAtMs > this.gapMs) this.handBack()
    const sinceLastMs = atMs - this.lastAtMs
    this.lastAtMs = atMs
    if (this.isHolding) this.hold(key)
    else if (this.lead !== '' && sinceLastMs <= this.options.gapMs) {
      if (this.lead.endsWith(key.text) && sinceLastMs >= repeatGapMs) {
        this.lead = (this.lead + key.text).slice(-longestLead)
        this.emit(key)
      } else {
        this.leadIsHeld = true
        this.hold(key)
      }
    } else if (hasMore || this.options.prefixes.some((prefix) => prefix.startsWith(key.text))) {
      this.lead = ''
      this.hold(key)
    } else {
      this.lead = key.text
      this.emit(key)
    }
  }

  /** Enter or Tab. */
  end(key: KeyEvent, atMs: number): void {
    if (this.pasted !== null && atMs - this.lastAtMs <= this.gapMs) {
      this.lastAtMs = atMs
      this.paste(key.name === 'tab' ? '\t' : '\n')
      return
    }
    if (this.isHolding && atMs - this.lastAtMs <= this.gapMs && this.scanned(key)) return
    this.interrupt(key)
  }

  /** Any other key. One that a scanner may send inside a code (a control character) is held with the rest. */
  other(key: KeyEvent, atMs: number): void {
    const isControl = key.name === 'char' && key.ctrl && !key.alt
    const isInBurst = (this.isHolding || this.lead !== '') && atMs - this.lastAtMs <= this.gapMs
    if (isControl && isInBurst && this.pasted === null) {
      this.leadIsHeld ||= !this.isHolding
      this.lastAtMs = atMs
      this.hold(key)
    } else this.interrupt(key)
  }

  /** Something else happened: what is held goes first. */
  interrupt(event: TerminalEvent): void {
    this.handBack()
    this.emit(event)
  }

  /** To be called when the quiet time may be over. */
  flush(atMs: number): void {
    if (this.dueAtMs !== null && atMs >= this.dueAtMs) this.handBack()
  }

  private get isHolding(): boolean {
    return this.held.length > 0 || this.pasted !== null
  }

  private get gapMs(): number {
    if (this.options.prefixes.length === 0 || this.pasted !== null) return this.options.gapMs
    return this.prefixOf(this.text()) === '' ? this.options.gapMs : Math.max(prefixGapMs, this.options.gapMs)
  }

  private text(): string {
    let text = this.leadIsHeld ? this.lead : ''
    for (const key of this.held) {
      if (!key.ctrl) text += key.text
      else if (key.text === ']') text += groupSeparator
    }
    return text
  }

  private prefixOf(text: string): string {
    return this.options.prefixes.find((prefix) => text.startsWith(prefix)) ?? ''
  }

  private hold(key: KeyEvent): void {
    if (this.pasted !== null) {
      this.paste(key.text)
      return
    }
    this.held.push(key)
    if (this.held.length <= mostScanCharacters) return
    const keys = this.held
    this.held = []
    this.pasted = ''
    for (const { ctrl, text } of keys) if (!ctrl) this.paste(text)
  }

  private paste(text: string): void {
    const room = maxPasteCharacters - (this.pasted?.length ?? 0)
    if (text.length > room) this.isTruncated = true
    else this.pasted += text
  }

  private scanned(key: KeyEvent): boolean {
    const text = this.text()
    const prefix = this.prefixOf(text)
    if (prefix === '' ? [...text].length < this.options.minCharacters : text.length === prefix.length) return false
    const delivered = this.leadIsHeld ? [...this.lead].length : 0
    this.forget()
    const terminator = key.name === 'tab' ? 'tab' : 'enter'
    this.emit({ type: 'scan', data: text.slice(prefix.length), prefix, terminator, delivered })
    return true
  }

  private handBack(): void {
    const { held, pasted, isTruncated } = this
    this.forget()
    for (const key of held) this.emit(key)
    if (pasted !== null) this.emit({ type: 'paste', text: pasted, truncated: isTruncated })
  }

  private forget(): void {
    this.held = []
    this.lead = ''
    this.leadIsHeld = false
    this.pasted = null
    this.isTruncated = false
  }
}

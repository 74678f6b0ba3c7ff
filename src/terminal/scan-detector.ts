import { aimIdentifierOf } from '../domain/scan.ts'
import { type KeyEvent, maxPasteCharacters, type TerminalEvent } from './key-event.ts'
import { RecentTyping } from './recent-typing.ts'
import type { ScanOptions } from './scan-options.ts'

/** A character again after this long is a key held down, which repeats at 30 a second and less. */
const repeatGapMs = 15
/** A code does not begin with more of the same character than this. */
const longestLead = 32
/** Nobody types so many characters at a scanner's speed, so the rest may take its time on a line that is stuck. */
const steadyCharacters = 4
const steadyGapMs = 120
/** After a known prefix the rest may come as slowly as this. */
const prefixGapMs = 200
/** Of the prefix itself: what begins so is a person's typing more often. */
const prefixStartGapMs = 100
/** A longer burst was no scanner but a paste in a terminal that cannot mark one. */
const mostScanCharacters = 512
const groupSeparator = '\x1d'

/**
 * Tells a scanner's typing from a person's. A character that comes alone is handed out at once, so that no key ever
 * waits, but for those that `waits` names. Characters are held when several come in one read, when one comes within the
 * gap after another, or when one begins a configured prefix. Enter or Tab then makes a scan of what is held (with the one
 * character that was handed out before it, told as `delivered`; a key held down is handed out too, so it may be a run of
 * that character) if that is long enough; else everything is handed back as the keys it was, at once when the burst ends
 * with a key, otherwise after the quiet time. The time the program itself was busy counts for nothing: `busy` tells it.
 */
export class ScanDetector {
  private options: ScanOptions
  private readonly emitEvent: (event: TerminalEvent) => void
  private held: KeyEvent[] = []
  /** The character handed out at once, or a run of it; it may turn out to be a scan's beginning. */
  private lead = ''
  private leadIsHeld = false
  private lastAtMs = Number.NEGATIVE_INFINITY
  private busyMs = 0
  /** When each of the held ones came. */
  private heldAtMs: number[] = []
  /** Text of a burst too long for a scan. */
  private pasted: string | null = null
  private isTruncated = false
  private readonly recent = new RecentTyping()

  constructor(options: ScanOptions, emit: (event: TerminalEvent) => void) {
    this.options = options
    this.emitEvent = emit
  }

  /** Other scanners, or another layout, from now on. */
  configure(options: ScanOptions): void {
    this.handBack()
    this.options = options
  }

  /** When the quiet time will be over, or null when nothing is held. */
  get dueAtMs(): number | null {
    if (!this.isHolding) return null
    const { quietMs, gapMs } = this.options
    // A key that only waits for its neighbour waits no longer than a neighbour may take.
    return this.lastAtMs + (this.waitsAlone ? gapMs : Math.max(quietMs, this.gapMs))
  }

  /** How much of the time since the read before the program could not have read anything, because it was at work. */
  busy(ms: number): void {
    this.busyMs = ms
  }

  /** A printable character. `hasMore` says that the same read brought another one right behind it. */
  character(key: KeyEvent, atMs: number, hasMore: boolean): void {
    if (this.isHolding && this.sinceMs(atMs) > this.gapMs) this.handBack()
    const sinceLastMs = this.sinceMs(atMs)
    this.arrived(atMs)
    const isClose = sinceLastMs <= this.options.gapMs
    if (this.isHolding) {
      if (isClose && sinceLastMs >= repeatGapMs && this.isRunOf(key)) this.repeat(key)
      else this.hold(key)
    } else if (this.lead !== '' && isClose) {
      if (this.lead.endsWith(key.text) && sinceLastMs >= repeatGapMs) this.repeat(key)
      else {
        this.leadIsHeld = true
        this.hold(key)
      }
    } else if (hasMore || this.beginsPrefix(key.text) || this.options.waits(key)) {
      this.lead = ''
      this.hold(key)
    } else {
      this.lead = key.text
      this.type(key)
    }
  }

  /** Enter or Tab. */
  end(key: KeyEvent, atMs: number): void {
    const sinceMs = this.sinceMs(atMs)
    if (this.pasted !== null && sinceMs <= this.gapMs) {
      this.arrived(atMs)
      this.paste(key.name === 'tab' ? '\t' : '\n')
      return
    }
    if (this.isHolding && sinceMs <= this.gapMs && this.scanned(key)) return
    this.handBack()
    if (!this.wasCode(key, sinceMs)) this.interrupt(key)
  }

  /** Any other key. One that a scanner may send inside a code (a control character) is held with the rest. */
  other(key: KeyEvent, atMs: number): void {
    const isControl = key.name === 'char' && key.ctrl && !key.alt
    const isInBurst = (this.isHolding || this.lead !== '') && this.sinceMs(atMs) <= this.gapMs
    if (isControl && isInBurst && this.pasted === null) {
      this.leadIsHeld ||= !this.isHolding
      this.arrived(atMs)
      this.hold(key)
    } else this.interrupt(key)
  }

  /** Something else happened: what is held goes first. */
  interrupt(event: TerminalEvent): void {
    this.handBack()
    this.recent.clear()
    this.emitEvent(event)
  }

  /** To be called when the quiet time may be over. */
  flush(atMs: number): void {
    if (this.dueAtMs !== null && atMs >= this.dueAtMs) this.handBack()
  }

  private get isHolding(): boolean {
    return this.held.length > 0 || this.pasted !== null
  }

  private get waitsAlone(): boolean {
    const [only] = this.held
    return this.held.length === 1 && only !== undefined && !this.leadIsHeld && !this.beginsPrefix(only.text)
  }

  private get gapMs(): number {
    const { gapMs } = this.options
    if (this.pasted !== null) return gapMs
    if (this.options.prefixes.length > 0) {
      const text = this.text()
      if (this.prefixOf(text) !== '') return Math.max(prefixGapMs, gapMs)
      if (this.mayBecomePrefix(text)) return Math.max(prefixStartGapMs, gapMs)
    }
    return this.held.length >= steadyCharacters ? Math.max(steadyGapMs, gapMs) : gapMs
  }

  /** The time since the last character in which this one could have been read, had it been there. */
  private sinceMs(atMs: number): number {
    return Math.max(0, atMs - this.lastAtMs - this.busyMs)
  }

  private arrived(atMs: number): void {
    this.lastAtMs = atMs
    this.busyMs = 0
  }

  private meant(text: string): string {
    return this.options.layout[text] ?? text
  }

  private text(): string {
    let text = ''
    for (const character of this.leadIsHeld ? this.lead : '') text += this.meant(character)
    for (const key of this.held) {
      if (!key.ctrl) text += this.meant(key.text)
      else if (key.text === ']') text += groupSeparator
    }
    return text
  }

  private typed(): string {
    return (this.leadIsHeld ? this.lead : '') + this.held.map((key) => (key.ctrl ? '' : key.text)).join('')
  }

  private beginsPrefix(text: string): boolean {
    return this.options.prefixes.some((prefix) => prefix.startsWith(this.meant(text)))
  }

  private mayBecomePrefix(text: string): boolean {
    const { prefixes } = this.options
    return (prefixes.includes(']') && /^\][A-Za-z]?$/.test(text)) || prefixes.some((prefix) => prefix.startsWith(text))
  }

  private prefixOf(text: string): string {
    const { prefixes } = this.options
    const aim = prefixes.includes(']') ? aimIdentifierOf(text) : ''
    return aim || (prefixes.find((prefix) => prefix !== ']' && text.startsWith(prefix)) ?? '')
  }

  private isRunOf(key: KeyEvent): boolean {
    return this.pasted === null && this.held.every((held) => !held.ctrl && held.text === key.text) && !this.leadIsHeld
  }

  /** A key held down: what it did until now counts, and it may still be a code that begins so. */
  private repeat(key: KeyEvent): void {
    for (const [at, held] of this.held.entries()) {
      this.lead += held.text
      this.type(held, this.heldAtMs[at])
    }
    this.held = []
    this.heldAtMs = []
    this.lead = (this.lead + key.text).slice(-longestLead)
    this.type(key)
  }

  /** Handed out as a key. */
  private type(key: KeyEvent, atMs = this.lastAtMs): void {
    if (key.ctrl) this.recent.clear()
    else this.recent.add(key.text, atMs)
    this.emitEvent(key)
  }

  private hold(key: KeyEvent): void {
    if (this.pasted !== null) {
      this.paste(key.text)
      return
    }
    this.held.push(key)
    this.heldAtMs.push(this.lastAtMs)
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
    const { byTiming, minCharacters } = this.options
    const isScan = prefix === '' ? byTiming && [...text].length >= minCharacters : text.length > prefix.length
    if (!isScan) return false
    const delivered = this.leadIsHeld ? [...this.lead].length : 0
    const before = this.recent.before(delivered, this.heldAtMs[0] ?? this.lastAtMs)
    this.tell(key, { data: text.slice(prefix.length), prefix, typed: this.typed(), delivered, before })
    return true
  }

  /** What was handed out key by key turns out to have been a code, from a scanner that types slowly. */
  private wasCode(key: KeyEvent, sinceMs: number): boolean {
    const typed = this.options.byTiming ? this.recent.steady(sinceMs) : ''
    if (typed === '') return false
    const characters = [...typed]
    for (let from = 0; characters.length - from >= this.options.minCharacters; from++) {
      const tail = characters.slice(from)
      const data = tail.map((character) => this.meant(character)).join('')
      if (!this.options.isCode(data)) continue
      this.tell(key, { data, prefix: '', typed: tail.join(''), delivered: tail.length, before: '' })
      return true
    }
    return false
  }

  private tell(
    key: KeyEvent,
    scan: { data: string; prefix: string; typed: string; delivered: number; before: string },
  ): void {
    this.forget()
    this.recent.clear()
    this.emitEvent({ type: 'scan', ...scan, terminator: key.name === 'tab' ? 'tab' : 'enter' })
  }

  private handBack(): void {
    const { held, heldAtMs, pasted, isTruncated } = this
    this.forget()
    for (const [at, key] of held.entries()) this.type(key, heldAtMs[at])
    if (pasted !== null) this.emitEvent({ type: 'paste', text: pasted, truncated: isTruncated })
  }

  private forget(): void {
    this.held = []
    this.heldAtMs = []
    this.lead = ''
    this.leadIsHeld = false
    this.pasted = null
    this.isTruncated = false
  }
}

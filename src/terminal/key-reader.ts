import { pressed } from './control-sequence.ts'
import { EscapeSequence } from './escape-sequence.ts'
import { EscapeWait } from './escape-wait.ts'
import type { KeyEvent, TerminalEvent } from './key-event.ts'
import { controlKey } from './key-table.ts'
import { PasteCollector } from './paste-collector.ts'
import { ScanDetector } from './scan-detector.ts'
import { type ScanOptions, usualScanOptions } from './scan-options.ts'
import { Utf8Decoder } from './utf8-decoder.ts'

/** Nobody types `ESC [` in earnest, so a sequence begun is waited for longer than an Esc alone. */
const sequenceWaitMs = 500
/** After an Esc key the tail of a split sequence is recognised for so long. */
const lateTailMs = 500
/** A paste whose end never comes must not make the till deaf. */
const pasteWaitMs = 2000
const escapeByte = 0x1b

/** Bytes to events, without timers of its own: whoever feeds it flushes it when `dueAtMs` has come. */
export interface KeyReader {
  /**
   * Takes what one read brought, at a time that only ever grows. `busyMs`: for how much of the time since the read before
   * the program was at work and could not have read; a scanner's characters may have lain there as long.
   */
  feed(bytes: Uint8Array, atMs: number, busyMs?: number): TerminalEvent[]
  /** Gives out what has waited long enough for more: a lone Esc, a burst that was no scan. */
  flush(atMs: number): TerminalEvent[]
  /** When to flush next, or null when nothing waits. */
  readonly dueAtMs: number | null
  /** Tells how long the terminal takes to answer; a lone Esc waits longer on a slow line. */
  roundTrip(ms: number): void
  /** Other scanners from now on. */
  configureScans(scans: Partial<ScanOptions>): void
}

/** What cannot be read as anything else is told by `ScanDetector` from a scanner's typing. */
export function createKeyReader(scans: Partial<ScanOptions> = {}): KeyReader {
  return new ByteReader({ ...usualScanOptions, ...scans })
}

class ByteReader implements KeyReader {
  private state: 'ground' | 'sequence' | 'paste' = 'ground'
  /** The sequence began without its escape, which had been taken for the Esc key. */
  private isLate = false
  private escapeGivenAtMs = Number.NEGATIVE_INFINITY
  private returnAtMs = Number.NEGATIVE_INFINITY
  private lastAtMs = 0
  private isAltText = false
  private events: TerminalEvent[] = []
  private readonly sequence = new EscapeSequence()
  private readonly escapeWait = new EscapeWait()
  private readonly utf8 = new Utf8Decoder()
  private readonly paste = new PasteCollector()
  private readonly scans: ScanDetector
  private options: ScanOptions

  constructor(options: ScanOptions) {
    this.options = options
    this.scans = new ScanDetector(options, (event) => this.events.push(event))
  }

  get dueAtMs(): number | null {
    const due = Math.min(this.scans.dueAtMs ?? Number.POSITIVE_INFINITY, this.lastAtMs + this.patienceMs())
    return Number.isFinite(due) ? due : null
  }

  roundTrip(ms: number): void {
    this.escapeWait.roundTrip(ms)
  }

  configureScans(scans: Partial<ScanOptions>): void {
    this.options = { ...this.options, ...scans }
    this.scans.configure(this.options)
  }

  feed(bytes: Uint8Array, atMs: number, busyMs = 0): TerminalEvent[] {
    this.scans.busy(busyMs)
    for (let at = 0; at < bytes.length; ) {
      if (this.state === 'paste') {
        const end = this.paste.take(bytes, at)
        if (end < 0) break
        this.endPaste(true)
        at = end
        continue
      }
      const byte = bytes[at++] ?? 0
      const next = bytes[at] ?? 0
      this.byte(byte, atMs, next >= 0x20 && next !== 0x7f)
    }
    this.lastAtMs = atMs
    return this.taken()
  }

  flush(atMs: number): TerminalEvent[] {
    if (atMs >= this.lastAtMs + this.patienceMs()) this.giveUp(atMs)
    this.scans.flush(atMs)
    return this.taken()
  }

  private taken(): TerminalEvent[] {
    const { events } = this
    this.events = []
    return events
  }

  private patienceMs(): number {
    if (this.state === 'ground') return this.utf8.isPartial ? sequenceWaitMs : Number.POSITIVE_INFINITY
    if (this.state === 'paste') return pasteWaitMs
    return this.sequence.isBareEscape || this.isLate ? this.escapeWait.ms : sequenceWaitMs
  }

  /** Nothing more came: what began stands for itself. */
  private giveUp(atMs: number): void {
    if (this.state === 'ground') this.utf8.end((codePoint) => this.codePoint(codePoint, atMs, false))
    else if (this.state === 'paste') this.endPaste(false)
    else if (this.isLate) this.handBackTail(this.sequence.raw, atMs)
    else {
      this.state = 'ground'
      if (this.sequence.isBareEscape) this.escapeGivenAtMs = this.lastAtMs
      for (const event of this.sequence.typed()) this.scans.interrupt(event)
    }
  }

  private byte(byte: number, atMs: number, hasMore: boolean): void {
    if (this.state === 'ground') this.groundByte(byte, atMs, hasMore)
    else this.sequenceByte(byte, atMs, hasMore)
  }

  private groundByte(byte: number, atMs: number, hasMore: boolean): void {
    const isTail = (byte === 0x5b || byte === 0x4f) && atMs - this.escapeGivenAtMs <= lateTailMs
    if (isTail && !this.utf8.isPartial) {
      this.isLate = true
      this.state = 'sequence'
      this.sequence.begin(byte === 0x5b ? '[' : 'O')
      return
    }
    this.utf8.push(byte, (codePoint) => {
      if (codePoint === escapeByte) {
        this.state = 'sequence'
        this.sequence.begin('\x1b')
      } else this.codePoint(codePoint, atMs, hasMore)
    })
  }

  private sequenceByte(byte: number, atMs: number, hasMore: boolean): void {
    const rawBefore = this.sequence.raw
    const outcome = this.sequence.push(byte)
    if (outcome.is === 'unfinished') return
    if (outcome.is === 'paste') {
      this.state = 'paste'
      this.isLate = false
      return
    }
    const isNothing = outcome.is === 'broken' || (outcome.is === 'whole' && outcome.event === null)
    if (this.isLate && isNothing) this.handBackTail(outcome.is === 'broken' ? rawBefore : this.sequence.raw, atMs)
    this.state = 'ground'
    if (outcome.is === 'alt-text') {
      this.isAltText = true
      this.groundByte(byte, atMs, hasMore)
    } else if (outcome.is === 'broken') {
      // CAN and SUB are there to break off a sequence; any other byte counts for itself.
      if (byte !== 0x18 && byte !== 0x1a) this.groundByte(byte, atMs, hasMore)
    } else this.wholeSequence(outcome.event, outcome.escapes, atMs)
  }

  private wholeSequence(event: TerminalEvent | null, escapes: number, atMs: number): void {
    if (this.isLate) {
      this.escapeWait.sawSplit(atMs - this.escapeGivenAtMs)
      this.escapeGivenAtMs = Number.NEGATIVE_INFINITY
      this.isLate = false
    }
    for (let left = escapes; left > 0; left--) this.scans.interrupt(pressed(controlKey(escapeByte), '\x1b'))
    // Answers and the mouse come between a scanner's characters and do not break them up.
    if (event?.type === 'key') this.scans.interrupt(event)
    else if (event !== null) this.events.push(event)
  }

  /** After an Esc somebody really typed a bracket: the characters are given out as typed. */
  private handBackTail(raw: string, atMs: number): void {
    this.state = 'ground'
    this.isLate = false
    this.escapeGivenAtMs = Number.NEGATIVE_INFINITY
    for (let at = 0; at < raw.length; at++) this.codePoint(raw.charCodeAt(at), atMs, false)
  }

  private endPaste(isWhole: boolean): void {
    this.state = 'ground'
    this.scans.interrupt(this.paste.finish(isWhole))
  }

  private codePoint(codePoint: number, atMs: number, hasMore: boolean): void {
    const raw = String.fromCodePoint(codePoint)
    if (codePoint >= 0x20 && codePoint !== 0x7f) {
      // C1 control characters are nothing anybody types.
      if (codePoint >= 0x80 && codePoint < 0xa0) return
      this.returnAtMs = Number.NEGATIVE_INFINITY
      const alt = this.isAltText
      this.isAltText = false
      const key: KeyEvent = { type: 'key', name: 'char', text: raw, ctrl: false, alt, shift: false, raw }
      if (alt) this.scans.interrupt(key)
      else this.scans.character(key, atMs, hasMore)
      return
    }
    // Some terminals and scanners end a line with both.
    if (codePoint === 0x0a && atMs - this.returnAtMs <= this.options.gapMs) {
      this.returnAtMs = Number.NEGATIVE_INFINITY
      return
    }
    this.returnAtMs = codePoint === 0x0d ? atMs : Number.NEGATIVE_INFINITY
    const key: KeyEvent = { type: 'key', ...controlKey(codePoint), raw }
    if (key.name === 'enter' || key.name === 'tab') this.scans.end(key, atMs)
    else this.scans.other(key, atMs)
  }
}

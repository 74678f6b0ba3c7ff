import { controlSequenceEvent, pressed } from './control-sequence.ts'
import type { TerminalEvent } from './key-event.ts'
import { controlKey, linuxKey, type NamedKey, ss3Key } from './key-table.ts'
import { oldPointer } from './pointer-report.ts'

const escapeByte = 0x1b
/** What is longer than this is no sequence we know; the rest of it is passed over. */
const longestSequence = 64

type Part = 'escape' | 'control' | 'passing' | 'linux' | 'single-shift' | 'pointer' | 'string' | 'string-escape'

/** What a byte made of the sequence. */
export type Outcome =
  | { readonly is: 'unfinished' }
  /** Whole; null for one that says nothing to a till. `escapes`: so often the Esc key was pressed right before it. */
  | { readonly is: 'whole'; readonly event: TerminalEvent | null; readonly escapes: number }
  | { readonly is: 'paste' }
  /** The byte does not belong to it and is to be read again. */
  | { readonly is: 'broken' }
  /** The byte begins a character beyond ASCII that is pressed with alt. */
  | { readonly is: 'alt-text' }

const unfinished: Outcome = { is: 'unfinished' }
const broken: Outcome = { is: 'broken' }
const dropped: Outcome = { is: 'whole', event: null, escapes: 0 }

/** One sequence from its escape byte to its end. It keeps no more of it than it may need. */
export class EscapeSequence {
  raw = ''
  private part: Part = 'escape'
  private parameters = ''
  /** Escape bytes it began with: `ESC ESC [ A` is alt with an arrow. */
  private escapes = 1

  /** Begins anew: with the escape, or with the bracket or O of a tail whose escape came long before. */
  begin(raw: '\x1b' | '[' | 'O'): void {
    this.raw = raw
    this.part = raw === '\x1b' ? 'escape' : raw === '[' ? 'control' : 'single-shift'
    this.parameters = ''
    this.escapes = 1
  }

  /** Only the escape came so far, which may be the Esc key. */
  get isBareEscape(): boolean {
    return this.part === 'escape'
  }

  /** The keys it stands for when nothing more comes: Esc as often as it came, alt with a bracket, or nothing. */
  typed(): TerminalEvent[] {
    if (this.part === 'escape') return [...this.raw].map((raw) => pressed(controlKey(escapeByte), raw))
    if (this.raw.length !== this.escapes + 1) return []
    return [pressed({ name: 'char', text: this.raw.slice(-1), ctrl: false, alt: true, shift: false }, this.raw)]
  }

  push(byte: number): Outcome {
    if (this.raw.length < longestSequence) this.raw += String.fromCharCode(byte)
    const character = String.fromCharCode(byte)
    switch (this.part) {
      case 'escape':
        return this.afterEscape(byte)
      case 'control':
        return this.inControl(byte)
      case 'passing':
        return byte < 0x20 || byte > 0x7e ? broken : byte >= 0x40 ? dropped : unfinished
      case 'linux':
        return this.key(linuxKey(character))
      case 'single-shift':
        if (byte < 0x20 || byte > 0x7e) return broken
        if (this.parameters !== '' || byte < 0x31 || byte > 0x39) return this.key(ss3Key(this.parameters, character))
        this.parameters = character
        return unfinished
      case 'pointer':
        return this.inPointer()
      default:
        return this.inString(byte)
    }
  }

  private afterEscape(byte: number): Outcome {
    if (byte === escapeByte) {
      if (this.escapes < longestSequence / 2) this.escapes++
      this.raw = '\x1b'.repeat(this.escapes)
      return unfinished
    }
    if (byte === 0x5b) this.part = 'control'
    else if (byte === 0x4f) this.part = 'single-shift'
    else if (byte === 0x50 || byte === 0x58 || (byte >= 0x5d && byte <= 0x5f)) this.part = 'string'
    else if (byte >= 0x80) return { is: 'alt-text' }
    else {
      const isControl = byte < 0x20 || byte === 0x7f
      const text = String.fromCharCode(byte)
      const key = isControl ? controlKey(byte) : ({ name: 'char', text, ctrl: false, alt: true, shift: false } as const)
      return { is: 'whole', event: pressed(key, this.raw.slice(-2), true), escapes: this.escapes - 1 }
    }
    return unfinished
  }

  private inControl(byte: number): Outcome {
    if (byte < 0x20 || byte > 0x7e) return broken
    const { parameters } = this
    const character = String.fromCharCode(byte)
    if (parameters === '' && character === '[') this.part = 'linux'
    else if (parameters === '' && character === 'M') this.part = 'pointer'
    // rxvt ends shifted keys with a dollar sign, which elsewhere only stands before the end.
    else if (byte < 0x40 && !(character === '$' && /^\d+$/.test(parameters))) {
      this.parameters += character
      if (this.parameters.length > longestSequence) this.part = 'passing'
    } else if (parameters === '200' && character === '~') return { is: 'paste' }
    else return this.whole(controlSequenceEvent({ parameters, final: character, raw: this.raw }, this.escapes > 1))
    return unfinished
  }

  private inPointer(): Outcome {
    const bytes = this.raw.slice(this.raw.indexOf('M') + 1)
    if (bytes.length < 3) return unfinished
    return this.whole(oldPointer(bytes.charCodeAt(0), bytes.charCodeAt(1), bytes.charCodeAt(2)))
  }

  /** Inside an answer we have no use for (OSC, DCS, APC …). */
  private inString(byte: number): Outcome {
    if (byte === 0x07 || byte === 0x18 || byte === 0x1a) return dropped
    if (this.part === 'string') {
      if (byte === escapeByte) this.part = 'string-escape'
      return unfinished
    }
    if (byte === 0x5c) return dropped
    this.begin('\x1b')
    return this.push(byte)
  }

  private key(key: NamedKey | null): Outcome {
    return this.whole(key === null ? null : pressed(key, this.raw, this.escapes > 1))
  }

  private whole(event: TerminalEvent | null): Outcome {
    const own = event?.type === 'key' ? 2 : 1
    return { is: 'whole', event, escapes: Math.max(0, this.escapes - own) }
  }
}

/** What comes in from a terminal, told apart once: keys, pastes, scans, the mouse, and answers to our own questions. */
export type TerminalEvent = KeyEvent | PasteEvent | ScanEvent | MouseEvent | AnswerEvent

export type FunctionKeyName = 'f1' | 'f2' | 'f3' | 'f4' | 'f5' | 'f6' | 'f7' | 'f8' | 'f9' | 'f10' | 'f11' | 'f12'

export type KeyName =
  | FunctionKeyName
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown'
  | 'insert'
  | 'delete'
  | 'backspace'
  | 'enter'
  | 'tab'
  | 'escape'
  /** A character; `text` says which. */
  | 'char'

export interface KeyEvent {
  readonly type: 'key'
  readonly name: KeyName
  /** For 'char' one code point (a ctrl-letter is given in lower case), for all other keys ''. */
  readonly text: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  /** The bytes it came as, one character (0–255) a byte; a character above 127 stands for itself. */
  readonly raw: string
}

/** Pasted text without control characters apart from line feed and tab; at most `maxPasteCharacters`. */
export interface PasteEvent {
  readonly type: 'paste'
  readonly text: string
  /** More was pasted than is kept, or its end never came. */
  readonly truncated: boolean
}

/** What a scanner typed. */
export interface ScanEvent {
  readonly type: 'scan'
  /** Without prefix and terminator. May hold U+001D, the group separator of GS1 codes. */
  readonly data: string
  /** The configured prefix it began with, such as ']C1', or ''. */
  readonly prefix: string
  /** What the scanner pressed after it. A text field that wants the scan as typing adds this key itself. */
  readonly terminator: 'enter' | 'tab'
  /**
   * How many of its leading characters were already handed out as 'char' keys, because the first one came alone:
   * 0 or 1, or more when it begins with a slow run of one character. Whoever acted on them takes that back; so what
   * a character does before anything is confirmed must be easy to undo.
   */
  readonly delivered: number
  /**
   * Characters that were handed out as keys right before `data`, with no other key between and close enough to have been
   * meant as one text: of a code that a stuck line tore in two, the first half. Not counted in `delivered`.
   */
  readonly before: string
  /** `data` as it was typed, before the scanner's keyboard layout was made up for. */
  readonly typed: string
}

export interface MouseEvent {
  readonly type: 'mouse'
  readonly action: 'press' | 'release' | 'drag' | 'wheel-up' | 'wheel-down'
  /** From 0. */
  readonly column: number
  readonly row: number
  /** 0 left, 1 middle, 2 right; 3 where the terminal does not say which was released. */
  readonly button: number
}

/** 'status' ESC[0n · 'cursor' a cursor report · 'device' what the terminal is · 'other' everything else it may report. */
export interface AnswerEvent {
  readonly type: 'answer'
  readonly answer: 'status' | 'cursor' | 'device' | 'other'
  readonly raw: string
}

/** More of a paste than this is dropped: nobody pastes a longer text into a till on purpose. */
export const maxPasteCharacters = 65_536

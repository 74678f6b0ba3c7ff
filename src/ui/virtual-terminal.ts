/** What Ink takes for its terminal: a screen that only keeps the last frame, and a keyboard that gets what is fed to it. */
import { EventEmitter } from 'node:events'

/**
 * Ink's output. In its debug mode Ink writes each frame whole and nothing else, so a write is a frame; an empty one is
 * its question whether all is written.
 */
export class VirtualScreen extends EventEmitter {
  readonly isTTY = false
  readonly writable = true
  columns: number
  rows: number
  private readonly onFrame: (frame: string) => void

  constructor(columns: number, rows: number, onFrame: (frame: string) => void) {
    super()
    this.columns = columns
    this.rows = rows
    this.onFrame = onFrame
  }

  write(frame: string, written?: () => void): boolean {
    if (frame !== '') this.onFrame(frame)
    written?.()
    return true
  }
}

/** Ink's input: it reads what is there when told that something is. */
export class VirtualKeyboard extends EventEmitter {
  readonly isTTY = true
  private waiting: string | null = null

  /** One key or one paste at a time: Ink takes several characters at once for a paste. */
  feed(raw: string): void {
    this.waiting = raw
    this.emit('readable')
    this.waiting = null
  }

  read(): string | null {
    const text = this.waiting
    this.waiting = null
    return text
  }

  setEncoding(): this {
    return this
  }

  setRawMode(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }
}

import type { TerminalEvent } from '../../src/terminal/key-event.ts'
import { createKeyReader } from '../../src/terminal/key-reader.ts'

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** An event in one word, for tables. */
export function word(event: TerminalEvent): string {
  switch (event.type) {
    case 'key': {
      const modifiers = `${event.ctrl ? 'ctrl-' : ''}${event.alt ? 'alt-' : ''}${event.shift ? 'shift-' : ''}`
      return `${modifiers}${event.name === 'char' ? event.text : event.name}`
    }
    case 'paste':
      return `paste(${event.text}${event.truncated ? '…' : ''})`
    case 'scan':
      return `scan(${event.prefix}${event.prefix ? '|' : ''}${event.data},${event.terminator},${event.delivered})`
    case 'mouse':
      return `${event.action}(${event.column},${event.row},${event.button})`
    case 'answer':
      return `answer(${event.answer})`
  }
}

/** Everything a text gives when it comes in one read and nothing follows. */
export function read(text: string): string[] {
  const reader = createKeyReader()
  return [...reader.feed(bytes(text), 0), ...reader.flush(5000), ...reader.flush(10_000)].map(word)
}

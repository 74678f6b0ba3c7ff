/** Where a text stops being JSON: the first character that cannot stand there, lines and columns from 1. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  /** The text from there on, a few characters; empty at the end of the file. */
  readonly found: string
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const word = /true|false|null/y
const blank = /[ \t\n\r]*/y
const foundLength = 12

/**
 * Finds the fault in a text that JSON.parse refuses; null when there is none. JSON.parse itself says only sometimes
 * where it stopped.
 */
export function jsonFault(source: string): JsonFault | null {
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) at = pattern.lastIndex
    return found !== null
  }
  const open: ('}' | ']')[] = []
  // What may come next: a value, a key, or what follows a value.
  let wanted: 'value' | 'first-value' | 'key' | 'first-key' | 'after' = 'value'
  for (;;) {
    skip(blank)
    const next = source[at]
    const closing = open.at(-1)
    if (next === undefined) return wanted === 'after' && closing === undefined ? null : faultAt(source, at)
    if (next === closing && (wanted === 'after' || wanted === 'first-value' || wanted === 'first-key')) {
      at++
      open.pop()
      wanted = 'after'
    } else if (wanted === 'after') {
      if (next !== ',' || closing === undefined) return faultAt(source, at)
      at++
      wanted = closing === '}' ? 'key' : 'value'
    } else if (wanted === 'key' || wanted === 'first-key') {
      if (!skip(text)) return faultAt(source, at)
      skip(blank)
      if (source[at] !== ':') return faultAt(source, at)
      at++
      wanted = 'value'
    } else if (next === '{' || next === '[') {
      at++
      open.push(next === '{' ? '}' : ']')
      wanted = next === '{' ? 'first-key' : 'first-value'
    } else {
      if (!skip(text) && !skip(number) && !skip(word)) return faultAt(source, at)
      wanted = 'after'
    }
  }
}

function faultAt(source: string, at: number): JsonFault {
  let line = 1
  let start = 0
  for (let i = source.indexOf('\n'); i >= 0 && i < at; i = source.indexOf('\n', i + 1)) {
    line++
    start = i + 1
  }
  return { line, column: at - start + 1, found: source.slice(at, at + foundLength) }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TerminalEvent } from '../../src/terminal/key-event.ts'
import { createKeyReader } from '../../src/terminal/key-reader.ts'
import { Utf8Decoder } from '../../src/terminal/utf8-decoder.ts'

const pieces = [
  ...[
    'a',
    '7',
    'ж',
    '€',
    '🎭',
    '\r',
    '\n',
    '\t',
    '\x7f',
    '\x03',
    '\x1b',
    '\x1b\x1b',
    '\x1bx',
    '\x1bй',
    '12345678\r',
    ']C1345\r',
    'word ',
  ],
  ...[
    '\x1b[A',
    '\x1b[1;5C',
    '\x1bOP',
    '\x1b[[B',
    '\x1b[15~',
    '\x1b[Z',
    '\x1b[3$',
    '\x1b[<0;10;5M',
    '\x1b[M !!',
    '\x1b[0n',
    '\x1b[24;80R',
  ],
  ...[
    '\x1b[?1;2c',
    '\x1b]0;title\x07',
    '\x1bP1$r\x1b\\',
    '\x1b[200~pasted\r\n\x1b[31mtext\x1b[201~',
    '\x1b[',
    '[',
    'O',
    '\x18',
    '\x9b',
    '\x1b[99;;;~',
  ],
]
const stream = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.concat(parts))

function isReport(event: TerminalEvent): boolean {
  return event.type === 'answer' || event.type === 'mouse'
}

/** What is left when an application takes back the characters a scan tells it were handed out before. */
function settled(events: readonly TerminalEvent[]): TerminalEvent[] {
  const left: TerminalEvent[] = []
  for (const event of events) {
    if (event.type !== 'scan') left.push(event)
    else {
      for (let back = event.delivered; back > 0; back--) {
        const at = left.findLastIndex((key) => key.type === 'key')
        expect(left.splice(at, 1)).toMatchObject([{ name: 'char' }])
      }
      left.push({ ...event, delivered: 0 })
    }
  }
  // Reports overtake characters that are held for a scan, so each kind keeps its own order only.
  return [...left.filter(isReport), ...left.filter((event) => !isReport(event))]
}

function read(bytes: Uint8Array, cuts: readonly number[]): TerminalEvent[] {
  const reader = createKeyReader({ prefixes: [']C1'] })
  const events: TerminalEvent[] = []
  let from = 0
  for (const cut of [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    events.push(...reader.feed(bytes.subarray(from, cut), 10))
    from = cut
  }
  events.push(...reader.flush(5000), ...reader.flush(10_000))
  return events
}

test('however the bytes are cut into reads, the same events come out', () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(200), { maxLength: 30 }), (bytes, cuts) => {
      expect(settled(read(bytes, cuts))).toEqual(settled(read(bytes, [])))
    }),
    { numRuns: 3000, seed: 42 },
  )
})

test('byte by byte comes out the same as all at once', () => {
  fc.assert(
    fc.property(stream, (bytes) => {
      expect(settled(read(bytes, [...bytes.keys()]))).toEqual(settled(read(bytes, [])))
    }),
    { numRuns: 2000, seed: 43 },
  )
})

test('whatever comes in, nothing waits for ever and no event holds a control character as text', () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(120), { maxLength: 20 }), (bytes, gaps) => {
      const reader = createKeyReader()
      const events: TerminalEvent[] = []
      let nowMs = 0
      for (const [at, byte] of bytes.entries()) {
        nowMs += gaps[at % Math.max(1, gaps.length)] ?? 0
        if (reader.dueAtMs !== null && reader.dueAtMs <= nowMs) events.push(...reader.flush(nowMs))
        events.push(...reader.feed(Uint8Array.of(byte), nowMs))
      }
      for (let turn = 0; turn < 3 && reader.dueAtMs !== null; turn++) events.push(...reader.flush(reader.dueAtMs))
      expect(reader.dueAtMs).toBeNull()
      for (const event of events) {
        if (event.type === 'key') expect(event.text).not.toMatch(/\p{Cc}/u)
        if (event.type === 'paste') expect(event.text).not.toMatch(/(?![\n\t])\p{Cc}/u)
      }
    }),
    { numRuns: 2000, seed: 44 },
  )
})

test('UTF-8, right or wrong, is read as TextDecoder reads it', () => {
  const utf8 = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  )
  fc.assert(
    fc.property(utf8, (bytes) => {
      let text = ''
      const decoder = new Utf8Decoder()
      const take = (codePoint: number) => {
        text += String.fromCodePoint(codePoint)
      }
      for (const byte of bytes) decoder.push(byte, take)
      decoder.end(take)
      expect(text).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    }),
    { numRuns: 3000, seed: 45 },
  )
})

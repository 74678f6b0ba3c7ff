import { expect, test } from 'vitest'
import type { TerminalEvent } from '../../src/terminal/key-event.ts'
import { createKeyReader } from '../../src/terminal/key-reader.ts'
import type { ScanOptions } from '../../src/terminal/scan-options.ts'
import { bytes, word } from './event-words.ts'

const code = '40063813339311234567'

/** Feeds pieces, each so many milliseconds after the one before; flushes as a timer would; tells what came out and when. */
function feed(
  pieces: readonly (readonly [afterMs: number, text: string])[],
  options: Partial<ScanOptions> = {},
): string[] {
  const reader = createKeyReader(options)
  const out: string[] = []
  let nowMs = 0
  const tell = (events: TerminalEvent[]) => {
    for (const event of events) out.push(`${nowMs} ${word(event)}`)
  }
  for (const [afterMs, text] of pieces) {
    const atMs = nowMs + afterMs
    while (reader.dueAtMs !== null && reader.dueAtMs <= atMs) {
      nowMs = reader.dueAtMs
      tell(reader.flush(nowMs))
    }
    nowMs = atMs
    tell(reader.feed(bytes(text), nowMs))
  }
  while (reader.dueAtMs !== null) {
    nowMs = reader.dueAtMs
    tell(reader.flush(nowMs))
  }
  return out
}

function oneByOne(text: string, gapMs: number): [number, string][] {
  return [...text].map((character) => [gapMs, character])
}

test('a scan in one read is a scan and no key', () => {
  expect(feed([[0, `${code}\r`]])).toEqual([`0 scan(${code},enter,0)`])
  expect(feed([[0, `${code}\r\n`]])).toEqual([`0 scan(${code},enter,0)`])
  expect(feed([[0, `${code}\t`]])).toEqual([`0 scan(${code},tab,0)`])
})

test.each([1, 5, 20, 35])(
  'a scan typed by a wedge with gaps of %i ms hands out its first character and tells so',
  (gapMs) => {
    const events = feed(oneByOne(`${code}\r`, gapMs))
    expect(events).toEqual([`${gapMs} 4`, `${gapMs * 21} scan(${code},enter,1)`])
  },
)

test('a scan in fragments of any size is one scan', () => {
  expect(
    feed([
      [0, '40063'],
      [20, '813339'],
      [30, '311234567'],
      [20, '\r'],
    ]),
  ).toEqual([`70 scan(${code},enter,0)`])
})

test('two scans in one read are two scans', () => {
  expect(feed([[0, '12345678\r87654321\r']])).toEqual(['0 scan(12345678,enter,0)', '0 scan(87654321,enter,0)'])
})

test('figures typed by hand come out at once, one by one', () => {
  expect(feed(oneByOne('12345678\r', 80))).toEqual([
    '80 1',
    '160 2',
    '240 3',
    '320 4',
    '400 5',
    '480 6',
    '560 7',
    '640 8',
    '720 enter',
  ])
})

test('two keys rolled over each other wait no longer than the quiet time', () => {
  expect(
    feed([
      [0, 'a'],
      [20, 'b'],
      [200, 'c'],
    ]),
  ).toEqual(['0 a', '80 b', '220 c'])
})

test('a short burst ended by Enter is typing, and waits for nothing', () => {
  expect(feed([[0, '12\r']])).toEqual(['0 1', '0 2', '0 enter'])
})

test('another key ends a burst at once, in order', () => {
  expect(feed([[0, 'abcdefgh\x1b[A']])).toEqual(['0 a', '0 b', '0 c', '0 d', '0 e', '0 f', '0 g', '0 h', '0 up'])
})

test('a burst without Enter is handed back as keys after the quiet time', () => {
  expect(feed([[0, 'abcdefgh']])).toEqual('abcdefgh'.split('').map((letter) => `120 ${letter}`))
  expect(feed([[0, 'abc']])).toEqual(['60 a', '60 b', '60 c'])
})

test('a key held down repeats at once', () => {
  expect(feed(oneByOne('jjjjjjjjjj', 33)).map((line) => line.split(' ')[1])).toEqual([...'jjjjjjjjjj'])
  expect(feed(oneByOne('jjjj', 33))).toEqual(['33 j', '66 j', '99 j', '132 j'])
})

test('a code with repeated figures is still a scan', () => {
  expect(feed(oneByOne('00000000001234567890\r', 8))).toEqual(['8 0', '168 scan(00000000001234567890,enter,1)'])
  expect(feed(oneByOne('0001234567\r', 20))).toEqual(['20 0', '40 0', '60 0', '220 scan(0001234567,enter,3)'])
})

test('an answer of the terminal between the characters does not break a scan up', () => {
  expect(
    feed([
      [0, '4006'],
      [5, '\x1b[0n'],
      [5, '381333\r'],
    ]),
  ).toEqual(['5 answer(status)', '10 scan(4006381333,enter,0)'])
})

test('a group separator is part of the code, other control characters are not', () => {
  expect(feed([[0, '0104006381\x1d21AB\x03\x04\r']])).toEqual(['0 scan(0104006381\x1d21AB,enter,0)'])
  expect(feed([[0, 'ab\x03']])).toEqual(['60 a', '60 b', '60 ctrl-c'])
})

test('a scan under a Cyrillic layout is a scan', () => {
  expect(feed([[0, 'АБВГД12345\r']])).toEqual(['0 scan(АБВГД12345,enter,0)'])
})

test('a configured prefix makes a scan of any length and of slow typing, and is told apart', () => {
  const prefixes = [']C1', ']Q1']
  expect(feed([[0, ']C112\r']], { prefixes })).toEqual(['0 scan(]C1|12,enter,0)'])
  expect(feed([...oneByOne(']Q1', 20), ...oneByOne('98765\r', 120)], { prefixes }).at(-1)).toBe(
    '780 scan(]Q1|98765,enter,0)',
  )
  expect(feed([[0, ']']], { prefixes })).toEqual(['100 ]'])
  expect(feed([[0, ']C1\r']], { prefixes }).map((line) => line.slice(2))).toEqual([']', 'C', '1', 'enter'])
})

test('the gap and the length can be set', () => {
  expect(feed(oneByOne('12345678\r', 50), { gapMs: 60, quietMs: 90 }).at(-1)).toBe('450 scan(12345678,enter,1)')
  expect(feed([[0, '1234\r']], { minCharacters: 4 })).toEqual(['0 scan(1234,enter,0)'])
})

test('once it is clear that no fingers type, a stuck line does not tear a scan apart', () => {
  expect(feed([...oneByOne('40063', 5), [110, '81333\r']]).at(-1)).toBe('135 scan(4006381333,enter,1)')
  expect(feed([...oneByOne('400', 5), [70, '6381333\r']]).at(-1)).toMatch(/scan\(6381333/)
})

test('what went out before a line got stuck is told with the scan', () => {
  const reader = createKeyReader()
  reader.feed(bytes('4'), 1000)
  const [scan] = reader.feed(bytes('006381333931\r'), 1200)
  expect(scan).toMatchObject({ type: 'scan', data: '006381333931', delivered: 0, before: '4' })
  reader.feed(bytes('x'), 2000)
  expect(reader.feed(bytes('12345678\r'), 3000)).toMatchObject([{ type: 'scan', before: '' }])
})

test('the time the program itself was busy does not count as a gap', () => {
  const reader = createKeyReader()
  reader.feed(bytes('4'), 1000)
  reader.feed(bytes('0063'), 1090, 88)
  expect(reader.feed(bytes('81333\r'), 1092).map(word)).toEqual(['scan(4006381333,enter,1)'])
})

test('where every scanner sends a prefix, speed alone makes no scan', () => {
  const options = { prefixes: [']'], byTiming: false }
  expect(feed([[0, `${code}\r`]], options).join()).not.toContain('scan')
  expect(feed([[0, `]Q1${code}\r`]], options)).toEqual([`0 scan(]Q1|${code},enter,0)`])
  expect(feed(oneByOne(`]C1${code}\r`, 90), options).at(-1)).toBe(`2160 scan(]C1|${code},enter,0)`)
  expect(feed([[0, ']-1234567\r']], options).join()).not.toContain('scan')
})

test('a slow scanner is known by a code that can be nothing else, however its characters went out', () => {
  const isCode = (text: string): boolean => text === code
  expect(feed(oneByOne(`${code}\r`, 50), { isCode }).at(-1)).toBe(`1050 scan(${code},enter,20)`)
  expect(feed([[0, 'ab'], ...oneByOne(`${code}\r`, 50)], { isCode }).at(-1)).toBe(`1050 scan(${code},enter,20)`)
  // The same typed by a person, however quick.
  expect(feed(oneByOne(`${code}\r`, 90), { isCode }).at(-1)).toBe('1890 enter')
})

test('keys that cannot be taken back wait until no scanner can have pressed them, and no longer', () => {
  const waits = (key: { text: string }): boolean => key.text === 'q'
  expect(feed([[0, 'q']], { waits })).toEqual(['35 q'])
  expect(
    feed(
      [
        [0, 'q'],
        [10, '\x1b[A'],
      ],
      { waits },
    ),
  ).toEqual(['10 q', '10 up'])
  expect(feed(oneByOne('q1234567\r', 20), { waits })).toEqual(['180 scan(q1234567,enter,0)'])
  expect(feed(oneByOne('qqqq', 33), { waits })).toEqual(['66 q', '66 q', '99 q', '132 q'])
  expect(feed(oneByOne('qq12345\r', 20), { waits }).at(-1)).toBe('160 scan(qq12345,enter,2)')
})

test('under another layout than the scanner is set to, its characters are made up for; typing is not', () => {
  const layout = Object.fromEntries([...'àç_è-('].map((typed, figure) => [typed, String(figure)]))
  expect(feed([[0, 'ç__è-(àà\r']], { layout })).toEqual(['0 scan(12234500,enter,0)'])
  expect(feed([[0, 'ç_\r']], { layout })).toEqual(['0 ç', '0 _', '0 enter'])
})

test.each([1, 2, 3, 9, 17, 19, 20])('a line stuck behind the character %i of a code loses nothing of it', (at) => {
  const isCode = (text: string): boolean => text === code
  const reader = createKeyReader({ isCode })
  const events = [...reader.feed(bytes('x'), 0), ...reader.feed(bytes(code.slice(0, at)), 1000)]
  events.push(...reader.flush(1200), ...reader.feed(bytes(`${code.slice(at)}\r`), 1400))
  const scan = events.at(-1)
  if (scan?.type !== 'scan') throw new Error('no scan')
  expect(scan.before + scan.data).toBe(code)
  expect(events.filter(({ type }) => type === 'key')).toHaveLength(1 + scan.delivered + scan.before.length)
})

test('a slow code with its Enter late is still one', () => {
  const options = { isCode: (text: string): boolean => text === code, gapMs: 80 }
  expect(feed([...oneByOne(code, 50), [300, '\r']], options).at(-1)).toBe(`1300 scan(${code},enter,20)`)
})

import { describe, expect, test } from 'vitest'
import { maxPasteCharacters } from '../../src/terminal/key-event.ts'
import { createKeyReader } from '../../src/terminal/key-reader.ts'
import { bytes, word } from './event-words.ts'

/** Everything a text gives when it comes in one read and nothing follows. */
function read(text: string): string[] {
  const reader = createKeyReader()
  return [...reader.feed(bytes(text), 0), ...reader.flush(5000), ...reader.flush(10_000)].map(word)
}

describe('keys', () => {
  test.each([
    [
      'xterm',
      [
        '\x1bOP',
        '\x1bOQ',
        '\x1bOR',
        '\x1bOS',
        '\x1b[15~',
        '\x1b[17~',
        '\x1b[18~',
        '\x1b[19~',
        '\x1b[20~',
        '\x1b[21~',
        '\x1b[23~',
        '\x1b[24~',
      ],
    ],
    [
      'vt220 and rxvt',
      [
        '\x1b[11~',
        '\x1b[12~',
        '\x1b[13~',
        '\x1b[14~',
        '\x1b[15~',
        '\x1b[17~',
        '\x1b[18~',
        '\x1b[19~',
        '\x1b[20~',
        '\x1b[21~',
        '\x1b[23~',
        '\x1b[24~',
      ],
    ],
    [
      'linux console',
      [
        '\x1b[[A',
        '\x1b[[B',
        '\x1b[[C',
        '\x1b[[D',
        '\x1b[[E',
        '\x1b[17~',
        '\x1b[18~',
        '\x1b[19~',
        '\x1b[20~',
        '\x1b[21~',
        '\x1b[23~',
        '\x1b[24~',
      ],
    ],
    ['kitty', ['\x1b[P', '\x1b[Q', '\x1b[13~', '\x1b[S']],
  ])('function keys of %s', (_terminal, sequences) => {
    expect(sequences.map((sequence) => read(sequence))).toEqual(sequences.map((_sequence, index) => [`f${index + 1}`]))
  })

  test.each([
    ['\x1b[A', 'up'],
    ['\x1b[B', 'down'],
    ['\x1b[C', 'right'],
    ['\x1b[D', 'left'],
    ['\x1bOA', 'up'],
    ['\x1bOD', 'left'],
    ['\x1b[1;5C', 'ctrl-right'],
    ['\x1b[1;2A', 'shift-up'],
    ['\x1b[1;3D', 'alt-left'],
    ['\x1b[1;8B', 'ctrl-alt-shift-down'],
    ['\x1b[a', 'shift-up'],
    ['\x1bOd', 'ctrl-left'],
    ['\x1b\x1b[A', 'alt-up'],
    ['\x1b[H', 'home'],
    ['\x1b[F', 'end'],
    ['\x1bOH', 'home'],
    ['\x1bOF', 'end'],
    ['\x1b[1~', 'home'],
    ['\x1b[4~', 'end'],
    ['\x1b[7~', 'home'],
    ['\x1b[8~', 'end'],
    ['\x1b[5~', 'pageup'],
    ['\x1b[6~', 'pagedown'],
    ['\x1b[5;5~', 'ctrl-pageup'],
    ['\x1b[2~', 'insert'],
    ['\x1b[3~', 'delete'],
    ['\x1b[3$', 'shift-delete'],
    ['\x1b[3^', 'ctrl-delete'],
    ['\x1b[Z', 'shift-tab'],
    ['\x1b[1;2P', 'shift-f1'],
    ['\x1b[25~', 'shift-f1'],
    ['\x1b[34~', 'shift-f8'],
    ['\x1b[1;2R', 'shift-f3'],
    ['\x1bOM', 'enter'],
    ['\x1bOq', '1'],
    ['\x1bOk', '+'],
    ['\x1b[27;5;105~', 'ctrl-i'],
    ['\x1b[13;2u', 'shift-enter'],
    ['\x1b[1089u', 'с'],
    ['\r', 'enter'],
    ['\n', 'enter'],
    ['\r\n', 'enter'],
    ['\t', 'tab'],
    ['\x7f', 'backspace'],
    ['\b', 'backspace'],
    ['\x03', 'ctrl-c'],
    ['\x1a', 'ctrl-z'],
    ['\x1c', 'ctrl-\\'],
    ['\0', 'ctrl- '],
    ['\x1bx', 'alt-x'],
    ['\x1bй', 'alt-й'],
    ['\x1b\r', 'alt-enter'],
    ['\x1b\x7f', 'alt-backspace'],
    ['\x1b', 'escape'],
    ['\x1b[', 'alt-['],
    ['\x1bO', 'alt-O'],
    ['\x1b]', 'alt-]'],
    ['ж', 'ж'],
    ['€', '€'],
    ['🎭', '🎭'],
  ])('%j is %s', (sequence, key) => {
    expect(read(sequence)).toEqual([key])
  })

  test('an unknown sequence says nothing and spoils nothing behind it', () => {
    expect(read('\x1b[99~\x1b[?1$p\x1b[I\x1b[A')).toEqual(['answer(other)', 'up'])
    expect(read(`\x1b[${'1;'.repeat(500)}~x`)).toEqual(['x'])
    expect(read('\x1b[12\x18\x1b[A')).toEqual(['up'])
    expect(read('\x1b[12\x1b[A')).toEqual(['up'])
    expect(read('\x1b[1\x03')).toEqual(['ctrl-c'])
  })

  test('raw tells the bytes a key came as', () => {
    expect(createKeyReader().feed(bytes('\x1b[1;5C'), 0)).toMatchObject([{ raw: '\x1b[1;5C' }])
  })
})

describe('Esc', () => {
  test('alone it is the Esc key after a short wait, and not before', () => {
    const reader = createKeyReader()
    expect(reader.feed(bytes('\x1b'), 100)).toEqual([])
    expect(reader.dueAtMs).toBe(125)
    expect(reader.flush(124)).toEqual([])
    expect(reader.flush(125).map(word)).toEqual(['escape'])
    expect(reader.dueAtMs).toBeNull()
  })

  test('twice it is the Esc key twice', () => {
    expect(read('\x1b\x1b')).toEqual(['escape', 'escape'])
    expect(read('\x1b\x1b\x1b')).toEqual(['escape', 'escape', 'escape'])
  })

  test('an answer of the terminal right behind it does not make another key of it', () => {
    expect(read('\x1b\x1b[0n')).toEqual(['escape', 'answer(status)'])
  })

  test.each(['[A', 'OP', '[[A', '[15~', '[1;5C'])(
    'parted from %j by more than the wait it is followed by the key, never by text',
    (tail) => {
      const reader = createKeyReader()
      const whole = read(`\x1b${tail}`)
      const events = [
        ...reader.feed(bytes('\x1b'), 0),
        ...reader.flush(30),
        ...reader.feed(bytes(tail), 200),
        ...reader.flush(5000),
      ]
      expect(events.map(word)).toEqual(['escape', ...whole])
    },
  )

  test('after such a split it waits longer', () => {
    const reader = createKeyReader()
    reader.feed(bytes('\x1b'), 0)
    reader.flush(25)
    reader.feed(bytes('[A'), 80)
    reader.feed(bytes('\x1b'), 1000)
    expect(reader.flush(1090)).toEqual([])
    expect(reader.feed(bytes('[B'), 1095).map(word)).toEqual(['down'])
  })

  test('on a slow line it waits longer', () => {
    const reader = createKeyReader()
    reader.roundTrip(150)
    reader.feed(bytes('\x1b'), 0)
    expect(reader.dueAtMs).toBe(100)
  })

  test('a bracket typed after it is a bracket', () => {
    const reader = createKeyReader()
    const events = [
      ...reader.feed(bytes('\x1b'), 0),
      ...reader.flush(30),
      ...reader.feed(bytes('['), 300),
      ...reader.flush(400),
    ]
    expect(events.map(word)).toEqual(['escape', '['])
    expect(reader.feed(bytes('A'), 450).map(word)).toEqual(['A'])
  })

  test('a word beginning with O typed after it is a word', () => {
    const reader = createKeyReader()
    const events = [...reader.feed(bytes('\x1b'), 0), ...reader.flush(30), ...reader.feed(bytes('O'), 200)]
    events.push(...reader.flush(250), ...reader.feed(bytes('l'), 300), ...reader.feed(bytes('a'), 400))
    expect(events.map(word)).toEqual(['escape', 'O', 'l', 'a'])
  })

  test('a sequence may take its time once its bracket is there', () => {
    const reader = createKeyReader()
    const events = [...reader.feed(bytes('\x1b['), 0), ...reader.flush(400), ...reader.feed(bytes('A'), 450)]
    expect(events.map(word)).toEqual(['up'])
  })
})

describe('text', () => {
  test('a character split between reads is one character', () => {
    const reader = createKeyReader()
    const [first = 0, second = 0] = bytes('ж')
    expect(reader.feed(Uint8Array.of(first), 0)).toEqual([])
    expect(reader.feed(Uint8Array.of(second), 90).map(word)).toEqual(['ж'])
  })

  test('half a character that never becomes whole is U+FFFD', () => {
    const reader = createKeyReader()
    reader.feed(Uint8Array.of(0xd0), 0)
    expect(reader.flush(1000).map(word)).toEqual(['\ufffd'])
    expect(reader.feed(Uint8Array.of(0xff), 2000).map(word)).toEqual(['\ufffd'])
    expect(reader.feed(Uint8Array.of(0xd0, 0x0d), 3000).map(word)).toEqual(['\ufffd', 'enter'])
    expect(reader.feed(Uint8Array.of(0xd0, 0x1b, 0x5b, 0x41), 4000).map(word)).toEqual(['\ufffd', 'up'])
  })

  test('A6 a C1 control character is nothing', () => {
    expect(read('\u009b31m')).toEqual(['3', '1', 'm'])
  })
})

describe('pastes', () => {
  test('a paste is one event with its lines, and no key', () => {
    expect(read('\x1b[200~Иван\r\nПетров\t1\r\x1b[201~\r')).toEqual(['paste(Иван\nПетров\t1\n)', 'enter'])
  })

  test('A6 control characters do not get into it', () => {
    expect(read('\x1b[200~a\x1b[31m\x07\x9b\x7f\0b\x1b[201~')).toEqual(['paste(a[31mb)'])
  })

  test('F16 of ten megabytes 64 Ki characters are kept, quickly, and the end is still found', () => {
    const reader = createKeyReader()
    const chunk = bytes('Ж'.repeat(32_768))
    const events = reader.feed(bytes('\x1b[200~'), 0)
    const start = performance.now()
    for (let read = 0; read < 160; read++) events.push(...reader.feed(chunk, read))
    expect(performance.now() - start).toBeLessThan(1000)
    events.push(...reader.feed(bytes('\x1b[201~x'), 200))
    expect(events.map((event) => event.type)).toEqual(['paste', 'key'])
    const [paste] = events
    expect(paste?.type === 'paste' && paste.truncated && paste.text.length).toBeGreaterThan(maxPasteCharacters - 3)
    expect(paste?.type === 'paste' && paste.text.length).toBeLessThanOrEqual(maxPasteCharacters)
  })

  test('a paste whose end never comes ends by itself', () => {
    const reader = createKeyReader()
    reader.feed(bytes('\x1b[200~abc'), 0)
    expect(reader.flush(1000)).toEqual([])
    expect(reader.flush(2000).map(word)).toEqual(['paste(abc…)'])
    expect(reader.feed(bytes('x'), 3000).map(word)).toEqual(['x'])
  })

  test('F16 a long paste without marks is one paste, not thousands of keys', () => {
    const reader = createKeyReader()
    const events = reader.feed(bytes('one line\rother line\n'.repeat(1)), 0)
    expect(events.every((event) => event.type === 'scan')).toBe(true)
    const long = 'x'.repeat(600)
    events.length = 0
    for (let read = 0; read < 500; read++) events.push(...reader.feed(bytes(`${long}\r`), 1000 + read))
    events.push(...reader.flush(9000))
    expect(events.map((event) => event.type)).toEqual(['paste'])
  })
})

describe('reports', () => {
  test.each([
    ['\x1b[<0;10;5M', 'press(9,4,0)'],
    ['\x1b[<0;10;5m', 'release(9,4,0)'],
    ['\x1b[<2;1;1M', 'press(0,0,2)'],
    ['\x1b[<32;3;4M', 'drag(2,3,0)'],
    ['\x1b[<64;300;200M', 'wheel-up(299,199,0)'],
    ['\x1b[<65;1;1M', 'wheel-down(0,0,0)'],
    ['\x1b[M !!', 'press(0,0,0)'],
    ['\x1b[M#!!', 'release(0,0,3)'],
    ['\x1b[0n', 'answer(status)'],
    ['\x1b[24;80R', 'answer(cursor)'],
    ['\x1b[?62;1;6c', 'answer(device)'],
    ['\x1b[>41;354;0c', 'answer(device)'],
    ['\x1b[?2026;2$y', 'answer(other)'],
    ['\x1b[8;24;80t', 'answer(other)'],
  ])('%j is %s', (sequence, expected) => {
    expect(read(sequence)).toEqual([expected])
  })

  test('a pointer moving without a button says nothing', () => {
    expect(read('\x1b[<35;3;4M')).toEqual([])
  })

  test('strings a terminal may send (OSC, DCS, APC) are swallowed whole, also endless ones', () => {
    expect(read('\x1b]11;rgb:0000/0000/0000\x07a')).toEqual(['a'])
    expect(read('\x1bP1$r0m\x1b\\b')).toEqual(['b'])
    expect(read('\x1b_G\x1b\\c')).toEqual(['c'])
    expect(read(`\x1b]52;c;${'A'.repeat(1_000_000)}`)).toEqual([])
    expect(read('\x1b]52;c;abc\x1b[A')).toEqual(['up'])
  })
})

import { describe, expect, test } from 'vitest'
import { createKeyReader } from '../../src/terminal/key-reader.ts'
import { bytes, read, word } from './event-words.ts'

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

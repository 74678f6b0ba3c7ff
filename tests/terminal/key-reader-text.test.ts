import { describe, expect, test } from 'vitest'
import { maxPasteCharacters } from '../../src/terminal/key-event.ts'
import { createKeyReader } from '../../src/terminal/key-reader.ts'
import { bytes, read, word } from './event-words.ts'

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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '../../../src/desk/plan-files/json-fault.ts'

test('JSON has no fault', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
      expect(jsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeNull()
    }),
  )
})

test('a text is faulty exactly when JSON.parse refuses it', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '0',
    '.',
    'e5',
    'true',
    'null',
    ' ',
    '\n',
    '"',
    '\\u00',
    'NaN',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      expect(jsonFault(text) === null).toBe(isJson)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['[1,\n  2,\n  NaN]', 3, 3],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ['[1 2]', 1, 4],
  ['"abc', 1, 1],
  ['', 1, 1],
  ['{}\n{}', 2, 1],
  ["{'a': 1}", 1, 2],
])('%j: the fault is at line %i, column %i', (text, line, column) => {
  expect(jsonFault(text)).toMatchObject({ line, column })
})

test('a million brackets are no danger', () => {
  expect(jsonFault('['.repeat(1_000_000))).toMatchObject({ line: 1, column: 1_000_001 })
})

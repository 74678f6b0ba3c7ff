import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EscposAnswer, parseAnswers } from '../../../printers/dialects/escpos-answers.ts'

const receipt = [0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0x00]

describe('answers in a printer’s stream', () => {
  test('a status byte', () => {
    expect(parseAnswers(Uint8Array.of(0x16)).answers).toEqual([{ type: 'status', byte: 0x16 }])
  })

  test('an acknowledgement with its id', () => {
    expect(parseAnswers(Uint8Array.of(...receipt)).answers).toEqual([{ type: 'receipt', id: 'ABCD' }])
  })

  test('automatic status, flow control and noise are skipped', () => {
    const { answers } = parseAnswers(Uint8Array.of(0x14, 0x00, 0x00, 0x0f, 0x13, 0x11, 0xff, 0x12))
    expect(answers).toEqual([{ type: 'status', byte: 0x12 }])
  })

  test('answers are the same however the stream is cut', () => {
    const stream = [0x12, ...receipt, 0x1c, 0x00, 0x00, 0x0c, 0x16, ...receipt, 0x13, 0x1a]
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 8 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), stream.length]
        const answers: EscposAnswer[] = []
        let rest: Uint8Array = new Uint8Array()
        for (const [index, edge] of edges.entries()) {
          const parsed = parseAnswers(Buffer.concat([rest, Buffer.from(stream.slice(edges[index - 1] ?? 0, edge))]))
          answers.push(...parsed.answers)
          rest = parsed.rest
        }
        expect(answers).toEqual(parseAnswers(Uint8Array.from(stream)).answers)
        expect(answers).toHaveLength(5)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStarAnswers, type StarStatus } from '../../../printers/dialects/star-answers.ts'

const ready = [0x23, 0x06, 0, 0, 0, 0, 0, 0, 0]
const third = [0x23, 0x06, 0, 0, 0, 0, 0, 0x06, 0]
const short = [0x0f, 0x06, 0x20, 0, 0, 0x08, 0]

describe('status blocks in a Star printer’s stream', () => {
  test('a printer in order', () => {
    expect(parseStarAnswers(Uint8Array.from(ready)).answers).toEqual([
      {
        offline: false,
        coverOpen: false,
        error: false,
        paperOut: false,
        paperLow: false,
        jobs: 0,
        raw: '230600000000000000',
      },
    ])
  })

  test.each([
    [[2, 0x08], { offline: true }],
    [[2, 0x20], { coverOpen: true }],
    [[3, 0x08], { error: true }],
    [[5, 0x08], { paperOut: true }],
    [[5, 0x04], { paperLow: true }],
    [[7, 0x6e], { jobs: 31 }],
    [[7, 0x20], { jobs: 8 }],
  ] as const)('byte and bit %j', ([index, bits], status) => {
    const block = Uint8Array.from(ready)
    block[index] = bits
    expect(parseStarAnswers(block).answers).toMatchObject([status])
  })

  test('flow control and noise are skipped', () => {
    const { answers } = parseStarAnswers(Uint8Array.of(0x11, 0x13, 0xff, 0x23, 0x99, ...ready))
    expect(answers).toHaveLength(1)
  })

  test('blocks are the same however the stream is cut', () => {
    const stream = [...ready, 0x13, ...third, ...short, 0x11, ...ready]
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 8 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), stream.length]
        const answers: StarStatus[] = []
        let rest: Uint8Array = new Uint8Array()
        for (const [index, edge] of edges.entries()) {
          const parsed = parseStarAnswers(Buffer.concat([rest, Buffer.from(stream.slice(edges[index - 1] ?? 0, edge))]))
          answers.push(...parsed.answers)
          rest = parsed.rest
        }
        expect(answers.map(({ jobs }) => jobs)).toEqual([0, 3, 0, 0])
      }),
    )
  })
})

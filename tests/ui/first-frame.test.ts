import { describe, expect, test } from 'vitest'
import { Cells } from '../../src/terminal/cells.ts'
import type { ColourDepth } from '../../src/terminal/colour-depth.ts'
import { createApp } from '../../src/ui/app.ts'
import type { Size } from '../../src/ui/layout.ts'
import { makeTheme } from '../../src/ui/theme.ts'
import { type Language, languages } from '../../src/ui/words.ts'
import { FrameKeeper } from './test-till.ts'

interface Picture {
  readonly glyphs: Uint32Array
  readonly styles: Uint16Array
  readonly cursor: Cells['cursor']
}

function picture(keeper: FrameKeeper): Picture {
  const copy = new Cells(1, 1)
  copy.copyAll(keeper.cells)
  return { glyphs: copy.glyphs, styles: copy.styles, cursor: copy.cursor }
}

async function firstAndSecond(language: Language, depth: ColourDepth, drawsLines: boolean, size: Size) {
  const output = new FrameKeeper()
  const app = createApp({
    output,
    clock: () => Date.UTC(2027, 0, 5, 15, 0),
    after: () => () => undefined,
    language,
    theme: makeTheme(depth, drawsLines),
    size,
    leave: () => undefined,
  })
  app.start()
  const first = picture(output)
  await app.loadViews()
  await app.settled()
  await new Promise((resolve) => setImmediate(resolve))
  const frames = output.frames
  const second = picture(output)
  app.close()
  return { first, second, frames }
}

describe('the first frame', () => {
  const small = { columns: 80, rows: 24 }

  test.each(languages)('is cell for cell what Ink draws behind it, in %s', async (language) => {
    const { first, second, frames } = await firstAndSecond(language, 8, true, small)
    expect(frames).toBeGreaterThan(1)
    expect(second).toEqual(first)
  })

  test.each(['none', 8, 16] as const)('is the same with colour depth %s', async (depth) => {
    const { first, second } = await firstAndSecond('en', depth, false, small)
    expect(second).toEqual(first)
  })

  test.each([
    [81, 25],
    [200, 60],
    [132, 43],
  ])('is the same on a screen of %i × %i', async (columns, rows) => {
    const { first, second } = await firstAndSecond('en', 16, true, { columns, rows })
    expect(second).toEqual(first)
  })

  test('is not empty', async () => {
    const { first } = await firstAndSecond('en', 8, false, small)
    expect([...first.glyphs].filter((glyph) => glyph !== 0x20).length).toBeGreaterThan(200)
  })
})

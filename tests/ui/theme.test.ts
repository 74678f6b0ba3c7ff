import { describe, expect, test } from 'vitest'
import { canDrawLines, makeTheme, type Role } from '../../src/ui/theme.ts'

const depths = ['none', 8, 16] as const

describe.each(depths)('the theme of depth %s', (depth) => {
  const { parts } = makeTheme(depth, false)

  test('is never bold black, which many terminals cannot show', () => {
    const wrong = Object.entries(parts).filter(([, part]) => part.fg === 'black' && part.bold && part.bg === undefined)
    expect(wrong).toEqual([])
  })

  test('shows what is chosen and what went wrong by more than the colour of its text', () => {
    for (const role of ['chosen', 'notice.error', 'bar'] as const satisfies readonly Role[]) {
      expect(parts[role].bg !== undefined || parts[role].reverse === true, role).toBe(true)
    }
  })
})

test('without colours there are none, and with eight none of the bright ones', () => {
  expect(Object.values(makeTheme('none', false).parts).filter((part) => part.fg ?? part.bg)).toEqual([])
  const eight = Object.values(makeTheme(8, false).parts).flatMap((part) => [part.fg ?? '', part.bg ?? ''])
  expect(eight.filter((colour) => colour === 'grey' || colour.startsWith('bright'))).toEqual([])
})

test('frames are ASCII where lines are of doubtful width', () => {
  const utf8 = { LANG: 'en_US.UTF-8' }
  expect(canDrawLines({ ...utf8, TERM: 'xterm-256color' })).toBe(true)
  expect(canDrawLines({ ...utf8, TERM: 'linux' })).toBe(false)
  expect(canDrawLines({ ...utf8, TERM: 'vt220' })).toBe(false)
  expect(canDrawLines({ LANG: 'C', TERM: 'xterm' })).toBe(false)
  expect(canDrawLines({ LANG: 'ja_JP.UTF-8', TERM: 'xterm' })).toBe(false)
  expect(canDrawLines({})).toBe(false)
  const ascii = Object.values(makeTheme(8, false).glyphs.border).join('')
  expect(ascii).toMatch(/^[+|-]+$/)
})

import { type Style, withEightColours, withoutColours } from './style.ts'

/** How many colours the terminal is trusted with. */
export type ColourDepth = 'none' | 8 | 16

/**
 * Judged by ourselves, because libraries judge TERM wrongly for vt100, vt220 and putty and overlook NO_COLOR:
 * NO_COLOR (when not empty) forbids colours, then the till's own setting decides, then TERM.
 */
export function colourDepth(env: Readonly<Record<string, string | undefined>>, setting?: ColourDepth): ColourDepth {
  if (env.NO_COLOR) return 'none'
  if (setting !== undefined) return setting
  const term = env.TERM ?? ''
  if (term === '' || term === 'dumb' || /^vt\d/.test(term) || term.endsWith('-mono')) return 'none'
  return term.endsWith('-256color') ? 16 : 8
}

/** What a terminal of this depth is asked to show for a style. */
export function atDepth(style: Style, depth: ColourDepth): Style {
  if (depth === 16) return style
  return depth === 8 ? withEightColours(style) : withoutColours(style)
}

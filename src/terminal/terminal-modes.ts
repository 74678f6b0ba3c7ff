/** Terminals whose mouse reports (SGR) and bracketed pastes are worth asking for, by the beginning of TERM. */
const likeXterm =
  /^(?:xterm|rxvt|screen|tmux|putty|vte|gnome|konsole|alacritty|kitty|foot|wezterm|ghostty|st-|mintty|iterm)/

const mouseOn = '\x1b[?1000h\x1b[?1002h\x1b[?1006h'
const mouseOff = '\x1b[?1006l\x1b[?1002l\x1b[?1000l'

export function isLikeXterm(term: string): boolean {
  return likeXterm.test(term)
}

/**
 * Takes the screen over: alternate screen, cursor keys and keypad as plain keys, no wrapping at the right edge (so
 * that the last cell never scrolls), absolute positions, no inserting, ASCII in G0, pastes marked, mouse reports.
 * What a VT220 does not know of this it ignores.
 */
export function enterModes(term: string): string {
  const extras = isLikeXterm(term) ? `\x1b[?2004h${mouseOn}` : ''
  return `\x1b[?1049h\x1b[?1l\x1b>\x1b[?7l\x1b[?6l\x1b[4l\x1b(B\x0f\x1b[?25l${extras}`
}

/**
 * Gives it back as it was. The screen is emptied first: where there is no alternate one, names and prices must not
 * stay to be read. A sequence that was cut off in the middle is cancelled.
 */
export function leaveModes(term: string): string {
  const extras = isLikeXterm(term) ? `${mouseOff}\x1b[?2004l` : ''
  return `\x18${extras}\x1b[r\x1b[m\x1b[H\x1b[2J\x1b[?7h\x1b[?25h\x1b[?1049l`
}

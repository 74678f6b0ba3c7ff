import type { KeySpec } from './command.ts'

const namedKeys: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  backspace: 'Backspace',
  delete: 'Del',
  insert: 'Ins',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  'char: ': 'Space',
}

/** A key as it is printed on keyboards. */
export function keyName(key: KeySpec): string {
  const named = namedKeys[key]
  if (named !== undefined) return named
  if (key.startsWith('ctrl-')) return `Ctrl-${key.slice(5).toUpperCase()}`
  if (key.startsWith('char:')) return key.slice(5)
  return key.toUpperCase()
}

const arrows: Readonly<Record<string, string>> = { up: 'A', down: 'B', right: 'C', left: 'D', home: 'H', end: 'F' }
const numbered: Readonly<Record<string, number>> = {
  insert: 2,
  delete: 3,
  pageup: 5,
  pagedown: 6,
  f5: 15,
  f6: 17,
  f7: 18,
  f8: 19,
  f9: 20,
  f10: 21,
  f11: 23,
  f12: 24,
}
const firstFunctionKeys: Readonly<Record<string, string>> = { f1: 'P', f2: 'Q', f3: 'R', f4: 'S' }
const linuxFunctionKeys: Readonly<Record<string, string>> = { f1: 'A', f2: 'B', f3: 'C', f4: 'D', f5: 'E' }
const single: Readonly<Record<string, string>> = {
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  'shift-tab': '\x1b[Z',
  backspace: '\x7f',
  space: ' ',
}

/**
 * What a terminal sends for a key: 'f1' … 'f12', 'up', 'pagedown', 'enter', 'escape', 'tab', 'shift-tab', 'space', a
 * character as it is, 'ctrl-c', 'alt-x', and arrows and function keys with 'shift-', 'alt-' and 'ctrl-' before them.
 */
export function keyBytes(key: string, term: string): string {
  const plain = single[key]
  if (plain !== undefined) return plain
  if ([...key].length === 1) return key
  const linux = term === 'linux' ? linuxFunctionKeys[key] : undefined
  if (linux !== undefined) return `\x1b[[${linux}`
  const [, modifiers = '', name = ''] = /^((?:shift-|alt-|ctrl-)*)(.+)$/.exec(key) ?? []
  if ([...name].length === 1) {
    const character = modifiers.includes('ctrl-') ? String.fromCharCode(name.toLowerCase().charCodeAt(0) & 0x1f) : name
    return modifiers.includes('alt-') ? `\x1b${character}` : character
  }
  const bits =
    (modifiers.includes('shift-') ? 1 : 0) +
    (modifiers.includes('alt-') ? 2 : 0) +
    (modifiers.includes('ctrl-') ? 4 : 0)
  const arrow = arrows[name]
  if (arrow !== undefined) return bits === 0 ? `\x1b[${arrow}` : `\x1b[1;${bits + 1}${arrow}`
  const first = firstFunctionKeys[name]
  if (first !== undefined) return bits === 0 ? `\x1bO${first}` : `\x1b[1;${bits + 1}${first}`
  const number = numbered[name]
  if (number !== undefined) return bits === 0 ? `\x1b[${number}~` : `\x1b[${number};${bits + 1}~`
  throw new Error(`no key is called ${key}`)
}

/** From a key to the command it means on a screen. */
import type { KeyEvent } from '../terminal/key-event.ts'
import { appliesOn, type Command, commands, countsOn, type KeySpec } from './commands.ts'
import { latinKeys } from './keyboard-layouts.ts'
import type { ScreenId } from './screen-state.ts'

/** How the table writes this key. */
export function specOf(key: KeyEvent): KeySpec {
  if (key.name === 'char') return key.ctrl ? `ctrl-${key.text.toLowerCase()}` : `char:${key.text.toLowerCase()}`
  if (key.name === 'tab' && key.shift) return 'shift-tab'
  return key.name
}

/**
 * The row a key means on a screen, or undefined when no row takes it. A Cyrillic letter means the Latin key it stands on;
 * alt with a letter is never a command, because terminals send it for a lone Esc with a quick key behind it.
 */
export function findCommand(key: KeyEvent, screen: ScreenId, language: string): Command | undefined {
  if (key.name === 'char' && key.alt) return undefined
  const spec = specOf(key)
  const own = rowFor(spec, screen)
  if (own !== undefined || key.name !== 'char') return own
  const prefix = key.ctrl ? 'ctrl-' : 'char:'
  for (const latin of latinKeys(key.text, language)) {
    const row = rowFor(`${prefix}${latin}` as KeySpec, screen)
    if (row !== undefined) return row
  }
  return undefined
}

function rowFor(spec: KeySpec, screen: ScreenId): Command | undefined {
  return commands.find((row) => row.keys.includes(spec) && appliesOn(row, screen) && countsOn(spec, screen))
}

/** What becomes of a key that is no command: Ink's field or list takes it, or it is answered that it does nothing. */
import type { KeyEvent } from '../terminal/key-event.ts'
import { textScreens } from './commands.ts'
import type { ScreenId } from './screen-state.ts'

/** Keys Ink's fields and lists know what to do with; the others would be typed as rubbish. */
const inkKeys: ReadonlySet<KeyEvent['name']> = new Set<KeyEvent['name']>([
  'backspace',
  'delete',
  'left',
  'right',
  'up',
  'down',
  'home',
  'end',
  'enter',
])
/** Keys for going somewhere: where there is nowhere to go, the screen says so itself. */
const travelKeys: ReadonlySet<KeyEvent['name']> = new Set<KeyEvent['name']>(['tab', 'pageup', 'pagedown'])

/** A sign that was typed, and no shortcut. */
export function isCharacter({ name, ctrl, alt }: KeyEvent): boolean {
  return name === 'char' && !ctrl && !alt
}

export function isForInk(key: KeyEvent, screen: ScreenId): boolean {
  // The list of languages is Ink's own, digits and all.
  return isCharacter(key) ? textScreens.has(screen) || screen === 'language' : inkKeys.has(key.name)
}

/** A terminal sends alt for a lone Esc with a quick key behind it, so that is never answered. */
export function wantsAnswer({ name, alt }: KeyEvent): boolean {
  return !alt && !travelKeys.has(name)
}

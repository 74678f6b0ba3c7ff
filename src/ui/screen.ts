/**
 * What a screen is: an id, a pure answer to commands and to what is typed into its fields, and, for a dialog, the box
 * it covers. How it looks is its view, which is loaded with Ink behind the first frame.
 */
import type { CommandId } from './commands.ts'
import type { Intent } from './intent.ts'
import type { Rect } from './layout.ts'
import type { Model, Notice } from './model.ts'
import type { ScreenState } from './screen-state.ts'
import { fill } from './words.ts'

export interface Step<S> {
  readonly state: S
  readonly intents?: readonly Intent[]
}

export interface Screen<S extends ScreenState> {
  readonly id: S['id']
  /** `key` is the key's text, for commands that stand for several: which digit was pressed. */
  onCommand(state: S, command: CommandId, model: Model, key: string): Step<S>
  /** The text of a field changed, or an entry of a list was chosen, by Ink's own input. */
  onInput?(state: S, field: string, value: string, model: Model): Step<S>
  /** True while characters are text here and no commands. */
  takesText?(state: S): boolean
  /** What a dialog covers, on the screen; a full screen has none. */
  rect?(state: S, model: Model): Rect
  /** The part of the body that the view of a full screen fills; left out: all of it. The smaller, the faster a key. */
  drawn?(state: S, model: Model): Rect
}

/** The state as it is, and what is to be done. */
export function asking<S>(state: S, ...intents: readonly Intent[]): Step<S> {
  return { state, intents }
}

export function noticing<S>(state: S, level: Notice['level'], text: string): Step<S> {
  return asking(state, { do: 'notice', notice: { level, text } })
}

/** What was typed into `state`, which keeps no more than the `longest` signs of it. */
export function typing<S>(state: S, value: string, longest: number, { words }: Model): Step<S> {
  if (value.length <= longest) return { state }
  return noticing(state, 'info', fill(words.notices.tooLong, { count: longest }))
}

export function closing<S>(state: S): Step<S> {
  return asking(state, { do: 'close' })
}

/** `selected` moved by a list command within `length` entries; undefined for other commands. */
export function moveInList(command: CommandId, selected: number, length: number, page: number): number | undefined {
  const last = Math.max(0, length - 1)
  switch (command) {
    case 'up':
      return Math.max(0, Math.min(selected, last) - 1)
    case 'down':
      return Math.min(last, selected + 1)
    case 'page-up':
      return Math.max(0, selected - page)
    case 'page-down':
      return Math.min(last, selected + page)
    case 'to-start':
      return 0
    case 'to-end':
      return last
    default:
      return undefined
  }
}

/** What a row of the key table is. */
import type { KeyName } from '../terminal/key-event.ts'
import type { Model } from './model.ts'
import type { ScreenId } from './screen-state.ts'
import type { CommandId } from './words/en-keys.ts'

/** `char:p` is the letter p, `ctrl-c` and `shift-tab` are what they say. */
export type KeySpec = Exclude<KeyName, 'char'> | 'shift-tab' | `ctrl-${string}` | `char:${string}`
export type CommandGroup = 'general' | 'move' | 'hall' | 'sale' | 'list'

export interface Command {
  readonly id: CommandId
  readonly keys: readonly KeySpec[]
  readonly group: CommandGroup
  readonly where: readonly ScreenId[] | 'everywhere'
  /** Its place in the footer, smallest first; without one it is only in the help. */
  readonly footer?: number
  /** It builds on what is in the basket, so it waits until verbs at work are done: type-ahead stays in order. */
  readonly waits?: boolean
  /** Why it does not work just now, as a sentence; null when it works. */
  readonly disabled?: (model: Model) => string | null
}

/** Why nothing of the database can be asked for yet. */
export const signedOut = (model: Model): string | null =>
  model.session === null ? model.words.reasons.notSignedIn : null

/** The keys of a list's first nine entries. */
export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit): KeySpec => `char:${digit}`)

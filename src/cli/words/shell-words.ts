/** What the words of every language must be: English sets the shape. */
import type { en } from './en.ts'

export type CommandWord = keyof typeof en.commands
export type OptionWord = keyof typeof en.options
export type GroupWord = keyof typeof en.groups
type Texts<T> = { readonly [K in keyof T]: Readonly<Record<keyof T[K], string>> }
export type ShellWords = Texts<Omit<typeof en, 'about' | 'exitCodes'>> & {
  readonly about: string
  readonly exitCodes: string
}

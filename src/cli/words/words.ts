/** The words of the shell's sub-commands, apart from the screen's so that neither loads the other's. */
import type { Language } from '../../ui/words.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'

export type CommandWord = keyof typeof en.commands
export type OptionWord = keyof typeof en.options
type Texts<T> = { readonly [K in keyof T]: Readonly<Record<keyof T[K], string>> }
export type GroupWord = keyof typeof en.groups
export type ShellWords = Texts<Omit<typeof en, 'about' | 'exitCodes'>> & {
  readonly about: string
  readonly exitCodes: string
}

export const shellWords: Readonly<Record<Language, ShellWords>> = { en, bg, ru, fr, de }

export function shellWordsFor(language: Language): ShellWords {
  return shellWords[language]
}

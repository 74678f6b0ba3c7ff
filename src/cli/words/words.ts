/** The words of the shell's sub-commands, apart from the screen's so that neither loads the other's. */
import type { Language } from '../../ui/words.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import type { ShellWords } from './shell-words.ts'

export const shellWords: Readonly<Record<Language, ShellWords>> = { en, bg, ru, fr, de }

export function shellWordsFor(language: Language): ShellWords {
  return shellWords[language]
}

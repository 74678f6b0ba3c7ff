/** What a sub-command is made of. One file each; `shell.ts` lists them, one line each. */
import type { Desk } from '../desk/desk.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Words } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import type { Settings } from './settings.ts'
import type { CommandWord, OptionWord, ShellWords } from './words/shell-words.ts'

export interface ShellContext {
  readonly desk: Desk
  readonly settings: Settings
  /** The words a person reads; facts for scripts are the same in every language. */
  readonly words: Words
  readonly shellWords: ShellWords
}

export type DesklessContext = Omit<ShellContext, 'desk'>

/** A sub-command that needs no database, and makes none. */
export interface DesklessCommand extends Omit<ShellCommand, 'run' | 'onlyReads'> {
  readonly isDeskless: true
  run(context: DesklessContext, given: Given): Promise<Answer | Refusal>
}

export interface ShellOption {
  /** As commander writes them: `--seats <seats>`, `--price <zone=amount...>`. */
  readonly flags: string
  readonly word: OptionWord
  readonly required?: boolean
  readonly fallback?: string
}

export interface ShellCommand {
  /** One or two words: `sell`, `event add`. */
  readonly name: CommandWord
  /** Positional arguments as commander writes them: `<file>`. */
  readonly operands?: string
  readonly options: readonly ShellOption[]
  /** It stores nothing, so it works while another till keeps the database busy, and leaves no entry in the journal. */
  readonly onlyReads?: true
  run(context: ShellContext, given: Given): Promise<Answer | Refusal>
}

/** What the user typed, already split by commander. Options are by their long name in camel case. */
export interface Given {
  readonly operands: readonly string[]
  option(name: string): string | undefined
  /** Of an option without a value. */
  isSet(name: string): boolean
  optionList(name: string): readonly string[]
}

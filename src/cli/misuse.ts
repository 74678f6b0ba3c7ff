/** What commander says by itself, in the words of the shell. */
import type { CommanderError } from 'commander'
import { fill } from '../ui/words.ts'
import type { ShellWords } from './words/shell-words.ts'

const misuses: Readonly<Record<string, keyof ShellWords['misuse']>> = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingMandatoryOptionValue': 'missingOption',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'excess',
}

/** Why the command line cannot be used. The thing that is wrong stands between quotes in commander's message. */
export function misuseText({ code, message }: CommanderError, words: ShellWords): string {
  const misuse = misuses[code]
  const what = /'([^']*)'/.exec(message)?.[1]
  if (misuse === undefined || what === undefined) return fill(words.misuse.other, { what: message })
  return fill(words.misuse[misuse], { what })
}

const titles: Readonly<Record<string, keyof ShellWords['titles']>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
}

export function titleText(title: string, words: ShellWords): string {
  const word = titles[title]
  return word === undefined ? title : words.titles[word]
}

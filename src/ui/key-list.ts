/** The key table as people read it: the footer, the help, and the rows of the README. */

import { textWidth } from '../terminal/glyph.ts'
import { appliesOn, type Command, type CommandGroup, commands, keysOn } from './commands.ts'
import { keyName } from './key-name.ts'
import type { Model } from './model.ts'
import type { ScreenId } from './screen-state.ts'
import { wordsFor } from './words.ts'

export interface FooterKey {
  readonly key: string
  readonly label: string
}

/**
 * The keys that work now: as many of the most wanted as fit side by side into `columns`, in the order of the keyboard.
 * Help always stays, at the end.
 */
export function footerKeys(model: Model, screen: ScreenId, columns: number): readonly FooterKey[] {
  const working = commands
    .filter((command) => command.footer !== undefined && appliesOn(command, screen))
    .filter((command) => (command.disabled?.(model) ?? null) === null)
    .sort((one, other) => (one.footer ?? 0) - (other.footer ?? 0))
  const entries = working.flatMap((command) => {
    const [key] = keysOn(command, screen)
    return key === undefined ? [] : [{ id: command.id, key: keyName(key), label: model.words.commands[command.id] }]
  })
  const help = entries.filter((entry) => entry.id === 'help')
  let left = columns - 1 - help.reduce((sum, entry) => sum + entryWidth(entry), 0)
  const fitting = entries
    .filter((entry) => entry.id !== 'help')
    .filter((entry) => {
      const width = entryWidth(entry)
      if (width > left) {
        // Nothing less wanted takes the place of what did not fit.
        left = 0
        return false
      }
      left -= width
      return true
    })
  return [...fitting.sort((one, other) => keyRank(one.key) - keyRank(other.key)), ...help]
}

/** Enter and the like, then function keys by number, then the others. */
function keyRank(key: string): number {
  if (/^(Enter|Space|Del)$/.test(key)) return 0
  const number = /^F(\d+)$/.exec(key)?.[1]
  return number === undefined ? 100 : Number(number)
}

function entryWidth({ key, label }: FooterKey): number {
  return textWidth(key) + 1 + textWidth(label) + 1
}

export interface HelpRow {
  readonly group: CommandGroup
  readonly keys: string
  readonly text: string
  /** Why it does not work just now. */
  readonly reason: string | null
}

/** Every command of a screen with all its keys, grouped, for the help. */
export function helpRows(model: Model, screen: ScreenId): readonly HelpRow[] {
  const groups: readonly CommandGroup[] = ['sale', 'hall', 'list', 'move', 'general']
  return groups.flatMap((group) =>
    commands
      .filter((command) => command.group === group && appliesOn(command, screen))
      .map((command) => ({
        group,
        keys: keyNames(command, screen),
        text: model.words.help[command.id],
        reason: command.disabled?.(model) ?? null,
      })),
  )
}

function keyNames(command: Command, screen: ScreenId): string {
  const names = keysOn(command, screen).map(keyName)
  if (names.slice(0, 9).join('') === '123456789') return ['1-9', ...names.slice(9)].join(' ')
  return names.join(' ')
}

export interface CommandTableRow {
  readonly keys: string
  readonly what: string
  readonly where: string
}

/** The rows of the README's table, in English. */
export function commandTable(): readonly CommandTableRow[] {
  const words = wordsFor('en')
  return commands.map((command) => ({
    keys: keyNames(command, command.where === 'everywhere' ? 'hall' : (command.where[0] ?? 'hall')),
    what: words.help[command.id],
    where:
      command.where === 'everywhere' ? 'everywhere' : command.where.map((screen) => words.screens[screen]).join(', '),
  }))
}

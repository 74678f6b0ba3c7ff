/** The rows of the key table for articles. */
import { type Command, type KeySpec, signedOut } from './command.ts'
import type { Model } from './model.ts'

const where = ['articles'] as const
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit): KeySpec => `char:${digit}`)
const nothingListed = ({ articles, words }: Model): string | null =>
  (articles ?? []).length === 0 ? words.articles.none : null

export const articleCommands: readonly Command[] = [
  {
    id: 'articles',
    waits: true,
    keys: ['ctrl-f', 'char:f'],
    group: 'sale',
    where: ['hall'],
    footer: 11.5,
    disabled: signedOut,
  },
  {
    id: 'articles',
    waits: true,
    keys: ['ctrl-f'],
    group: 'sale',
    where: ['programme'],
    footer: 12.5,
    disabled: signedOut,
  },
  {
    id: 'take-article',
    waits: true,
    keys: ['enter', 'char: ', 'char:+'],
    group: 'list',
    where,
    footer: 1,
    disabled: nothingListed,
  },
  { id: 'take-nth', waits: true, keys: digits, group: 'list', where, disabled: nothingListed },
  {
    id: 'drop-article',
    waits: true,
    keys: ['delete', 'backspace', 'char:x', 'char:-'],
    group: 'list',
    where,
    footer: 2,
    disabled: nothingListed,
  },
  { id: 'next-tab', keys: ['tab', 'right'], group: 'move', where, footer: 7 },
  { id: 'previous-tab', keys: ['shift-tab', 'left'], group: 'move', where },
]

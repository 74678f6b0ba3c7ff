/** The rows of the key table for sales typed in one line. */
import { type Command, signedOut } from './command.ts'

const line = ['command-line'] as const

export const lineCommands: readonly Command[] = [
  // The key of the semicolon is where the colon is on most keyboards, and a letter under Cyrillic layouts.
  { id: 'line', keys: ['ctrl-t', 'char::', 'char:;'], group: 'sale', where: ['hall'], footer: 15, disabled: signedOut },
  { id: 'line', keys: ['ctrl-t'], group: 'sale', where: ['programme'], footer: 16, disabled: signedOut },
  { id: 'run-line', waits: true, keys: ['enter'], group: 'sale', where: line, footer: 1 },
  { id: 'complete', keys: ['tab'], group: 'sale', where: line, footer: 3 },
  { id: 'complete-back', keys: ['shift-tab'], group: 'sale', where: line },
  { id: 'older-line', keys: ['up'], group: 'sale', where: line, footer: 4 },
  { id: 'newer-line', keys: ['down'], group: 'sale', where: line, footer: 5 },
  { id: 'line-left', keys: ['left'], group: 'move', where: line },
  { id: 'line-right', keys: ['right'], group: 'move', where: line },
  { id: 'line-start', keys: ['home', 'ctrl-a'], group: 'move', where: line },
  { id: 'line-end', keys: ['end', 'ctrl-e'], group: 'move', where: line },
  { id: 'line-erase', keys: ['backspace'], group: 'move', where: line },
  { id: 'line-delete', keys: ['delete'], group: 'move', where: line },
  { id: 'line-clear', keys: ['ctrl-u'], group: 'move', where: line, footer: 6 },
]

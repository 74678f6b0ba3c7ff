/** The keys of the hall: seats, sections, levels, and what is typed there. */
import { canHold } from '../domain/event-status.ts'
import { type Command, digits, type KeySpec } from './command.ts'
import type { Model } from './model.ts'
import { fill, statusWord } from './words.ts'

function cannotPick({ hall, words }: Model): string | null {
  if (hall === null) return words.reasons.notSignedIn
  if (canHold(hall.event.status)) return null
  return fill(words.reasons.notHolding, { status: statusWord(words, hall.event.status) })
}

const oneTariff = (model: Model): string | null =>
  model.hall !== null && model.hall.tariffs.length < 2 ? model.words.reasons.oneTariff : null
const oneLevel = (model: Model): string | null =>
  model.hall !== null && model.hall.grid.levels.length < 2 ? model.words.reasons.oneLevel : null

const typing = [...digits, 'char:0', 'char:-', 'char:/'] as const satisfies readonly KeySpec[]

export const hallCommands: readonly Command[] = [
  { id: 'best', waits: true, keys: ['f3', 'char:b'], group: 'hall', where: ['hall'], footer: 6, disabled: cannotPick },
  { id: 'tariff', waits: true, keys: ['f2', 'char:t'], group: 'hall', where: ['hall'], footer: 7, disabled: oneTariff },
  { id: 'pick', keys: ['char: ', 'enter'], group: 'hall', where: ['hall'], footer: 9, disabled: cannotPick },
  { id: 'overview', keys: ['f8', 'char:o'], group: 'hall', where: ['hall'], footer: 10 },
  { id: 'next-section', keys: ['tab'], group: 'hall', where: ['hall'], footer: 13 },
  { id: 'previous-section', keys: ['shift-tab'], group: 'hall', where: ['hall'] },
  { id: 'next-free', keys: ['char:n', 'insert'], group: 'hall', where: ['hall'], footer: 14 },
  { id: 'level', keys: ['f11', 'char:l'], group: 'hall', where: ['hall'], footer: 12, disabled: oneLevel },
  { id: 'mark', keys: ['char:m'], group: 'hall', where: ['hall'], footer: 15, disabled: cannotPick },
  { id: 'type', keys: typing, group: 'hall', where: ['hall'] },
  { id: 'erase', keys: ['backspace'], group: 'hall', where: ['hall'] },
  { id: 'programme', keys: ['escape'], group: 'general', where: ['hall'], footer: 11 },
]

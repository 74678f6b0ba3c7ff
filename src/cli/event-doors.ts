import { setDoors } from '../desk/set-doors.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { readWholeNumber } from './read-whole-number.ts'
import type { ShellCommand } from './shell-command.ts'

/** F39. */
export const eventDoorsCommand: ShellCommand = {
  name: 'event doors',
  options: [
    { flags: '--event <id>', word: 'event', required: true },
    { flags: '--before <minutes>', word: 'doorsBefore', required: true },
    { flags: '--after <minutes>', word: 'doorsAfter', required: true },
  ],
  async run({ desk, shellWords }, { option }) {
    const before = readWholeNumber('before', option('before') ?? '', '120')
    if (isRefusal(before)) return before
    const after = readWholeNumber('after', option('after') ?? '', '180')
    if (isRefusal(after)) return after
    const eventId = (option('event') ?? '') as EventId
    const set = await setDoors(desk, { eventId, beforeMinutes: before, afterMinutes: after })
    if (isRefusal(set)) return set
    return { facts: { before, after }, text: fill(shellWords.answers.doorsSet, { before, after }) }
  },
}

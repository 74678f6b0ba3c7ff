import { setEveningRelease } from '../desk/set-evening-release.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { readWholeNumber } from './read-whole-number.ts'
import type { ShellCommand } from './shell-command.ts'

/** F18. */
export const eventEveningCommand: ShellCommand = {
  name: 'event evening',
  options: [
    { flags: '--event <id>', word: 'event', required: true },
    { flags: '--minutes <n>', word: 'eveningMinutes', required: true },
  ],
  async run({ desk, shellWords }, { option }) {
    const minutes = readWholeNumber('minutes', option('minutes') ?? '', '30')
    if (isRefusal(minutes)) return minutes
    const set = await setEveningRelease(desk, { eventId: (option('event') ?? '') as EventId, minutes })
    if (isRefusal(set)) return set
    return { facts: { minutes }, text: fill(shellWords.answers.eveningSet, { minutes }) }
  },
}

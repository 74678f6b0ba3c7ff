/** One pass (T14), with what it was used for; Enter opens its sale, where it is paid back and so void. */
import { sessionsLeft, type UsedPass } from '../../domain/pass.ts'
import { shortened } from '../fitted.ts'
import { dateTime } from '../format.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { PassState } from '../pass-states.ts'
import { asking, closing, type Screen } from '../screen.ts'
import { fill, type Words } from '../words.ts'

/** Frame, the facts, and the hint with the space above it. */
const otherRows = 13

/** What every language's labels leave of the card. */
const useColumns = 50

export function passStart(pass: UsedPass): PassState {
  return { id: 'pass', pass }
}

export const passScreen: Screen<PassState> = {
  id: 'pass',
  onCommand(state, command) {
    if (command === 'close') return closing(state)
    if (command !== 'pass-sale') return { state }
    return asking(state, { do: 'close' }, { do: 'open-sale', saleId: state.pass.saleId })
  },
  rect: ({ pass }, model) =>
    centred(model.layout.body, { columns: 72, rows: otherRows + Math.max(1, passUseLines(pass, model).length) }),
}

/** How often it was used, and how often it can be. */
export function sessionsText(pass: Pick<UsedPass, 'sessions' | 'uses'>, { passes }: Words): string {
  const left = sessionsLeft(pass)
  const used = pass.uses.length
  return left === null ? fill(passes.used, { used }) : fill(passes.usedOf, { used, sessions: pass.sessions, left })
}

/** The events it was used for, the latest first, as many as the card has room for. */
export function passUseLines({ uses }: UsedPass, { words, language, layout }: Model): string[] {
  const room = Math.max(2, layout.body.rows - otherRows)
  const lines = uses.map(({ eventTitle, startsAt, timeZone, seat }) =>
    shortened([dateTime(startsAt, 'day-time', language, timeZone), eventTitle, seat].join(', '), useColumns),
  )
  if (lines.length <= room) return lines
  return [...lines.slice(0, room - 1), fill(words.passes.moreUses, { count: lines.length - room + 1 })]
}

/** F1: every key of the screen it was asked on, generated from the key table. */
import { helpRows } from '../key-list.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { closing, moveInList, type Screen } from '../screen.ts'
import type { HelpState, ScreenId } from '../screen-state.ts'

const linesAround = 4

export function helpStart(about: ScreenId): HelpState {
  return { id: 'help', about, top: 0 }
}

export const helpScreen: Screen<HelpState> = {
  id: 'help',
  onCommand(state, command, model) {
    if (command === 'close' || command === 'help') return closing(state)
    const page = helpLinesShown(model)
    const top = moveInList(command, state.top, Math.max(1, helpLines(state, model).length - page + 1), page)
    return top === undefined ? { state } : { state: { ...state, top } }
  },
  rect: (state, model) =>
    centred(model.layout.body, { columns: 78, rows: helpLines(state, model).length + linesAround }),
}

export type HelpLine =
  | { readonly type: 'group'; readonly text: string }
  | { readonly type: 'key'; readonly keys: string; readonly text: string; readonly reason: string | null }

/** The help as lines: the name of each group above its commands. */
export function helpLines(state: HelpState, model: Model): readonly HelpLine[] {
  const rows = helpRows(model, state.about)
  return rows.flatMap((row, index): HelpLine[] => {
    const line: HelpLine = { type: 'key', keys: row.keys, text: row.text, reason: row.reason }
    if (rows[index - 1]?.group === row.group) return [line]
    return [{ type: 'group', text: model.words.groups[row.group] }, line]
  })
}

export function helpLinesShown(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

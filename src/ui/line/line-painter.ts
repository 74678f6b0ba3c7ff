/** The command line at the foot of the hall, painted straight into the cells: typing wakes no React. */
import type { Cells } from '../../terminal/cells.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { style } from '../../terminal/style.ts'
import { noticeSigns } from '../chrome.ts'
import { shortened } from '../fitted.ts'
import type { Model, Notice } from '../model.ts'
import type { CommandLineState } from '../screen-state.ts'
import { lineHint, wrongProblems } from './line-text.ts'

const space = 0x20
const wrongStyle = style({ fg: 'brightRed', underline: true })
const wrongMono = style({ underline: true, bold: true })

/** The last line of the body says what the line means, the status line is the line itself. */
export function paintCommandLine(
  cells: Cells,
  model: Model,
  state: CommandLineState,
  { notice, hasFocus }: { readonly notice: Notice | null; readonly hasFocus: boolean },
): void {
  const { layout, theme } = model
  const { row, columns } = layout.status
  const hint = notice ?? lineHint(model, state)
  const sign = hint.level === 'error' ? `${noticeSigns.error} ` : ''
  cells.fill(0, row - 1, columns, 2, space, theme.styles.text)
  cells.put(0, row - 1, ` ${shortened(`${sign}${hint.text}`, columns - 2)} `, theme.styles[`notice.${hint.level}`])
  const prompt = 2
  const room = columns - prompt - 1
  cells.put(0, row, ' :', theme.styles.key)
  const start = firstShown(state, room)
  let column = prompt
  const wrong = wrongProblems(model, state)
  const wrongLook = theme.depth === 'none' ? wrongMono : wrongStyle
  for (const { character, at } of charactersOf(state.text, start)) {
    const width = textWidth(character)
    if (column + width > prompt + room) break
    const isWrong = wrong.some(({ from, to }) => at >= from && at < to)
    cells.put(column, row, character, isWrong ? wrongLook : theme.styles.text)
    column += width
  }
  if (!hasFocus) return
  cells.cursor = { column: prompt + textWidth(state.text.slice(start, state.cursor)), row }
}

/** Of a line longer than the screen the part with the cursor is shown. */
function firstShown({ text, cursor }: CommandLineState, room: number): number {
  let start = 0
  while (textWidth(text.slice(start, cursor)) > room) start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1
  return start
}

function* charactersOf(text: string, start: number): Generator<{ character: string; at: number }> {
  let at = start
  for (const character of text.slice(start)) {
    yield { character, at }
    at += character.length
  }
}

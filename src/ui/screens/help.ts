/** F1: every key of the screen it was asked on, generated from the key table. */
import { helpRows } from '../key-list.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { closing, moveInList, type Screen } from '../screen.ts'
import type { HelpState, ScreenId } from '../screen-state.ts'
import { wrapWords } from '../wrap-words.ts'

const linesAround = 2
const columns = 80
/** Of the column with the keys. */
export const keyColumns = 17
/** Of the column with examples of typed sales. */
export const exampleColumns = 24

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
  rect: (state, model) => centred(model.layout.body, { columns, rows: helpLines(state, model).length + linesAround }),
}

export type HelpLine =
  | { readonly type: 'group'; readonly text: string }
  /** A long text goes on in lines without keys. */
  | { readonly type: 'key'; readonly id: string; readonly keys: string; readonly text: string; readonly works: boolean }
  | { readonly type: 'example'; readonly id: string; readonly example: string; readonly text: string }

/** The help as lines: the name of each group above its commands, and why a command does not work just now. */
export function helpLines(state: HelpState, model: Model): readonly HelpLine[] {
  const rows = helpRows(model, state.about)
  return rows
    .flatMap((row, index): HelpLine[] => {
      const text = row.reason === null ? row.text : `${row.text} (${row.reason})`
      const lines = wrapWords(text, columns - 4 - keyColumns).map(
        (part, line): HelpLine => ({
          type: 'key',
          id: `${row.keys} ${line}`,
          keys: line === 0 ? row.keys : '',
          text: part,
          works: row.reason === null,
        }),
      )
      if (rows[index - 1]?.group === row.group) return lines
      return [{ type: 'group', text: model.words.groups[row.group] }, ...lines]
    })
    .concat(typesLines.has(state.about) ? grammarLines(model) : [])
}

/** Screens from which a sale can be typed. */
const typesLines: ReadonlySet<ScreenId> = new Set<ScreenId>(['hall', 'programme', 'command-line'])

/** What a typed line may hold, with the words of the cashier's language in the examples. */
function grammarLines({ words }: Model): HelpLine[] {
  const { grammarTitle, grammar, keywords } = words.line
  const { cash, card } = words.tenders
  const rows: readonly (readonly [string, string])[] = [
    ['12-14..15 13-2', grammar.row],
    ['stalls 12-14,16', grammar.section],
    [`4 ${keywords.best}, 2 stalls`, grammar.best],
    ['2 full + 1 child', grammar.tariffs],
    [grammar.articlesExample, grammar.articles],
    [`${keywords.customer} maria`, grammar.customer],
    [`${keywords.voucher} SPRING-24`, grammar.voucher],
    [`${keywords.note} "..."`, grammar.note],
    [`${cash} 20 ${card}`, grammar.tenders],
    ['12-14..15', grammar.picks],
  ]
  const lines = rows.flatMap(([example, text], index) =>
    wrapWords(text, columns - 4 - exampleColumns).map(
      (part, line): HelpLine => ({
        type: 'example',
        id: `example ${index} ${line}`,
        example: line === 0 ? example : '',
        text: part,
      }),
    ),
  )
  return [{ type: 'group', text: grammarTitle }, ...lines]
}

export function helpLinesShown(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

/** `:` A whole sale in one typed line, over the hall it sells from. Its grammar is the domain's `readLine`. */
import type { LineReading } from '../../domain/typed-sale/line-reading.ts'
import { longestLine } from '../../domain/typed-sale/line-words.ts'
import type { CommandId } from '../commands.ts'
import type { HallState } from '../hall/hall-state.ts'
import { hallIndex } from '../hall-tables.ts'
import type { Intent } from '../intent.ts'
import { lineCompletion, readTypedLine } from '../line/line-reading.ts'
import type { Model } from '../model.ts'
import { asking, type Screen, type Step } from '../screen.ts'
import type { CommandLineState } from '../screen-state.ts'

export function commandLineStart(model: Model, view: HallState, text = ''): CommandLineState {
  const near = sectionAt(model, view)
  const reading = readTypedLine(model, text, near)
  return {
    id: 'command-line',
    text,
    cursor: text.length,
    near,
    view,
    completion: null,
    historyAt: null,
    kept: '',
    isTried: false,
    reading,
  }
}

function sectionAt({ hall }: Model, view: HallState): string | null {
  if (hall === null) return null
  const section = view.zoom === 'overview' ? view.section : hallIndex(hall).section[view.seat]
  return hall.grid.levels[view.level]?.sections[section ?? 0]?.name ?? null
}

export const commandLineScreen: Screen<CommandLineState> = {
  id: 'command-line',
  takesText: () => true,
  onCommand(state, command, model, key) {
    switch (command) {
      case 'run-line':
        return running(state)
      case 'close':
        return asking(state, { do: 'point-out', seats: [], view: state.view }, { do: 'close' })
      case 'complete':
      case 'complete-back':
        return completing(state, model, command === 'complete' ? 1 : -1)
      case 'older-line':
      case 'newer-line':
        return recalling(state, model, command === 'older-line' ? -1 : 1)
      case 'type':
        return edited(state, model, insert(state, key))
      default:
        return changed(state, model, command)
    }
  },
  // The line above the status line; the line itself is the status line, which no dialog covers.
  rect: (_state, { layout }) => ({ column: 0, row: layout.status.row - 1, columns: layout.status.columns, rows: 1 }),
}

interface Typed {
  readonly text: string
  readonly cursor: number
}

function insert({ text, cursor }: Typed, added: string): Typed {
  if (text.length + added.length > longestLine) return { text, cursor }
  return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length }
}

function changed(state: CommandLineState, model: Model, command: CommandId): Step<CommandLineState> {
  const { text, cursor } = state
  switch (command) {
    case 'line-left':
      return edited(state, model, { text, cursor: before(text, cursor) })
    case 'line-right':
      return edited(state, model, { text, cursor: behind(text, cursor) })
    case 'line-start':
      return edited(state, model, { text, cursor: 0 })
    case 'line-end':
      return edited(state, model, { text, cursor: text.length })
    case 'line-erase': {
      const start = before(text, cursor)
      return edited(state, model, { text: text.slice(0, start) + text.slice(cursor), cursor: start })
    }
    case 'line-delete':
      return edited(state, model, { text: text.slice(0, cursor) + text.slice(behind(text, cursor)), cursor })
    case 'line-clear':
      return edited(state, model, { text: '', cursor: 0 })
    default:
      return { state }
  }
}

/** One character to the left: a letter outside the basic plane is two code units. */
function before(text: string, cursor: number): number {
  return cursor - ([...text.slice(0, cursor)].at(-1)?.length ?? 0)
}

function behind(text: string, cursor: number): number {
  return cursor + ([...text.slice(cursor)][0]?.length ?? 0)
}

function edited(state: CommandLineState, model: Model, typed: Typed): Step<CommandLineState> {
  return reread({ ...state, ...typed, completion: null, historyAt: null, isTried: false }, model)
}

/** The same line as it is understood now, its seats shown in the hall, its customer looked for. */
function reread(state: CommandLineState, model: Model): Step<CommandLineState> {
  const reading = readTypedLine(model, state.text, state.near)
  const seats = reading?.plan.seats.map(({ seat }) => seat) ?? []
  return asking({ ...state, reading }, { do: 'point-out', seats }, ...unknownNames(reading, model))
}

/** What is looked for before the line is understood. */
function unknownNames(reading: LineReading | null, { typedLines }: Model): Intent[] {
  const [customer, voucher] = [reading?.sale.customer?.text, reading?.sale.voucher?.text]
  const intents: Intent[] = []
  if (customer !== undefined && typedLines.found?.text !== customer)
    intents.push({ do: 'find-line-customer', text: customer })
  if (voucher !== undefined && typedLines.voucher?.text !== voucher)
    intents.push({ do: 'find-line-voucher', text: voucher })
  return intents
}

/** As `reread`, after the world changed and not the line. */
export function refreshedLine(state: CommandLineState, model: Model): CommandLineState {
  return { ...state, reading: readTypedLine(model, state.text, state.near) }
}

function running(state: CommandLineState): Step<CommandLineState> {
  const { reading, text } = state
  if (reading === null || text.trim() === '') return { state }
  if (reading.problems.length > 0) return { state: { ...state, isTried: true, completion: null } }
  const { plan, sale } = reading
  if (plan.seats.length + plan.articles.length === 0 && sale.payments.length === 0 && sale.voucher === null)
    return { state }
  return asking(state, { do: 'run-line', text, near: state.near, shown: plan })
}

/** The first Tab completes with the likeliest, each further one with the next. */
function completing(state: CommandLineState, model: Model, by: 1 | -1): Step<CommandLineState> {
  const { text, cursor, completion } = state
  const found = completion ?? { ...lineCompletion(model, text, cursor), at: by > 0 ? -1 : 0, rest: text.slice(cursor) }
  const { options, from, rest } = found
  if (options.length === 0) return { state }
  const at = (found.at + by + options.length) % options.length
  const start = text.slice(0, from) + (options[at] ?? '')
  // The only one is meant: what follows can be typed at once.
  const isOnly = options.length === 1
  const head = isOnly && !rest.startsWith(' ') ? `${start} ` : start
  const typed = { ...state, text: head + rest, cursor: head.length, isTried: false, historyAt: null }
  return reread({ ...typed, completion: isOnly ? null : { ...found, at } }, model)
}

function recalling(state: CommandLineState, model: Model, by: 1 | -1): Step<CommandLineState> {
  const { history } = model.typedLines
  const at = (state.historyAt ?? history.length) + by
  if (at < 0 || (state.historyAt === null && by > 0)) return { state }
  const kept = state.historyAt === null ? state.text : state.kept
  const text = history[at] ?? kept
  const historyAt = at < history.length ? at : null
  return reread({ ...state, text, cursor: text.length, completion: null, isTried: false, kept, historyAt }, model)
}

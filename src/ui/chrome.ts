/**
 * The lines around every screen, painted straight into the cells: top line, status line, footer. So the clock, a notice
 * or the seat under the cursor never wake React.
 */
import type { Instant } from '../domain/ids.ts'
import type { Cells } from '../terminal/cells.ts'
import { textWidth } from '../terminal/glyph.ts'
import { shortened } from './fitted.ts'
import { dateTime, wallClock } from './format.ts'
import { footerKeys } from './key-list.ts'
import { failedJobs, type Model, type Notice } from './model.ts'
import type { ScreenId } from './screen-state.ts'
import type { Role } from './theme.ts'
import { counted, fill, printProblem, refusalText } from './words.ts'

export interface Chrome {
  readonly screen: ScreenId
  /** The screen below all dialogs. */
  readonly base: ScreenId
  readonly now: Instant
  readonly notice: Notice | null
  /** What the hall says of the seat under its cursor. */
  readonly status: string
}

export function paintChrome(cells: Cells, model: Model, chrome: Chrome): void {
  paintTop(cells, model, chrome)
  paintStatus(cells, model, chrome)
  paintFooter(cells, model, chrome.screen)
}

const space = 0x20

/** The narrowest an event's title gets; below it the organiser's name is cut. */
const narrowestTitle = 8

export function paintTop(cells: Cells, model: Model, { base, now }: Chrome): void {
  const { top } = model.layout
  const style = model.theme.styles.bar
  cells.fill(0, top.row, top.columns, 1, space, style)
  const place = shortened(placeText(model), Math.floor(top.columns * 0.4))
  // F10: not by colour alone, and where nobody overlooks it.
  const mark = model.session?.isTraining === true ? `*** ${model.words.people.training} *** ` : ''
  const right = `${mark}${place}  ${wallClock(now)} `
  const rightColumn = Math.max(0, top.columns - textWidth(right))
  cells.put(1, top.row, titleText(model, base, Math.max(0, rightColumn - 2)), style)
  cells.put(rightColumn, top.row, right, style)
}

/** E03: the organiser's name always stands at the top left. Of an event its date and time stay whole, its title is cut. */
function titleText({ session, place, hall, words, language }: Model, base: ScreenId, columns: number): string {
  if (place === null) return shortened(`guichet - ${words.signIn.welcome}`, columns)
  const { organiserName } = place
  if (session === null || base !== 'hall' || hall === null) {
    const screen = ` - ${session === null ? words.screens['sign-in'] : words.screens.programme}`
    return `${shortened(organiserName, Math.max(0, columns - textWidth(screen)))}${screen}`
  }
  const { event } = hall
  const when = `, ${dateTime(event.startsAt, 'day-time', language, event.timeZone)}`
  const shared = columns - textWidth(when) - 3
  const organiser = shortened(event.organiserName, Math.max(0, shared - narrowestTitle))
  return `${organiser} - ${shortened(event.title, Math.max(0, shared - textWidth(organiser)))}${when}`
}

function placeText({ session, place }: Model): string {
  if (place === null) return ''
  return [place.outletName, place.tillName, ...(session === null ? [] : [session.user.name])].join('/')
}

export const noticeSigns: Record<Notice['level'], string> = { info: '-', good: '+', error: '!' }

export function paintStatus(cells: Cells, model: Model, chrome: Chrome): void {
  const { status } = model.layout
  const { styles } = model.theme
  cells.fill(0, status.row, status.columns, 1, space, styles.text)
  const [text, role] = statusText(model, chrome)
  const failure = failureText(model, chrome, status.columns - textWidth(text) - 5)
  if (failure !== '')
    cells.put(status.columns - textWidth(failure) - 2, status.row, ` ${failure} `, styles['notice.error'])
  const room = status.columns - 2 - (failure === '' ? 0 : textWidth(failure) + 3)
  if (text !== '') cells.put(0, status.row, ` ${shortened(text, room)} `, styles[role])
}

function statusText(model: Model, { notice, status, base }: Chrome): readonly [string, Role] {
  const { words } = model
  if (notice !== null) return [`${noticeSigns[notice.level]} ${notice.text}`, `notice.${notice.level}`]
  if (model.isBusy) return [words.notices.busy, 'notice.info']
  if (model.openProblem !== null) return [`! ${refusalText(words, model.openProblem)}`, 'notice.error']
  if (!model.isOpen) return [words.signIn.opening, 'notice.info']
  return [base === 'hall' ? status : '', 'text']
}

/** F43: prints that failed stay told, beside whatever else is, as fully as there is room. */
function failureText(model: Model, { screen }: Chrome, columns: number): string {
  const { words } = model
  const [newest, ...others] = failedJobs(model)
  if (newest === undefined || screen === 'prints') return drawerText(model, columns) || scannerText(model, columns)
  const { reason } = printProblem(words, newest.problem ?? words.prints.states[newest.state])
  const sentence = counted(words, words.notices.printFailed, others.length + 1, { reason, key: 'F12' })
  const texts = [`! ${sentence}`, `! ${words.commands.prints}: ${reason}, F12`]
  return texts.find((text) => textWidth(text) <= columns) ?? `! ${words.commands.prints}: F12`
}

/** A scanner that was pulled out stays told until it is back; one that may not be opened with what lets it be. */
function scannerText({ words, scannerTroubles }: Model, columns: number): string {
  const [first] = scannerTroubles
  if (first === undefined) return ''
  const text = `! ${words.scans.scanner}: ${words.scans.faults[first.failed]}`
  const texts = [...(first.remedy === '' ? [] : [`${text} (${first.remedy})`]), text]
  return texts.find((each) => textWidth(each) <= columns) ?? `! ${words.scans.scanner}`
}

/** The sale and its change stay told; the cashier opens the drawer by hand. */
function drawerText({ drawerProblem, words }: Model, columns: number): string {
  if (drawerProblem === null) return ''
  const { reason } = printProblem(words, drawerProblem)
  const texts = [`! ${fill(words.notices.drawerFailed, { reason })}`, `! ${words.commands.drawer}: ${reason}`]
  return texts.find((text) => textWidth(text) <= columns) ?? `! ${words.commands.drawer}`
}

export function paintFooter(cells: Cells, model: Model, screen: ScreenId): void {
  const { footer } = model.layout
  const { styles } = model.theme
  cells.fill(0, footer.row, footer.columns, 1, space, styles.text)
  const keys = footerKeys(model, screen, footer.columns)
  const used = keys.reduce((sum, { key, label }) => sum + textWidth(key) + textWidth(label) + 2, 0)
  // A second space between entries where they all have room for it.
  const gap = used + keys.length <= footer.columns ? 2 : 1
  let column = 0
  for (const { key, label } of keys) {
    column += cells.put(column, footer.row, key, styles.key) + 1
    column += cells.put(column, footer.row, label, styles.text) + gap
  }
}

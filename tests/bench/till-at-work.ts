import { demoProgramme } from '../../db/demo/demo-programme.ts'
import { demoSignIn } from '../../db/demo/demo-sign-in.ts'
import { wordsFor } from '../../src/ui/words.ts'
import { type Ground, launcher, type Place } from './ground.ts'
import { MeasuredTerminal, type Size } from './terminal/measured-terminal.ts'
import type { LineSpeed } from './terminal/slow-line.ts'

const words = wordsFor('en')
/** The demonstration's largest hall. */
export const stadiumTitle =
  demoProgramme.find((event) => event.hall === 'stadium' && event.status === 'on-sale')?.title ?? ''
export const sizes: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
]

export function sizeText({ columns, rows }: Size): string {
  return `${columns}×${rows}`
}

export function startTill(place: Place, size: Size, line?: LineSpeed): MeasuredTerminal {
  return new MeasuredTerminal({ args: [launcher], env: place.env, size, ...(line === undefined ? {} : { line }) })
}

/** A place whose database is the demonstration, made by the till itself. */
export async function demoPlace(ground: Ground): Promise<Place> {
  const place = ground.place('demo')
  const till = startTill(place, { columns: 80, rows: 24 })
  await whenDeskIsOpen(till)
  till.press('ctrl-q')
  await till.ended
  return place
}

/** The sign-in screen is there, and no longer says that the database is being opened. */
export function whenDeskIsOpen(till: MeasuredTerminal): Promise<void> {
  const { password, opening } = words.signIn
  return till.waitFor((text) => text.includes(password) && !text.includes(opening), 'the sign-in screen')
}

const shiftTitle = words.screens['shift-open']

/** To the programme, with a shift that is open: a till that is new has its float counted first (F01). */
export async function signIn(till: MeasuredTerminal): Promise<void> {
  await whenDeskIsOpen(till)
  await type(till, demoSignIn.email)
  till.press('tab')
  await type(till, demoSignIn.password)
  till.press('enter')
  await till.waitFor((text) => text.includes(` ${words.programme.filter}`), 'the programme')
  await till.whenQuiet(500)
  if (till.screen.text().includes(shiftTitle)) till.press('enter')
  await till.waitFor((text) => !text.includes(shiftTitle) && text.includes(stadiumTitle), 'the events')
  await till.whenQuiet(200)
}

/** Leaves the stadium's event as the only one of the programme, and chosen. */
export async function chooseStadium(till: MeasuredTerminal): Promise<void> {
  await type(till, stadiumTitle)
  await till.waitFor((text) => text.includes(`1/${demoProgramme.length}`), 'the event alone')
  await till.whenQuiet(200)
}

/** From the programme to the stadium's seats, some rows down from the first free one. */
export async function openStadium(till: MeasuredTerminal): Promise<void> {
  await chooseStadium(till)
  till.press('enter')
  await till.waitFor((text) => isTitleOf(text, stadiumTitle), 'the hall')
  await till.whenQuiet(500)
  if (!till.screen.text().includes(` ${words.seat.seat} `)) till.press('f8')
  await till.waitFor((text) => text.includes(` ${words.seat.seat} `), 'the seats')
  await till.whenQuiet(300)
}

/** The top line says whose hall is open. */
export function isTitleOf(text: string, title: string): boolean {
  return text.slice(0, text.indexOf('\n')).includes(` - ${title},`)
}

/** Types quickly, and waits until it cannot be taken for a scan any more. */
async function type(till: MeasuredTerminal, text: string): Promise<void> {
  till.send(text)
  await till.whenQuiet(200)
}

/** Moves around one place, never far: 20 keys that end where they began. */
const round = [
  ...Array<string>(4).fill('right'),
  ...Array<string>(3).fill('down'),
  ...Array<string>(4).fill('left'),
  ...Array<string>(3).fill('up'),
  ...['right', 'down', 'right', 'left', 'up', 'left'],
]

export function roundTrip(count: number): string[] {
  return Array.from({ length: count }, (_, index) => round[index % round.length] ?? 'right')
}

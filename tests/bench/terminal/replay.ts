import { SeenScreen } from '../../till/harness/seen-screen.ts'
import type { MeasuredTerminal } from './measured-terminal.ts'
import { readCells, sameCells } from './screen-cells.ts'

/** A moment of a program's screen. */
interface Moment {
  readonly atMs: number
  readonly screen: SeenScreen
}

/** The screen as it stood after every arrival since a time; nothing is drawn while it is being measured. */
async function* replay({ arrivals, size }: MeasuredTerminal, sinceMs: number): AsyncGenerator<Moment> {
  const screen = new SeenScreen(size.columns, size.rows)
  const before = arrivals.filter(({ atMs }) => atMs < sinceMs)
  await screen.draw(Buffer.concat(before.map(({ bytes }) => bytes)))
  yield { atMs: sinceMs, screen }
  for (const { atMs, bytes } of arrivals.slice(before.length)) {
    await screen.draw(bytes)
    yield { atMs, screen }
  }
}

/** When the screen first showed something; `null` when it never did. */
export async function firstSeenAtMs(
  terminal: MeasuredTerminal,
  isThere: (screen: SeenScreen) => boolean,
): Promise<number | null> {
  for await (const { atMs, screen } of replay(terminal, terminal.startedAtMs)) if (isThere(screen)) return atMs
  return null
}

/** When the screen became what it is now for good: `sinceMs` when it has not changed since. The cursor counts. */
export async function settledAtMs(terminal: MeasuredTerminal, sinceMs: number): Promise<number> {
  const last = readCells(terminal.screen, true)
  let settledMs: number | null = null
  for await (const { atMs, screen } of replay(terminal, sinceMs)) {
    if (!sameCells(readCells(screen, true), last)) settledMs = null
    else settledMs ??= atMs
  }
  if (settledMs === null) throw new Error('the replayed screen is not the one that was seen')
  return settledMs
}

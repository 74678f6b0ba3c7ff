/** The parts of the README that the program knows better than anybody: its key table and a picture of a hall. */
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../../db/demo/seed-demo.ts'
import { openStore } from '../../db/open-store.ts'
import { listEvents } from '../../src/desk/list-events.ts'
import { openDesk } from '../../src/desk/open-desk.ts'
import { openHall } from '../../src/desk/open-hall.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import { seatStateName } from '../../src/domain/seat-state.ts'
import { hallTheme } from '../../src/ui/hall/hall-theme.ts'
import { commandTable } from '../../src/ui/key-list.ts'
import { makeTheme } from '../../src/ui/theme.ts'
import { wordsFor } from '../../src/ui/words.ts'
import { gridText } from '../domain/grid-layout/grid-text.ts'

/** Puts `content` between the two comments of that name. */
export function withPart(readme: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = readme.indexOf(open)
  const end = readme.indexOf(close)
  if (start < 0 || end < start) throw new Error(`the README has no part ${name}`)
  return `${readme.slice(0, start + open.length)}\n${content}\n${readme.slice(end)}`
}

export function keyTable(): string {
  const rows = commandTable().map(({ keys, what, where }) => `| ${keys.replaceAll('|', '\\|')} | ${what} | ${where} |`)
  return ['| keys | what | where |', '|---|---|---|', ...rows].join('\n')
}

/** The theatre of the demonstration on the evening of its first event, as a monochrome terminal shows it. */
export async function hallPicture(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-readme-'))
  const store = expectDone(await openStore({ url: `file:${join(folder, 'demo.db')}` }))
  try {
    const clock = () => Date.UTC(2027, 0, 15, 12)
    const sign = (text: string) => createHmac('sha256', 'picture').update(text).digest('hex')
    await seedDemo(store, { clock, sign })
    const desk = expectDone(
      await openDesk({
        store,
        tillName: 'picture',
        journalKeyFile: join(folder, 'journal.key'),
        pendingFolder: join(folder, 'pending'),
        printFolder: folder,
        paper: { language: 'en', words: wordsFor('en').paper },
        clock,
      }),
    )
    expectDone(await signInAsAdministrator(desk))
    const event = expectDone(await listEvents(desk)).find((each) => each.canSell && each.hallName === 'Theatre')
    if (event === undefined) throw new Error('the demonstration has no theatre on sale')
    const hall = expectDone(await openHall(desk, event.id))
    const { marks } = hallTheme('none', makeTheme('none', false).glyphs.border)
    const markOf = (seat: number): string => {
      const state = seatStateName(hall.map.states[seat] ?? 0)
      if (state === 'reserved') return hall.map.symbols.get(seat) ?? marks.states.reserved
      const kind = hall.seats[seat]?.kind ?? 'normal'
      return state === 'free' ? (marks.freeKinds[kind] ?? marks.states.free) : marks.states[state]
    }
    return ['```', gridText(hall.grid, 0, markOf).replaceAll('░', ' ').replace(/ +$/gm, ''), '```'].join('\n')
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function expectDone<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(JSON.stringify(value))
  return value
}

import { openStore } from '../../db/open-store.ts'
import type { Store } from '../../db/store.ts'
import { readSettings } from '../../src/cli/settings.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { listEvents } from '../../src/desk/list-events.ts'
import { openDesk } from '../../src/desk/open-desk.ts'
import { openHall } from '../../src/desk/open-hall.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import { wordsFor } from '../../src/ui/words.ts'

/**
 * A desk on the database of a place, signed in.
 * @param onStore sees the store before anything is done with it.
 */
export async function openDeskAt(
  env: Readonly<Record<string, string>>,
  tillName: string,
  onStore: (store: Store) => void = () => undefined,
): Promise<Desk> {
  const settings = must(readSettings({ ...env }))
  const store = must(await openStore({ url: settings.databaseUrl }))
  onStore(store)
  const { journalKeyFile, pendingFolder, printFolder } = settings
  const paper = { language: 'en', words: wordsFor('en').paper }
  const desk = must(await openDesk({ store, tillName, journalKeyFile, pendingFolder, printFolder, paper }))
  must(await signInAsAdministrator(desk))
  return desk
}

/** The first event of that title that is on sale. */
export async function openHallOf(desk: Desk, title: string): Promise<OpenHall> {
  const events = must(await listEvents(desk))
  const event = events.find((listed) => listed.title === title && listed.canSell)
  if (event === undefined) throw new Error(`no event ${title} on sale`)
  return must(await openHall(desk, event.id))
}

/** @throws for a refusal: the bench does nothing that may be refused. */
export function must<T>(answer: T | Refusal): T {
  if (typeof answer === 'object' && answer !== null && isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer as T
}

import { guardRefusal } from '../../db/guard-refusal.ts'
import { openStore } from '../../db/open-store.ts'
import type { Store } from '../../db/store.ts'
import type { Desk } from '../desk/desk.ts'
import { openJournalKey } from '../desk/journal-key.ts'
import { openDesk } from '../desk/open-desk.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { languageOfWords, type Words } from '../ui/words.ts'
import { isMissing, markAsDemo } from './demo-marker.ts'
import type { Settings } from './settings.ts'

/**
 * Opens the database and stands at this machine's till. Where there is no database yet, it makes the demonstration one.
 * Refusals: those of opening the store and the desk.
 */
export async function openTillDesk(settings: Settings, words: Words): Promise<Desk | Refusal> {
  const { databaseUrl: url, databaseToken, journalKeyFile, pendingFolder, printFolder, templateFolder } = settings
  const isNew = isMissing(url)
  const store = await openStore({ url, ...(databaseToken === undefined ? {} : { authToken: databaseToken }) })
  if (isRefusal(store)) return store
  const demoRefusal = isNew ? await makeDemo(store, url, journalKeyFile) : null
  const desk =
    demoRefusal ??
    (await openDesk({
      store,
      tillName: settings.tillName,
      journalKeyFile,
      pendingFolder,
      printFolder,
      templateFolder,
      house: settings.house,
      paper: { language: languageOfWords(words), words: words.paper },
    }))
  if (isRefusal(desk)) await store.close()
  return desk
}

async function makeDemo(store: Store, url: string, journalKeyFile: string): Promise<Refusal | null> {
  const key = openJournalKey(journalKeyFile)
  if (isRefusal(key)) return key
  const { seedDemo } = await import('../../db/demo/seed-demo.ts')
  const result = await seedDemo(store, { clock: Date.now, sign: key.sign })
  // Another till, started at the same moment, made it first: its rows stand in the way of ours, which is well.
  if (!result.committed && !result.guard.startsWith('UNIQUE:')) return guardRefusal(result)
  markAsDemo(url)
  return null
}

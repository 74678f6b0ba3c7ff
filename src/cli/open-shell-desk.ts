import { openStore } from '../../db/open-store.ts'
import { closeDesk } from '../desk/acknowledge-sale.ts'
import type { Desk } from '../desk/desk.ts'
import { openDesk } from '../desk/open-desk.ts'
import { signInAsAdministrator, signInToRead } from '../desk/sign-in.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { languageOfWords, type Words } from '../ui/words.ts'
import type { Settings } from './settings.ts'

/** The shell has a till of its own, so that its sales have receipt numbers and a journal apart from every cashier's. */
const shellTillName = 'shell'

/**
 * Opens the database and stands at the shell's till as its administrator.
 * Refusals: those of opening the store and the desk.
 */
export async function openShellDesk(
  settings: Settings,
  words: Words,
  { onlyReads }: { readonly onlyReads: boolean },
): Promise<{ desk: Desk; close(): Promise<void> } | Refusal> {
  const token = settings.databaseToken === undefined ? {} : { authToken: settings.databaseToken }
  const store = await openStore({ url: settings.databaseUrl, ...token })
  if (isRefusal(store)) return store
  const { journalKeyFile, pendingFolder, printFolder, templateFolder, house } = settings
  const desk = await openDesk({
    store,
    tillName: shellTillName,
    journalKeyFile,
    pendingFolder,
    printFolder,
    templateFolder,
    house,
    paper: { language: languageOfWords(words), words: words.paper },
  })
  const session = isRefusal(desk) ? desk : await (onlyReads ? signInToRead(desk) : signInAsAdministrator(desk))
  if (!isRefusal(desk) && !isRefusal(session)) return { desk, close: () => closeDesk(desk) }
  await store.close()
  return isRefusal(desk) ? desk : (session as Refusal)
}

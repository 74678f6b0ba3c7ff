import { closeDesk } from '../desk/acknowledge-sale.ts'
import type { Desk } from '../desk/desk.ts'
import { isRefusal } from '../domain/refusal.ts'
import { runTill } from '../ui/run-till.ts'
import { chooseLanguage, refusalText, wordsFor } from '../ui/words.ts'
import { demoSignInAt } from './demo-marker.ts'
import { readSettings } from './settings.ts'
import { keepTill } from './terminal-file.ts'

const cannotStart = 2

/**
 * The till on this terminal. The database is opened behind the first frame.
 * @returns the exit code.
 */
export async function startTill(): Promise<number> {
  const { env, stdin, stdout } = process
  const settings = readSettings(env)
  const language = chooseLanguage(env, isRefusal(settings) ? undefined : settings.language)
  const words = wordsFor(language)
  if (isRefusal(settings)) return failWith(refusalText(words, settings))
  if (!stdin.isTTY || !stdout.isTTY) {
    const { shellWordsFor } = await import('./words/words.ts')
    return failWith(shellWordsFor(language).answers.needsTerminal)
  }
  let desk: Desk | undefined
  const end = await runTill({
    stdin,
    stdout,
    env,
    language,
    isLanguageChosen: settings.language !== undefined,
    fixedTill: settings.isTillFixed ? settings.tillName : null,
    openDesk: async () => {
      const { openTillDesk } = await import('./open-till-desk.ts')
      const opened = await openTillDesk(settings, words)
      if (isRefusal(opened)) return opened
      desk = opened
      return { desk: opened, demo: demoSignInAt(settings.databaseUrl) }
    },
  })
  if (desk !== undefined) await closeDesk(desk)
  if (typeof end === 'number') return end
  // T02: the terminal was set up; from here on it is what the code says.
  keepTill(settings.terminalFile, end.till)
  return startTill()
}

function failWith(text: string): number {
  process.stderr.write(`${text}\n`)
  return cannotStart
}

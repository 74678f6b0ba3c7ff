/**
 * Where this run finds its database, its key and its own state. The environment comes first, then the
 * settings file `$XDG_CONFIG_HOME/guichet/settings.json`, then the places the XDG rules give.
 */
import { existsSync, readFileSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import type { HouseSettings } from '../desk/house.ts'
import type { Refusal } from '../domain/refusal.ts'
import { tillOfTerminal } from './terminal-file.ts'

export interface Settings {
  /** `file:/path`, `libsql://…`, `http(s)://…` or `ws(s)://…`. */
  readonly databaseUrl: string
  readonly databaseToken: string | undefined
  /** Whether the place of the database was chosen by the user. */
  readonly isChosen: boolean
  /** Secret of the journal's chain: outside the database on purpose. */
  readonly journalKeyFile: string
  /** Sales begun and not yet acknowledged; fsynced, one file each. */
  readonly pendingFolder: string
  readonly language: string | undefined
  readonly tillName: string
  /** Whether that name was given by the user, so that no set-up code changes it (T02). */
  readonly isTillFixed: boolean
  /** What a set-up code made of this terminal. */
  readonly terminalFile: string
  /** Where tickets go when the till has no printer of its own. */
  readonly printFolder: string
  /** Ticket templates of the organiser's own. */
  readonly templateFolder: string
  /** What a new database is told of the box office. */
  readonly house: Partial<HouseSettings>
}

const settingsFile = v.strictObject({
  database: v.optional(v.string()),
  databaseToken: v.optional(v.string()),
  journalKeyFile: v.optional(v.string()),
  language: v.optional(v.string()),
  till: v.optional(v.string()),
  house: v.optional(
    v.strictObject({
      organiserName: v.exactOptional(v.string()),
      outletName: v.exactOptional(v.string()),
      venueName: v.exactOptional(v.string()),
      currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
      timeZone: v.exactOptional(
        v.pipe(
          v.string(),
          // All names are only looked at where one is set: making the list takes time and memory.
          v.check((zone) => Intl.supportedValuesOf('timeZone').includes(zone)),
        ),
      ),
    }),
  ),
})

function folder(env: NodeJS.ProcessEnv, variable: string, fallback: string): string {
  return join(env[variable] || join(homedir(), fallback), 'guichet')
}

/** @returns refusal `bad-input` that names the settings file and the entry that cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv): Settings | Refusal {
  const path = join(folder(env, 'XDG_CONFIG_HOME', '.config'), 'settings.json')
  const stored = readSettingsFile(path)
  if ('refused' in stored) return stored
  const dataFolder = folder(env, 'XDG_DATA_HOME', '.local/share')
  const stateFolder = folder(env, 'XDG_STATE_HOME', '.local/state')
  const terminalFile = join(stateFolder, 'terminal.json')
  const chosen = env.GUICHET_DB || stored.database
  return {
    databaseUrl: databaseUrl(chosen ?? join(dataFolder, 'guichet.db')),
    databaseToken: env.GUICHET_DB_TOKEN || stored.databaseToken,
    isChosen: chosen !== undefined,
    journalKeyFile: env.GUICHET_JOURNAL_KEY || stored.journalKeyFile || join(stateFolder, 'journal.key'),
    pendingFolder: join(stateFolder, 'pending'),
    language: env.GUICHET_LANG || stored.language,
    tillName: env.GUICHET_TILL || stored.till || tillOfTerminal(terminalFile) || hostname(),
    isTillFixed: Boolean(env.GUICHET_TILL || stored.till),
    terminalFile,
    printFolder: join(stateFolder, 'paper'),
    templateFolder: join(path, '..', 'templates'),
    house: stored.house ?? {},
  }
}

function readSettingsFile(path: string): v.InferOutput<typeof settingsFile> | Refusal {
  if (!existsSync(path)) return {}
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return { refused: 'bad-input', field: path, value: String(error), expected: 'JSON' }
  }
  const parsed = v.safeParse(settingsFile, content)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  return {
    refused: 'bad-input',
    field: `${path}: ${v.getDotPath(issue) ?? ''}`,
    value: issue.received,
    expected: issue.expected ?? '',
  }
}

/** A bare path is a file; anything with a scheme is taken as it is. */
function databaseUrl(place: string): string {
  return /^[a-z]+:/.test(place) ? place : `file:${resolve(place)}`
}

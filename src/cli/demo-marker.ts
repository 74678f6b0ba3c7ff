/**
 * Whether a database is the demonstration must be known before it is opened: the sign-in screen stands by then.
 * So the demonstration's file has an empty one beside it.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { demoSignIn } from '../../db/demo/demo-sign-in.ts'
import type { DemoSignIn } from '../ui/model.ts'

/** With what to try the demonstration at this url; null for a box office of one's own. */
export function demoSignInAt(databaseUrl: string): DemoSignIn | null {
  const file = fileOf(databaseUrl)
  if (file === null) return null
  return isMissing(databaseUrl) || existsSync(markerOf(file)) ? demoSignIn : null
}

/** Where no database file is yet, the till makes the demonstration. */
export function isMissing(databaseUrl: string): boolean {
  const file = fileOf(databaseUrl)
  return file !== null && !existsSync(file)
}

export function markAsDemo(databaseUrl: string): void {
  const file = fileOf(databaseUrl)
  if (file !== null) writeFileSync(markerOf(file), '', { mode: 0o600 })
}

function markerOf(file: string): string {
  return `${file}.demo`
}

function fileOf(databaseUrl: string): string | null {
  if (!databaseUrl.startsWith('file:')) return null
  try {
    return fileURLToPath(databaseUrl)
  } catch {
    return null
  }
}

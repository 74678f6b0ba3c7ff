import type { HallId, TillId } from '../domain/ids.ts'
import { type TerminalSettings, untouchedTerminal } from '../domain/terminal-settings.ts'
import type { Desk } from './desk.ts'

/** How the terminal at a till is set up. What is not readable as that counts as not set. */
export async function readTerminal(desk: Desk, tillId: TillId = desk.till.id): Promise<TerminalSettings> {
  const row = await desk.store.db.selectFrom('terminal').selectAll().where('till_id', '=', tillId).executeTakeFirst()
  if (row === undefined) return untouchedTerminal
  return {
    scanners: texts(row.scanners),
    layout: pairs(row.layout),
    language: row.language,
    halls: texts(row.halls) as HallId[],
    setupNumber: row.setup_number,
  }
}

function texts(json: string): string[] {
  const value: unknown = JSON.parse(json)
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

function pairs(json: string): Record<string, string> {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, meant]) => typeof meant === 'string'))
}

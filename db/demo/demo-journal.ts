import type { TillId, UserId } from '../../src/domain/ids.ts'
import { chainStart, entryHash, type Sign } from '../../src/domain/journal-chain.ts'
import type { SqlStatement } from '../store.ts'
import type { Tables } from '../tables.ts'
import { insertRows } from './demo-statements.ts'

/** The journal of one till while the demo is being made: entries in the order they are added. */
export interface DemoJournal {
  /** @returns the entry's number. */
  add(entry: { at: number; userId: UserId; kind: string; subject: string; body: unknown }): number
  /** All entries added since the last time. */
  statements(): SqlStatement[]
}

export function demoJournal(tillId: TillId, sign: Sign): DemoJournal {
  let prev = chainStart
  let seq = 0
  let rows: Tables['journal'][] = []
  return {
    add: ({ at, userId, kind, subject, body }) => {
      seq += 1
      const text = JSON.stringify(body)
      const hash = entryHash(sign, { tillId, seq, at, userId, kind, subject, body: text, prev })
      rows.push({ till_id: tillId, seq, at, user_id: userId, kind, subject, body: text, prev, hash })
      prev = hash
      return seq
    },
    statements: () => {
      const added = rows
      rows = []
      return insertRows('journal', added)
    },
  }
}

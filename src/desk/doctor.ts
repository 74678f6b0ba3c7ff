import { checkInvariants, type Invariant } from '../../db/invariants.ts'
import { journalOfTill, tillsWithJournal } from '../../db/journal.ts'
import type { TillId } from '../domain/ids.ts'
import { ChainCheck, type ChainFault } from '../domain/journal-chain.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { saleByKey } from './read-sale.ts'

export interface Diagnosis {
  /** Every promise holds. */
  readonly ok: boolean
  readonly checks: readonly Invariant[]
}

/**
 * Checks every promise of the database, the signed chain of every till's journal (F12), and the sales that tills of this
 * machine had begun when they died. Changes nothing; tills go on selling.
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function doctor(desk: Desk): Promise<Diagnosis | Refusal> {
  const session = permittedSession(desk, 'maintain')
  if (isRefusal(session)) return session
  return orRefusal(async () => {
    const checks = [...(await checkInvariants(desk.store)), ...(await chainChecks(desk)), await pendingCheck(desk)]
    return { ok: checks.every((check) => check.ok), checks }
  })
}

interface CheckedChain {
  readonly tillId: TillId
  readonly entries: number
  readonly faults: readonly ChainFault[]
}

async function chainChecks(desk: Desk): Promise<Invariant[]> {
  const chains: CheckedChain[] = []
  for (const tillId of await tillsWithJournal(desk.store)) chains.push(await checkChain(desk, tillId))
  // On a server every machine signs with a key of its own; this one can judge what its key signed.
  const isForeign = (chain: CheckedChain) =>
    desk.store.kind === 'server' &&
    chain.tillId !== desk.till.id &&
    chain.faults.length === chain.entries &&
    chain.faults.every((fault) => fault.fault === 'wrong-hash')
  const foreign = chains.filter(isForeign)
  const faults = chains.filter((chain) => !isForeign(chain)).flatMap((chain) => chain.faults)
  return [
    {
      id: 'journal-chain',
      ok: faults.length === 0,
      detail: `${faults.length}`,
      rows: faults.slice(0, shown).map(({ tillId, seq, fault }) => ({ till_id: tillId, seq: String(seq), fault })),
    },
    {
      id: 'journal-signed-elsewhere',
      ok: true,
      detail: `${foreign.length}`,
      rows: foreign.map(({ tillId, entries }) => ({ till_id: tillId, entries: String(entries) })),
    },
  ]
}

const shown = 20

async function checkChain(desk: Desk, tillId: TillId): Promise<CheckedChain> {
  const check = new ChainCheck(desk.journalKey.sign)
  const faults: ChainFault[] = []
  let entries = 0
  for await (const row of journalOfTill(desk.store, tillId)) {
    const { till_id, user_id: userId, ...entry } = row
    faults.push(...check.next({ ...entry, tillId: till_id, userId }))
    entries += 1
  }
  return { tillId, entries, faults }
}

/** Whatever a till had begun when it died was either sold or not: it can be told for each. */
async function pendingCheck(desk: Desk): Promise<Invariant> {
  const rows: Record<string, string>[] = []
  for (const { key, tillId } of desk.pendingSales.abandoned()) {
    const sale = await saleByKey(desk, key)
    rows.push({ till_id: tillId, key, outcome: sale === null ? 'not-sold' : 'sold' })
  }
  return { id: 'pending-sales', ok: true, detail: `${rows.length}`, rows }
}

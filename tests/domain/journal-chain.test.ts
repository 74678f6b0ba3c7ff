import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TillId, UserId } from '../../src/domain/ids.ts'
import {
  ChainCheck,
  type ChainFault,
  chainStart,
  entryHash,
  type JournalEntry,
} from '../../src/domain/journal-chain.ts'

/** A stand-in for HMAC: short, but every change of the text changes it. */
function sign(text: string): string {
  let hash = 2166136261
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619) >>> 0
  return hash.toString(16)
}

function chainOf(bodies: readonly string[]): JournalEntry[] {
  const entries: JournalEntry[] = []
  for (const [index, body] of bodies.entries()) {
    const entry = {
      tillId: 'til_1' as TillId,
      seq: index + 1,
      at: 1000 + index,
      userId: 'usr_1' as UserId,
      kind: 'sale',
      subject: `key${index}`,
      body,
      prev: entries.at(-1)?.hash ?? chainStart,
    }
    entries.push({ ...entry, hash: entryHash(sign, entry) })
  }
  return entries
}

function faultsOf(entries: readonly JournalEntry[]): ChainFault[] {
  const check = new ChainCheck(sign)
  return entries.flatMap((entry) => check.next(entry))
}

const bodies = fc.array(fc.json(), { minLength: 2, maxLength: 8 })

test('F12 an untouched chain has no faults', () => {
  fc.assert(
    fc.property(bodies, (all) => {
      expect(faultsOf(chainOf(all))).toEqual([])
    }),
  )
})

test('A5 F12 an edited entry is found at its place', () => {
  fc.assert(
    fc.property(bodies, fc.nat(), (all, which) => {
      const entries = chainOf(all)
      const at = which % entries.length
      const edited = entries.map((entry, index) => (index === at ? { ...entry, body: `${entry.body} ` } : entry))
      expect(faultsOf(edited)).toEqual([{ tillId: 'til_1', seq: at + 1, fault: 'wrong-hash' }])
    }),
  )
})

test('A5 F12 an entry taken out of the middle is found', () => {
  fc.assert(
    fc.property(fc.array(fc.json(), { minLength: 3, maxLength: 8 }), fc.nat(), (all, which) => {
      const entries = chainOf(all)
      const at = which % (entries.length - 1)
      const faults = faultsOf(entries.toSpliced(at, 1))
      expect(faults[0]).toEqual({ tillId: 'til_1', seq: at + 2, fault: 'gap' })
    }),
  )
})

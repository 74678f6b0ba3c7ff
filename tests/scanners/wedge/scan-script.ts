/** What a scanner and a person do at a keyboard, one after the other; and what must come of it. */
import { checkDigit } from '../../../src/domain/ticket-code.ts'

export type Step =
  /** Characters so many milliseconds apart, Enter behind them. */
  | { readonly does: 'scan'; readonly prefix: string; readonly code: string; readonly gapMs: number }
  /** Keys with the pause before each. */
  | { readonly does: 'type'; readonly keys: readonly (readonly [pauseMs: number, bytes: string, name: string])[] }

/** The same numbers for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}

const letters = [...'abcdefghijklmnopqrstuvwxyzабвгд0123456789 -']
const named = [
  ['\x1b[A', 'up'],
  ['\x1b[B', 'down'],
  ['\r', 'enter'],
  ['\t', 'tab'],
  ['\x7f', 'backspace'],
  ['\x1bOP', 'f1'],
] as const

/** Scans with typing between them: single keys, words, two keys rolled over each other, figures, Enter right behind a word. */
export function scanScript(seed: number, scans: number, gapMs: number, prefix: string): readonly Step[] {
  const next = numbers(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const code = (): string => {
    const digits = Array.from({ length: 19 }, () => Math.floor(next() * 10)).join('')
    return digits + checkDigit(digits)
  }
  return Array.from({ length: scans }, (_, index): readonly Step[] => {
    const scan: Step = { does: 'scan', prefix, code: code(), gapMs }
    if (index % 6 !== 0) return [scan]
    const keys = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, at) => {
      const isRolled = at > 0 && next() < 0.2
      const pauseMs = isRolled ? 25 : 105 + Math.floor(next() * 80)
      const [bytes, name] = next() < 0.3 ? pick(named) : ([pick(letters), ''] as const)
      return [pauseMs, bytes, name || bytes] as const
    })
    return [{ does: 'type', keys }, scan]
  }).flat()
}

/** What must be understood of a script: each scan once, each key once, in their order. */
export function expected(steps: readonly Step[]): string[] {
  return steps.flatMap((step) =>
    step.does === 'scan' ? [`scan ${step.code}`] : step.keys.map(([, , name]) => `key ${name}`),
  )
}

/** What was understood: keys that turned out to have been a code's beginning are taken back, as the till does. */
export function understood(log: string): string[] {
  const said: string[] = []
  for (const line of log.split('\n')) {
    if (line === '') continue
    const entry = JSON.parse(line)
    if (entry.key !== undefined) said.push(`key ${entry.key}`)
    else if (entry.is === 'code') {
      said.splice(said.length - entry.undo, entry.undo)
      said.push(`scan ${entry.scan.data}`)
    } else if (entry.ready !== true) said.push(`other ${line}`)
  }
  return said
}

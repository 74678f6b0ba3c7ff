import type { TerminalEvent } from './key-event.ts'
import { csiKey, type NamedKey } from './key-table.ts'
import { sgrPointer } from './pointer-report.ts'

/** What stands after `ESC [`, up to its final. */
export interface ControlSequence {
  readonly parameters: string
  readonly final: string
  readonly raw: string
}

/** `ESC [ 1 ; modifier R` is F3 with a modifier; every other R is a cursor report, which nobody asks for in row 1. */
const modifiedF3 = /^1;(?:[2-9]|1[0-6])$/

export function pressed(key: NamedKey, raw: string, alt = false): TerminalEvent {
  return { type: 'key', ...key, alt: key.alt || alt, raw }
}

/** What a whole control sequence says; null for one that says nothing to a till. */
export function controlSequenceEvent({ parameters, final, raw }: ControlSequence, alt: boolean): TerminalEvent | null {
  if (parameters.startsWith('<') && (final === 'M' || final === 'm')) return sgrPointer(parameters, final)
  if (final === 'n' && /^[03]$/.test(parameters)) return { type: 'answer', answer: 'status', raw }
  if (final === 'R' && parameters !== '' && !modifiedF3.test(parameters))
    return { type: 'answer', answer: 'cursor', raw }
  if (final === 'c' && /^[?>=]/.test(parameters)) return { type: 'answer', answer: 'device', raw }
  const key = csiKey(parameters, final)
  if (key !== null) return pressed(key, raw, alt)
  return /^[?>=<]/.test(parameters) || 'nty'.includes(final) ? { type: 'answer', answer: 'other', raw } : null
}

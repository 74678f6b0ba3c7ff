/** What a burst of a scanner's typing means, told by its content: a code, or somebody's typing on a line that was stuck. */

import { type Scan, symbologyOf } from '../../domain/scan.ts'
import { isStrictCode, looksTyped, readScan } from '../../domain/scan-kind.ts'
import type { ScanEvent } from '../../terminal/key-event.ts'

export type ScanMeaning =
  /** `undo`: how many of its characters have already acted as keys. */
  | { readonly is: 'code'; readonly scan: Scan; readonly undo: number }
  | { readonly is: 'typing'; readonly text: string; readonly undo: number }

export function scanMeaning(event: ScanEvent): ScanMeaning {
  const symbology = symbologyOf(event.prefix)
  const scan: Scan = { data: event.data, symbology, source: 'keyboard' }
  if (isStrictCode(event.data)) return { is: 'code', scan, undo: event.delivered }
  // The line was stuck behind its first characters, which went out as keys: with them it is whole.
  const before = [...event.before]
  for (let count = 1; count <= before.length; count++) {
    const data = before.slice(-count).join('') + event.data
    if (isStrictCode(data)) return { is: 'code', scan: { ...scan, data }, undo: event.delivered + count }
  }
  // A code of the looser kinds comes after: the end of a strict one may look like it.
  if (readScan(scan).length > 0) return { is: 'code', scan, undo: event.delivered }
  if (event.prefix === '' && looksTyped(event.typed)) {
    return { is: 'typing', text: event.typed, undo: event.delivered }
  }
  return { is: 'code', scan, undo: event.delivered }
}

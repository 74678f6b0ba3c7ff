import { isUtf16, lineOf } from '../plan-files/plan-bytes.ts'
import type { PlanProblems } from '../plan-files/plan-problems.ts'

export const peopleEncodings = ['utf-8', 'windows-1251', 'windows-1252'] as const
export type PeopleEncoding = (typeof peopleEncodings)[number]

export function isPeopleEncoding(text: string): text is PeopleEncoding {
  return (peopleEncodings as readonly string[]).includes(text)
}

/**
 * The file as text. UTF-8 where every byte of it is; else Windows-1251, unless words then mix alphabets: such a file is
 * some other one, and must be named. What is wrong goes to `problems`, and null comes back.
 */
export function decodePeople(
  bytes: Uint8Array,
  wanted: PeopleEncoding | undefined,
  problems: PlanProblems,
): string | null {
  const isWide = isUtf16(bytes)
  const nul = bytes.indexOf(0)
  if (isWide || nul >= 0) {
    problems.add(`line ${isWide ? 1 : lineOf(bytes, nul)}`, 'not-utf8', isWide ? 'UTF-16' : 'NUL')
    return null
  }
  const text = decoded(bytes, wanted ?? 'utf-8')
  if (text !== null) return text
  if (wanted !== undefined) {
    problems.add('line 1', 'unclear-encoding', wanted)
    return null
  }
  const cyrillic = decoded(bytes, 'windows-1251')
  const mixed =
    cyrillic === null ? null : /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u.exec(cyrillic)
  if (cyrillic !== null && mixed === null) return cyrillic
  const line = (cyrillic ?? '').slice(0, mixed?.index ?? 0).split('\n').length
  problems.add(`line ${line}`, 'unclear-encoding', '')
  return null
}

function decoded(bytes: Uint8Array, encoding: PeopleEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

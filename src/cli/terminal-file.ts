/** What a set-up code made of this terminal: the name of its till (T02). */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'

const shape = v.object({ till: v.string() })

/** Undefined where the terminal was never set up, or the file cannot be read as that. */
export function tillOfTerminal(file: string): string | undefined {
  try {
    const parsed = v.safeParse(shape, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output.till : undefined
  } catch {
    return undefined
  }
}

/** Whole or not at all: a terminal that loses its power in between stays what it was. */
export function keepTill(file: string, till: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, JSON.stringify({ till }), { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** How a sub-command answers a script or a person: on stdout, with an exit code that says done, refused or misused. */
import type { Refusal } from '../domain/refusal.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { Words } from '../ui/words.ts'
import { refusalText } from '../ui/words.ts'

export const exitCodes = { done: 0, refused: 1, badInput: 2 } as const

/** Refusals that say the input itself cannot be used, whatever the till's state. */
const badInput: ReadonlySet<Refusal['refused']> = new Set([
  'bad-input',
  'bad-plan',
  'bad-vouchers',
  'bad-accreditations',
  'file-unreadable',
  'file-too-large',
])

/** What a sub-command found or did: one thing, or a list of them; facts only, and the text a person reads. */
export type Answer =
  /** `isFailure`: nothing was refused, but what was found is bad news. */
  | { readonly facts: Facts; readonly text: string; readonly isFailure?: boolean }
  | { readonly list: readonly Facts[]; readonly lines: readonly string[]; readonly isFailure?: boolean }
export type Facts = Readonly<Record<string, unknown>>

export interface Output {
  write(text: string): void
  writeError(text: string): void
}

/** @returns the exit code. With `asJson` one object a line; a refusal is printed as JSON too, so that scripts can read it. */
export function giveAnswer(answer: Answer | Refusal, asJson: boolean, words: Words, output: Output): number {
  if (isRefusal(answer)) {
    if (asJson) output.write(`${JSON.stringify(answer)}\n`)
    else output.writeError(`${refusalText(words, answer)}\n`)
    return badInput.has(answer.refused) ? exitCodes.badInput : exitCodes.refused
  }
  const lines =
    'list' in answer
      ? asJson
        ? answer.list.map((facts) => JSON.stringify(facts))
        : answer.lines
      : [asJson ? JSON.stringify(answer.facts) : answer.text]
  for (const line of lines) output.write(`${line}\n`)
  return answer.isFailure === true ? exitCodes.refused : exitCodes.done
}

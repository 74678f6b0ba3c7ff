import type { Desk } from '../desk/desk.ts'
import { deskAtTill } from '../desk/open-desk.ts'
import { signInAsAdministrator } from '../desk/sign-in.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'

/** Whose drawer or papers are meant. */
export const tillOption = { flags: '--till <till>', word: 'till', required: true } as const

/**
 * The administrator at another till of the same database: shifts and cash belong to a drawer, which the shell has not.
 * Refusals: till-unknown, the database's.
 */
export async function atTill(desk: Desk, name: string | undefined): Promise<Desk | Refusal> {
  const there = await deskAtTill(desk, name ?? '')
  if (isRefusal(there)) return there
  const session = await signInAsAdministrator(there, { opensShift: false })
  return isRefusal(session) ? session : there
}

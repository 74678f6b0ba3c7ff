/** The desk's verbs of passes, as the screens use them. */
import type { FoundPasses, PassesInput } from '../desk/find-passes.ts'
import type { PassInput } from '../desk/take-pass.ts'
import type { Basket } from '../domain/basket.ts'
import type { PassKind, UsedPass } from '../domain/pass.ts'
import type { Refusal } from '../domain/refusal.ts'

export type { FoundPasses } from '../desk/find-passes.ts'
export type { PassInput } from '../desk/take-pass.ts'

export interface PassDesk {
  /** T10: the grid. */
  listPassKinds(): Promise<readonly PassKind[] | Refusal>
  /** T14. */
  findPasses(input: PassesInput): Promise<FoundPasses | Refusal>
  openPass(code: string): Promise<UsedPass | Refusal>
  /** T10, T13. */
  takePass(input: PassInput): Promise<Basket | Refusal>
}

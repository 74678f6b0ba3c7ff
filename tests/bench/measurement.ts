import type { Line } from './figure.ts'
import type { Ground, Place } from './ground.ts'

/** One thing that is measured. */
export interface Measurement {
  /** For `--only`. */
  readonly name: string
  /** @param demo a place with the demonstration's database; take copies of it. */
  run(ground: Ground, demo: Place): Promise<readonly Line[]>
}

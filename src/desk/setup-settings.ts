/** T03: what a set-up code sets, as it lies in the database; what it does not name stays as it is. */
import * as v from 'valibot'

const shape = v.object({
  /** Id of the outlet. */
  outlet: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
  scanners: v.exactOptional(v.array(v.string())),
  /** Ids of halls. */
  halls: v.exactOptional(v.array(v.string())),
  ticketPrinter: v.exactOptional(v.string()),
  receiptPrinter: v.exactOptional(v.string()),
})

export type SetupSettings = {
  readonly [K in keyof v.InferOutput<typeof shape>]: v.InferOutput<typeof shape>[K] extends string[] | undefined
    ? readonly string[]
    : v.InferOutput<typeof shape>[K]
}

/** Throws on what no code of ours can have stored. */
export function readSetupSettings(json: string): SetupSettings {
  return v.parse(shape, JSON.parse(json))
}

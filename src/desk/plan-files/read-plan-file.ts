import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { SeatPlan } from '../../domain/seat-plan.ts'
import { readCsv } from './csv.ts'
import { decodePlan, tooLarge } from './plan-bytes.ts'
import { type PlanLimits, planLimits } from './plan-limits.ts'
import { readPretix } from './pretix.ts'

export type PlanFormat = 'pretix' | 'csv'

export interface PlanFile {
  readonly bytes: Uint8Array
  /** Told by the content when it is not given. */
  readonly format?: PlanFormat
  /** The file's name: the plan's name where the file has none, and what a refusal speaks of. */
  readonly name: string
  readonly limits?: PlanLimits
}

/**
 * Reads a seat plan. Nothing of a plan with a fault is returned: up to 20 problems are, each with its place in the file.
 * Refusals: `file-too-large`, `bad-plan`.
 */
export function readPlanFile(file: PlanFile): SeatPlan | Refusal {
  const limits = file.limits ?? planLimits
  if (file.bytes.length > limits.fileBytes) return tooLarge(file.name, file.bytes.length, limits)
  const text = decodePlan(file.bytes)
  if (isRefusal(text)) return text
  const format = file.format ?? formatOf(text)
  return format === 'csv' ? readCsv(text, file.name, limits) : readPretix(text, file.name, limits)
}

/** A heading with a known column is a table; everything else is expected to be JSON, and refused if it is not. */
function formatOf(text: string): PlanFormat {
  const heading = text.slice(0, 4096).split(/[\r\n]/, 1)[0] ?? ''
  const isTable = !/^\s*[[{]/.test(text) && /(^|[;,\t"\s])(section|row|seat)($|[;,\t"\s])/i.test(heading)
  return isTable ? 'csv' : 'pretix'
}

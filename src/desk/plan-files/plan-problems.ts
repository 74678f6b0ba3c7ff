import { cleanText } from '../../domain/clean-text.ts'
import type { PlanProblem, PlanProblemCode, Refusal } from '../../domain/refusal.ts'

const valueGraphemes = 40

/** Collects what is wrong with a file until there is enough to tell. */
export class PlanProblems {
  private readonly found: PlanProblem[] = []
  private readonly limit: number

  constructor(limit: number) {
    this.limit = limit
  }

  get isFull(): boolean {
    return this.found.length >= this.limit
  }

  get isEmpty(): boolean {
    return this.found.length === 0
  }

  add(place: string, problem: PlanProblemCode, value: unknown, firstPlace?: string): void {
    if (this.isFull) return
    this.found.push({ place, problem, value: shown(value), ...(firstPlace === undefined ? {} : { firstPlace }) })
  }

  refusal(refused: 'bad-plan' | 'bad-vouchers' | 'bad-accreditations' = 'bad-plan'): Refusal {
    return { refused, problems: this.found }
  }
}

export function badPlan(place: string, problem: PlanProblemCode, value: unknown): Refusal {
  const problems = new PlanProblems(1)
  problems.add(place, problem, value)
  return problems.refusal()
}

/** A value as it can stand in a message: cleaned, short, and never the whole of what may be a large file. */
function shown(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return cleanText(value, valueGraphemes)
  if (Array.isArray(value)) return `[${value.length}]`
  if (typeof value === 'object' && value !== null) return '{…}'
  return cleanText(String(value), valueGraphemes)
}

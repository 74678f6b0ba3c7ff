import { cleanText } from '../../domain/clean-text.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { PlanSeat, PlanShape, SeatPlan } from '../../domain/seat-plan.ts'
import type { PlanLimits } from './plan-limits.ts'
import { PlanProblems } from './plan-problems.ts'

/** Coordinates are kept to the thousandth, as the database does, so that a stored plan lays out like the one read. */
const perUnit = 1000
const furthest = 1e9
const nameGraphemes = 60
const guidGraphemes = 120

/** Where in the file the parts of a seat stand that must not come twice. */
export interface SeatPlaces {
  readonly guid: string
  readonly number: string
}

/** A plan being read: takes one seat after the other and notes everything that is wrong with them. */
export class PlanDraft {
  readonly problems: PlanProblems
  readonly categories: string[] = []
  readonly shapes: PlanShape[] = []
  private readonly seats: PlanSeat[] = []
  private readonly limits: PlanLimits
  private readonly guids = new Map<string, string>()
  private readonly seatNames = new Map<string, string>()
  private readonly cleaned = new Map<string, string>()

  constructor(limits: PlanLimits) {
    this.limits = limits
    this.problems = new PlanProblems(limits.problems)
  }

  /** Whether reading on is of use. */
  get goesOn(): boolean {
    return !this.problems.isFull && this.seats.length <= this.limits.seats
  }

  /** A name as text, cleaned; numbers count as their digits. Adds `missing` or `not-text` when it is neither, or empty. */
  name(value: unknown, place: string): string | null {
    if (value === undefined || value === null) return this.reject(place, 'missing', value)
    if (typeof value !== 'string' && typeof value !== 'number') return this.reject(place, 'not-text', value)
    const clean = this.clean(String(value))
    return clean === '' ? this.reject(place, 'missing', value) : clean
  }

  clean(text: string): string {
    const known = this.cleaned.get(text)
    if (known !== undefined) return known
    const clean = cleanText(text, nameGraphemes)
    this.cleaned.set(text, clean)
    return clean
  }

  guid(value: unknown, place: string): string | null {
    if (value === undefined || value === null) return this.reject(place, 'missing', value)
    if (typeof value !== 'string' && typeof value !== 'number') return this.reject(place, 'not-text', value)
    const clean = cleanText(String(value), guidGraphemes)
    return clean === '' ? this.reject(place, 'missing', value) : clean
  }

  /** A finite coordinate within reason, rounded to the thousandth. */
  coordinate(value: unknown, place: string): number | null {
    if (value === undefined || value === null) return this.reject(place, 'missing', value)
    if (typeof value !== 'number' || !(Math.abs(value) <= furthest)) return this.reject(place, 'not-a-number', value)
    return Math.round(value * perUnit) / perUnit
  }

  private reject(place: string, problem: 'missing' | 'not-text' | 'not-a-number', value: unknown): null {
    this.problems.add(place, problem, value)
    return null
  }

  /** Takes a seat whose parts are sound; refuses an identifier, or a section, row and number, that came before. */
  add(seat: PlanSeat, places: SeatPlaces): void {
    const knownGuid = this.guids.get(seat.guid)
    if (knownGuid !== undefined) this.problems.add(places.guid, 'duplicate-seat', seat.guid, knownGuid)
    else this.guids.set(seat.guid, places.guid)
    const name = JSON.stringify([seat.section, seat.row, seat.number])
    const knownName = this.seatNames.get(name)
    if (knownName === undefined) this.seatNames.set(name, places.number)
    else if (knownGuid === undefined) {
      const shown = [seat.section, seat.row, seat.number].join(' · ')
      this.problems.add(places.number, 'duplicate-place', shown, knownName)
    }
    this.seats.push(seat)
  }

  /** The plan, or everything that is wrong with it. `wholePlace` names the part of the file that holds the seats. */
  finish(name: string, wholePlace: string): SeatPlan | Refusal {
    if (this.seats.length > this.limits.seats) {
      this.problems.add(wholePlace, 'too-many-seats', `> ${this.limits.seats}`)
    }
    if (this.seats.length === 0 && this.problems.isEmpty) this.problems.add(wholePlace, 'no-seats', 0)
    if (!this.problems.isEmpty) return this.problems.refusal()
    return { name, categories: this.categories, seats: this.seats, shapes: this.shapes }
  }
}

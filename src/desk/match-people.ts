import type { Accreditation } from '../domain/accreditation.ts'
import type { PersonRow } from './accreditation-files/people-row.ts'
import type { PlanProblems } from './plan-files/plan-problems.ts'

export interface MatchedPeople {
  /** Each row that matters with what is stored of it; `undefined` for a new one. */
  readonly matched: readonly (readonly [PersonRow, Accreditation | undefined])[]
  /** How many rows are neither approved nor stored. */
  readonly left: number
  /** Stored badges of persons in the file who have them no longer. */
  readonly dropped: readonly Accreditation[]
}

/**
 * Which row is which stored accreditation (T20, never doubled): by the code on the badge; else the person's badge of the same
 * category; else the only badge that is left of the person. A code that belongs to somebody else is a problem.
 */
export function matchPeople(
  rows: readonly PersonRow[],
  known: readonly Accreditation[],
  problems: PlanProblems,
): MatchedPeople {
  const byCode = new Map(known.map((each) => [each.code, each]))
  const free = Map.groupBy(known, ({ personId }) => personId)
  const found = new Map<PersonRow, Accreditation>()
  const take = (row: PersonRow, one: Accreditation | undefined): void => {
    const left = free.get(row.personId) ?? []
    if (one === undefined || found.has(row) || !left.includes(one)) return
    found.set(row, one)
    free.set(
      row.personId,
      left.filter((each) => each !== one),
    )
  }
  for (const row of rows) {
    const holder = row.code === '' ? undefined : byCode.get(row.code)
    if (holder !== undefined && holder.personId !== row.personId) {
      if (row.isTaken) problems.add(row.place('code'), 'duplicate-code', row.code, holder.personId)
    } else take(row, holder)
  }
  for (const row of rows)
    take(
      row,
      free.get(row.personId)?.find(({ category }) => category === row.category),
    )
  const open = Map.groupBy(
    rows.filter((row) => !found.has(row)),
    ({ personId }) => personId,
  )
  for (const row of rows) {
    const left = free.get(row.personId) ?? []
    if (left.length === 1 && open.get(row.personId)?.length === 1) take(row, left[0])
  }
  const matched = rows.filter((row) => row.isTaken || found.has(row))
  return {
    matched: matched.map((row) => [row, found.get(row)] as const),
    left: rows.length - matched.length,
    dropped: rows.flatMap((row) => {
      const left = free.get(row.personId) ?? []
      free.delete(row.personId)
      return left
    }),
  }
}

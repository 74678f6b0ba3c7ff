/** What two names must not share: people type capitals and blanks as they like. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** The one of that id, or of that name: as it is written, else whatever its capitals and blanks. */
export function findNamed<Row extends { readonly id: string }>(
  rows: readonly Row[],
  wanted: string,
  nameOf: (row: Row) => string,
): Row | undefined {
  return (
    rows.find((row) => row.id === wanted || nameOf(row) === wanted) ??
    rows.find((row) => nameKey(nameOf(row)) === nameKey(wanted))
  )
}

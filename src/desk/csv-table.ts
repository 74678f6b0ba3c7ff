import { CsvError, parse } from 'csv-parse/sync'

const delimiters = [';', ',', '\t']
/** No cell of the tables we read is longer than this. */
const mostRecordBytes = 65_536

export interface CsvLine {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** A table with a heading, as a spreadsheet or another system wrote it. */
export interface CsvTable {
  /** The first line as it stands in the file. */
  readonly heading: string
  /** Titles in small letters, each with the index of its cell; of two columns of one title the first counts. */
  readonly columns: ReadonlyMap<string, number>
  /** Those below the heading. */
  readonly lines: readonly CsvLine[]
  /** Cells are not parted by commas, so a number may have one. */
  readonly hasDecimalComma: boolean
}

/**
 * Parts text into cells: by `,`, `;` or tabs, whichever parts the heading into most; quotes and a byte order mark are
 * understood. Reads one line more than `mostLines`, which tells that there are too many.
 * @returns the line and the parser's code where the text is no table.
 */
export function readCsvTable(
  text: string,
  mostLines: number,
): CsvTable | { readonly line: number; readonly fault: string } {
  const heading = text.slice(0, mostRecordBytes).split(/\r\n|\r|\n/, 1)[0] ?? ''
  const delimiter = delimiterOf(heading)
  try {
    const [first, ...lines] = parse(text, {
      delimiter,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      max_record_size: mostRecordBytes,
      // The heading is a line too.
      to: mostLines + 2,
    }) as unknown as CsvLine[]
    const columns = new Map<string, number>()
    for (const [i, cell] of (first?.record ?? []).entries()) {
      const title = cell.toLowerCase()
      if (!columns.has(title)) columns.set(title, i)
    }
    return { heading, columns, lines, hasDecimalComma: delimiter !== ',' }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { line: Number(error.lines ?? 1), fault: error.code }
  }
}

/** The delimiter that parts the heading into most cells. */
function delimiterOf(heading: string): string {
  let best = ','
  for (const delimiter of delimiters) {
    if (heading.split(delimiter).length > heading.split(best).length) best = delimiter
  }
  return best
}

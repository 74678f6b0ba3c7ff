export interface TerminalSize {
  readonly columns: number
  readonly rows: number
}

const usualSize: TerminalSize = { columns: 80, rows: 24 }
/** A larger terminal uses this much of itself; a wrong size of 65,535 columns must not eat the memory. */
const largestSize: TerminalSize = { columns: 500, rows: 300 }

function dimension(candidates: readonly unknown[], usual: number, largest: number): number {
  for (const candidate of candidates) {
    const value = Number(candidate)
    if (Number.isInteger(value) && value > 0) return Math.min(value, largest)
  }
  return usual
}

/** The size a terminal tells, or where it tells none (F15: 0×0) what the environment says, or 80×24. */
export function terminalSize(
  told: { readonly columns?: number | undefined; readonly rows?: number | undefined },
  env: Readonly<Record<string, string | undefined>>,
): TerminalSize {
  return {
    columns: dimension([told.columns, env.COLUMNS], usualSize.columns, largestSize.columns),
    rows: dimension([told.rows, env.LINES], usualSize.rows, largestSize.rows),
  }
}

/** The table of figures in README.md, made from a result of the bench. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { isKept, type Line, targetsText, valueText } from './figure.ts'

/** One run of the bench, as `--json` stores it. */
export interface Result {
  /** UTC, ISO 8601. */
  readonly measuredAt: string
  readonly machine: string
  readonly lines: readonly Line[]
}

const before = '<!-- figures -->'
const after = '<!-- /figures -->'

export function resultOf(lines: readonly Line[]): Result {
  const processors = cpus()
  const machine = `Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`
  return { measuredAt: new Date().toISOString(), machine, lines }
}

/** Puts the table between its marks. @throws when the file has none. */
export function writeFigures(path: string, result: Result): void {
  const text = readFileSync(path, 'utf8')
  const [from, to] = [text.indexOf(before), text.indexOf(after)]
  if (from < 0 || to < from) throw new Error(`${path} has no place for figures between ${before} and ${after}`)
  writeFileSync(path, `${text.slice(0, from + before.length)}\n${figures(result)}\n${text.slice(to)}`)
}

function figures({ measuredAt, machine, lines }: Result): string {
  const rows = lines.map((line) => {
    const kept = isKept(line)
    const target = kept === null ? '' : `${targetsText(line)}${kept ? '' : ' **missed**'}`
    return `| ${line.name} | ${line.values.map(valueText).join(' · ')} | ${target} |`
  })
  const head = ['| what | measured | target |', '|---|---|---|']
  return [`Measured on ${measuredAt.slice(0, 10)}, ${machine}.`, '', ...head, ...rows].join('\n')
}

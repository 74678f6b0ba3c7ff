import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { BoxOffice } from './box-office.ts'

export type TillLine =
  | { ready: true }
  | { sold: string; key: string; tickets: [seat: string, code: string][] }
  | { refused: Refusal; wanted: string[] }
  | { end: true }

/** A till in a process of its own, ready to sell. */
export interface TillProcess {
  readonly child: ChildProcessWithoutNullStreams
  /** Whole lines so far: a killed till may leave half a one. */
  lines(): TillLine[]
  /** Resolves when there are so many lines, or the process has ended. */
  linesAtLeast(count: number): Promise<void>
  start(): void
  ended: Promise<void>
}

export async function startTill(
  office: BoxOffice,
  tillName: string,
  { first, size }: { first: number; size: number },
): Promise<TillProcess> {
  const program = fileURLToPath(new URL('./processes/sell-seats.ts', import.meta.url))
  const parameters = [office.url, office.folder, tillName, office.eventId, String(first), String(size)]
  const child = spawn(process.execPath, [program, ...parameters])
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = () =>
    output
      .slice(0, output.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1)
      .map((line): TillLine => JSON.parse(line))
  const linesAtLeast = async (count: number) => {
    while (lines().length < count && child.exitCode === null && child.signalCode === null) {
      await Promise.race([once(child.stdout, 'data'), ended])
    }
  }
  await linesAtLeast(1)
  if (lines().length === 0) {
    await ended
    throw new Error(`the till did not start: ${errors}`)
  }
  return { child, lines, linesAtLeast, start: () => child.stdin.write('go\n'), ended }
}
